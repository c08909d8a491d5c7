/** The help texts, printed from the option table. */

import type { Language } from "../core/form/form";
import { everywhere, nameOf } from "./arguments";
import type { Option } from "./option";
import { verbs } from "./options";
import type { Verb, VerbDefinition } from "./options";
import { sentences } from "./sentences";
import type { Sentences } from "./sentences.zh-CN";

export function helpText(verb: Verb | undefined, language: Language): string {
  const s = sentences[language];
  const lines =
    verb === undefined
      ? overview(s)
      : [
          `${s.usage}xxgk ${verb} ${verbs[verb].paths.hint}`.trim(),
          `  ${s.help[verb].text}`,
          "",
          `${s.example}xxgk ${verbs[verb].example}`,
          ...(verb === "bench" ? [] : [s.readable]),
          "",
          s.options,
          ...optionLines({ ...verbs[verb].options, ...everywhere }, { ...s.help.usual, ...s.help[verb] }),
        ];
  return `${[...lines, "", s.exitStatus].join("\n")}\n`;
}

function overview(s: Sentences): string[] {
  const rows = (Object.entries(verbs) as [Verb, VerbDefinition][]).map(
    ([name, verb]) => [`xxgk ${name} ${verb.paths.hint}`.trim(), s.help[name].text] as const,
  );
  return [
    s.name,
    "",
    s.verbs,
    ...inColumns(rows),
    "",
    s.options,
    ...optionLines({ ...everywhere, version: everywhere.help }, s.help.usual),
    "",
    s.moreHelp,
  ];
}

const optionLines = (options: Readonly<Record<string, Option>>, texts: Readonly<Record<string, string>>): string[] =>
  inColumns(
    Object.entries(options).map(([name, option]) => [[nameOf(name), option.hint ?? ""].join(" ").trim(), texts[name] ?? ""] as const),
  );

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(40, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${"".padEnd(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
