import { expect, test } from "vitest";

import { readArguments } from "../../src/cli/arguments";
import { helpText } from "../../src/cli/help";
import { verbs } from "../../src/cli/options";
import type { Verb } from "../../src/cli/options";

const all = Object.keys(verbs) as Verb[];

test.each(all)("the example in the help of %s can be typed as it stands", (verb) => {
  expect(readArguments(verbs[verb].example.split(" "))).toMatchObject({ kind: "run", verb });
});

test.each(all)("the help of %s names its example and every option, in both languages", (verb) => {
  for (const language of ["zh-CN", "en"] as const) {
    const text = helpText(verb, language);
    expect(text).toContain(`xxgk ${verbs[verb].example}\n`);
    for (const option of Object.keys(verbs[verb].options)) expect(text).toContain(option === "output" ? "  -o " : `  --${option}`);
  }
});
