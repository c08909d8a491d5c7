/** Paths as given → the files they mean, in an order that does not depend on the file system. */

import type { Io } from "./io";

const checkable = /\.(?:xlsx|xls|ods|json|html?|docx|txt)$/i;
/** Formats reports come in that nobody can check: in a folder they are named, not silently passed over. */
const known = /\.(?:doc|wps|et|ofd|pdf)$/i;

export interface FoundFiles {
  readonly files: readonly string[];
  /** Below a folder, of a format that cannot be checked. */
  readonly passedOver: readonly string[];
  readonly emptyFolders: readonly string[];
}

/** A path where nothing is stays in the list: reading it will say so. A file named twice is checked once. */
export async function findFiles(paths: readonly string[], io: Io): Promise<FoundFiles> {
  const files = new Set<string>();
  const passedOver: string[] = [];
  const emptyFolders: string[] = [];
  for (const path of paths) {
    if ((await io.kindOf(path)) !== "folder") {
      files.add(path);
      continue;
    }
    const below = await filesBelow(path.replace(/(?<=.)[/\\]{1,64}$/, ""), io);
    const found = below.filter((file) => checkable.test(file));
    found.forEach((file) => files.add(file));
    passedOver.push(...below.filter((file) => known.test(file)));
    if (found.length === 0) emptyFolders.push(path);
  }
  return { files: [...files], passedOver, emptyFolders };
}

/** Hidden files and the lock files of spreadsheet programs are nobody's reports. */
async function filesBelow(folder: string, io: Io): Promise<string[]> {
  const entries = (await io.list(folder)).filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const { name, kind } of sorted) {
    const path = folder === "/" ? `/${name}` : `${folder}/${name}`;
    files.push(...(kind === "folder" ? await filesBelow(path, io) : [path]));
  }
  return files;
}
