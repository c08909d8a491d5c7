/** The samples of docs/manual/deploy.md as they are printed there, so that what is tried is what is read. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/manual/deploy.md"), "utf8");

/** The one sample in this language. */
export function deploySample(language: string): string {
  const samples = page.split(/^```/m).filter((piece) => piece.startsWith(`${language}\n`));
  if (samples.length !== 1) throw new Error(`${samples.length} samples in ${language}`);
  return (samples[0] as string).slice(language.length + 1);
}
