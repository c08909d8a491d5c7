// Webpack plugin: fails the build when pane or functions outgrow their limits, and says by how much. Sizes are of gzipped files, each
// compressed alone as a server would send it; what is fetched later (exporters, readers) does not count.
import { gzipSync } from "node:zlib";

export class SizeLimits {
  /** `pane`: bytes of all scripts the pane needs at once; `functions`: of the functions' own file beside what they share with it. */
  constructor({ pane, functions }) {
    this.limits = { pane, functions };
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SizeLimits", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "SizeLimits", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const sizeOf = (file) => gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length;
        const files = compilation.entrypoints
          .get("taskpane")
          .getFiles()
          .filter((name) => name.endsWith(".js"));
        const sizes = new Map([...files, "functions.js"].map((file) => [file, sizeOf(file)]));
        const measured = { pane: files.reduce((sum, file) => sum + sizes.get(file), 0), functions: sizes.get("functions.js") };
        const listed = [...sizes].map(([file, size]) => `${file} ${size}`).join(", ");
        for (const [what, limit] of Object.entries(this.limits)) {
          if (measured[what] > limit)
            compilation.errors.push(new WebpackError(`${what}: ${measured[what]} bytes gzipped, more than ${limit} (${listed})`));
        }
        compiler.getInfrastructureLogger("SizeLimits").info(`pane ${measured.pane} of ${this.limits.pane} bytes gzipped: ${listed}`);
      });
    });
  }
}
