// functions.json (made from the JSDoc in English) → functions-zh-CN.json. Only what people read differs; ids, names and
// shapes stay, or formulas written in one language would break in the other. A missing translation fails the build.
import { readFileSync } from "node:fs";

const translations = new URL("../../src/functions/functions.zh-CN.json", import.meta.url);

export function inChinese(metadata, chinese = JSON.parse(readFileSync(translations, "utf8"))) {
  const functions = metadata.functions.map((declared) => {
    const said = chinese[declared.id];
    if (!said?.description) throw new Error(`functions.zh-CN.json has no description of ${declared.id}`);
    const parameters = declared.parameters.map((parameter) => {
      const words = said.parameters?.[parameter.name];
      if (!words?.name || !words.description) throw new Error(`functions.zh-CN.json does not name ${declared.id}(${parameter.name})`);
      return { ...parameter, ...words };
    });
    const unknown = Object.keys(said.parameters ?? {}).filter((name) => !declared.parameters.some((parameter) => parameter.name === name));
    if (unknown.length > 0) throw new Error(`functions.zh-CN.json names ${declared.id}(${unknown.join(", ")}), which does not exist`);
    return { ...declared, description: said.description, parameters };
  });
  return { ...metadata, functions };
}

/** Webpack plugin: adds `output` beside `input` once the metadata plugin has made it. */
export class ChineseFunctions {
  constructor({ input, output }) {
    this.input = input;
    this.output = output;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ChineseFunctions", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ChineseFunctions", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const made = compilation.getAsset(this.input);
        if (!made) return;
        const metadata = inChinese(JSON.parse(made.source.source().toString()));
        compilation.emitAsset(this.output, new sources.RawSource(JSON.stringify(metadata, null, 4)));
      });
    });
  }
}
