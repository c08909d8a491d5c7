// When a file was last changed, or the newest part of a folder: what is built is compared with what it is built from.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** In milliseconds; 0 for what is not there. Whatever is added to a folder or taken out of it changes the folder. */
export function changedAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
