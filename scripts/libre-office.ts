/** LibreOffice, for whatever has to be opened, calculated or laid out by a program that is not ours. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const programs = [
  ...(process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** Its program, or null. */
export const soffice = programs.find((path) => existsSync(path)) ?? null;

/** Saves files in another format, under their own names in `folder`. `from` names the filter that reads them. */
export async function convert(
  files: readonly string[],
  to: string,
  folder: string,
  { from }: { readonly from?: string } = {},
): Promise<void> {
  if (!soffice) throw new Error("LibreOffice is not installed (Debian: libreoffice-calc, libreoffice-writer); .ci/run installs it.");
  // With a profile of its own no call waits for another, nor for a window that is open.
  const profile = await mkdtemp(join(tmpdir(), "xxgk-libre-office-"));
  try {
    await promisify(execFile)(soffice, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      ...(from ? [`--infilter=${from}`] : []),
      ...["--convert-to", to, "--outdir", folder],
      ...files,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
