/** Which bodies sent nothing: those of a roster, or of last year's folder, of which no file of this year is. */

import { isSameBody } from "../core/prose/body-names";
import { sayFailure } from "../core/findings/say-failure";
import type { Language } from "../core/form/form";
import { readRows } from "../files/read-rows";
import type { Io } from "./io";
import { native } from "./native";
import { unreadable } from "./reading";
import { sentences } from "./sentences";

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
  const names = new Map(expected.map((name) => [keyOf(name), name]));
  const came = new Map<string, string>();
  for (const { file, agency } of sent) {
    const name = agency ?? nameInFile(file);
    if (name !== "") came.set(keyOf(name), name);
  }
  const others = [...came].flatMap(([key, name]) => (names.has(key) ? [] : [name]));
  return [...names].flatMap(([key, name]) => (came.has(key) || others.some((other) => isSameBody(name, other)) ? [] : [name]));
}

const keyOf = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

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

/** The names in a roster; null where it cannot be read or holds none, which is said. */
export async function readRoster(path: string, language: Language, io: Io): Promise<string[] | null> {
  const s = sentences[language];
  const complain = async (reason: string): Promise<null> => {
    await io.stderr.write(`${s.about(path, reason)}\n`);
    return null;
  };
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    return complain(sayFailure(unreadable(error), language));
  }
  const read = readRows(path, bytes, native);
  if (!read.ok) return complain(sayFailure(read.failure, language));
  const names = read.rows.flatMap((row) => nameIn(row) ?? []);
  return names.length > 0 ? names : complain(s.noNames);
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
