/** Where a verb's result goes: standard output, or the file named with -o, which is never one of the files read. */

import { sayFailure } from "../core/findings/say-failure";
import type { Session } from "./session";

/** What a letter or two more would hide: 「年报.2025」 has no extension that promises a format. */
const extensionIn = (file: string): string | undefined => /\.[a-z]{2,5}$/i.exec(file)?.[0].toLowerCase();

/** `extension`: of what is written, with its dot. False, with a line that says why, when it was not written. */
export async function writeResult(
  data: string | Uint8Array,
  extension: string,
  output: string | undefined,
  inputs: readonly string[],
  { language, s, io }: Session,
): Promise<boolean> {
  const refuse = async (sentence: string): Promise<false> => {
    await io.stderr.write(`${sentence}\n`);
    return false;
  };
  if (output === undefined) {
    if (typeof data !== "string" && io.stdout.isTerminal) return refuse(s.needsOutput);
    await io.stdout.write(data);
    return true;
  }

  const given = extensionIn(output);
  if (given !== undefined && given !== extension && !(given === ".htm" && extension === ".html"))
    return refuse(s.wrongExtension(output, extension));
  const target = await io.identityOf(output);
  for (const input of inputs) if ((await io.identityOf(input)) === target) return refuse(s.wouldOverwrite(output));
  const isThere = (await io.kindOf(output)) !== null;
  try {
    await io.writeFile(output, data);
  } catch (error) {
    const isFolderMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return refuse(isFolderMissing ? s.noFolder(output) : sayFailure({ code: "cannot-write", data: { file: output } }, language));
  }
  await io.stderr.write(`${isThere ? s.overwritten(output) : s.written(output)}\n`);
  return true;
}
