/** Which bodies must report, by a list somebody made, and which of them sent nothing. */

import { endsLikeABody, isSameBody, nameKey } from "./body-names";

/** A file of this year: the body in it; null where it does not say, or could not be read. */
export interface Sent {
  readonly file: string;
  readonly agency: string | null;
}

/**
 * In the order expected, each name once. The same name goes first, so that 「水利局」 is not taken for the 「水利水电局」 that is on the list itself. A
 * file without a body may be that of its name: nobody is accused whose file is there.
 */
export function missingBodies(expected: readonly string[], sent: readonly Sent[]): string[] {
  const names = new Map(expected.map((name) => [nameKey(name), name]));
  const came = new Map<string, string>();
  for (const { file, agency } of sent) {
    const name = agency ?? nameInFile(file);
    if (name !== "") came.set(nameKey(name), name);
  }
  const others = [...came].flatMap(([key, name]) => (names.has(key) ? [] : [name]));
  return [...names].flatMap(([key, name]) => (came.has(key) || others.some((other) => isSameBody(name, other)) ? [] : [name]));
}

/** 「09-财政局（扫描件）2025年年报.pdf」 is of 财政局. */
function nameInFile(file: string): string {
  const base = (file.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]{1,8}$/, "").normalize("NFKC");
  return (
    base
      .replace(/\([^()]*\)/g, "")
      .replace(/(?:19|20)\d\d年?度?|(?:政府|政务)?信息公开(?:工作)?|年度?(?:工作)?报告|年报/g, "")
      .match(/\p{Script=Han}{2,}/u)?.[0] ?? ""
  );
}

/** The names in a list, row by row; none where it holds none. */
export const namesIn = (rows: readonly (readonly string[])[]): string[] => rows.flatMap((row) => nameIn(row) ?? []);

/** Most lines of a list that nobody has called one are names of bodies; a sheet of persons, or a text, is no list of them. */
const mostly = 0.8;

/** The names in rows that may be a list of bodies, or anything else: null where they are not. */
export function rosterIn(rows: readonly (readonly string[])[]): readonly string[] | null {
  const names = namesIn(rows);
  const bodies = names.filter((name) => name.length <= 60 && endsLikeABody(name) && !/[。；：！？]/.test(name));
  return bodies.length >= 2 && bodies.length >= mostly * names.length ? names : null;
}

/** The first cell that holds words: a column of numbers may stand before it. Heads of columns and titles of lists are no bodies. */
function nameIn(row: readonly string[]): string | undefined {
  const cell = row
    .find((text) => /\p{Script=Han}{2}/u.test(text))
    ?.replace(/^\s*\d{1,4}[.、．)）]?\s*/, "")
    .trim();
  return cell === undefined || notBody.test(cell.replace(/\s/g, "")) ? undefined : cell;
}

const notBody =
  /^(?:序号|编号|(?:单位|机关|部门|机构|填报单位|报送单位|行政机关)(?:名称|全称|名单)?|名称|全称)$|名单|清单|一览表|汇总表|花名册/;
