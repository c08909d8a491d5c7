/**
 * Files of the repository that are written by a program, each by the test that compares it: `npm run renew` runs those tests
 * with RENEW=1, and then they write what they would else have compared. What a person checks is the difference git shows.
 */

import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

const isRenewing = process.env["RENEW"] === "1";

const advice = "npm run renew writes it anew; read the difference";

/** The file holds exactly this. A file of bytes is told by its content. */
export function expectGenerated(file: URL, content: string | Uint8Array): void {
  const isText = typeof content === "string";
  const written = existsSync(file) ? readFileSync(file, isText ? "utf8" : null) : null;
  const isSame = isText ? written === content : written !== null && Buffer.from(content).equals(written as Buffer);
  if (isSame) return;
  const name = decodeURI(file.pathname.split("/").slice(-2).join("/"));
  if (isRenewing) writeFileSync(file, content);
  else if (isText) expect(written, `${name}: ${advice}`).toBe(content);
  else expect.fail(`${name} has other bytes: ${advice}`);
}

/** Of the files of a folder that are generated, there is none but these. */
export function expectNoOthers(folder: URL, names: readonly string[], isGenerated: (name: string) => boolean = () => true): void {
  const others = readdirSync(folder).filter((name) => isGenerated(name) && !names.includes(name));
  if (isRenewing) for (const name of others) rmSync(new URL(encodeURI(name), folder));
  else expect(others, `nothing writes them; npm run renew takes them away`).toEqual([]);
}
