/** Paths as given → the files they mean, in an order that does not depend on the file system. */

import { sayFailure } from "../core/findings/say-failure";
import type { Io } from "./io";
import type { Session } from "./session";

const checkable = /\.(?:xlsx|xls|et|ods|fods|json|html?|docx|txt)$/i;
/** Formats reports come in that nobody can check: in a folder they are named, not silently passed over. */
const known = /\.(?:doc|wps|ofd|pdf|slk|dif)$/i;

export interface FoundFiles {
  readonly files: readonly string[];
  /** Below a folder, of a format that cannot be checked. */
  readonly passedOver: readonly string[];
  readonly emptyFolders: readonly string[];
  /** That cannot be looked into. */
  readonly closedFolders: readonly string[];
}

/** A path where nothing is stays in the list: reading it will say so. A file named twice is checked once. */
export async function findFiles(paths: readonly string[], io: Io): Promise<FoundFiles> {
  const files = new Set<string>();
  const passedOver: string[] = [];
  const emptyFolders: string[] = [];
  const closedFolders: string[] = [];
  for (const path of paths) {
    if ((await io.kindOf(path)) !== "folder") {
      files.add(path);
      continue;
    }
    const below = await filesBelow(path.replace(/(?<=.)[/\\]{1,64}$/, ""), io, closedFolders);
    const found = below.filter((file) => checkable.test(file));
    found.forEach((file) => files.add(file));
    passedOver.push(...below.filter((file) => known.test(file)));
    if (found.length === 0 && closedFolders.length === 0) emptyFolders.push(path);
  }
  return { files: [...files], passedOver, emptyFolders, closedFolders };
}

/** On standard error; whether something that was asked for could not be done. */
export async function sayLeftOut({ passedOver, emptyFolders, closedFolders }: FoundFiles, { language, s, io }: Session): Promise<boolean> {
  for (const folder of closedFolders) {
    const failure = sayFailure({ code: "not-readable", data: { reason: "closed-folder" } }, language);
    await io.stderr.write(`${s.about(folder, failure)}\n`);
  }
  for (const folder of emptyFolders) await io.stderr.write(`${s.nothingThere(folder)}\n`);
  if (passedOver.length > 0) await io.stderr.write(`${s.notChecked(passedOver.length, passedOver.join(", "))}\n`);
  return closedFolders.length + emptyFolders.length > 0;
}

/** 「f2」 before 「f10」: numbers by their value, all else by its characters; the same on every machine. */
function asPeopleSort(one: string, other: string): number {
  const partsOf = (name: string): string[] => name.match(/\d+|\D+/g) ?? [];
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [at, part] of a.entries()) {
    const against = b[at];
    if (against === undefined) return 1;
    const areNumbers = /^\d/.test(part) && /^\d/.test(against);
    const difference = areNumbers ? Number(part) - Number(against) : 0;
    if (difference !== 0) return difference;
    // 「01」 and 「1」 are one number and two names.
    if (part !== against) return part < against ? -1 : 1;
  }
  return a.length - b.length;
}

/** Hidden files and the lock files of spreadsheet programs are nobody's reports. */
async function filesBelow(folder: string, io: Io, closedFolders: string[]): Promise<string[]> {
  const all = await io.list(folder).catch(() => null);
  if (all === null) closedFolders.push(folder);
  const entries = (all ?? []).filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
  const sorted = [...entries].sort((a, b) => asPeopleSort(a.name, b.name));
  const files: string[] = [];
  for (const { name, kind } of sorted) {
    const path = folder === "/" ? `/${name}` : `${folder}/${name}`;
    files.push(...(kind === "folder" ? await filesBelow(path, io, closedFolders) : [path]));
  }
  return files;
}
