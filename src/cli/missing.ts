/** The bodies that must report, from a roster. */

import { namesIn } from "../core/prose/missing-bodies";
import { sayFailure } from "../core/findings/say-failure";
import { readRows } from "../files/read-rows";
import { native } from "./node-codecs";
import { bytesOf } from "./read-report";
import type { Session } from "./session";

/** The names in a roster; null where it cannot be read or holds none, which is said. */
export async function readRoster(path: string, { language, s, io }: Session): Promise<string[] | null> {
  const complain = async (reason: string): Promise<null> => {
    await io.stderr.write(`${s.about(path, reason)}\n`);
    return null;
  };
  const bytes = await bytesOf(path, io);
  if (!bytes.ok) return complain(sayFailure(bytes.failure, language));
  const read = readRows(path, bytes.value, native);
  if (!read.ok) return complain(sayFailure(read.failure, language));
  const names = namesIn(read.rows);
  return names.length > 0 ? names : complain(s.noNames);
}
