/** A world in memory: files by path, what was printed, nothing else. */

import type { EntryKind, Io, Out } from "../../src/cli/io";

export interface MemoryIo extends Io {
  readonly files: Map<string, Uint8Array>;
  printed(stream: "stdout" | "stderr"): string;
  bytes(): Uint8Array;
}

export interface Screens {
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
}

export function memoryIo(contents: Readonly<Record<string, string | Uint8Array>> = {}, screens: Screens = {}): MemoryIo {
  const files = new Map(Object.entries(contents).map(([path, data]) => [path, encoded(data)]));
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const out = (to: Uint8Array[], isTerminal: boolean): Out => ({ isTerminal, write: async (data) => void to.push(encoded(data)) });
  const all = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

  return {
    files,
    stdout: out(written.stdout, screens.stdoutIsTerminal ?? false),
    stderr: out(written.stderr, screens.stderrIsTerminal ?? false),
    colour: screens.stdoutIsTerminal ?? false,
    kindOf: async (path) =>
      files.has(path) ? "file" : [...files.keys()].some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`)) ? "folder" : null,
    list: async (folder) => {
      const entries = new Map<string, EntryKind>();
      // Last first: the order of a file system is nobody's promise.
      for (const path of [...files.keys()].reverse()) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = "", ...below] = path.slice(folder.length + 1).split("/");
        entries.set(name, below.length > 0 ? "folder" : "file");
      }
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
    readFile: async (path) => {
      const data = files.get(path);
      const isFolder = [...files.keys()].some((name) => name.startsWith(`${path}/`));
      if (!data && isFolder) throw Object.assign(new Error(`a folder: ${path}`), { code: "EISDIR" });
      if (!data) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
      return data;
    },
    writeFile: async (path, data) => {
      if (path.startsWith("readonly/")) throw Object.assign(new Error("no"), { code: "EACCES" });
      files.set(path, encoded(data));
    },
    identityOf: async (path) => path.replace(/^\.\//, ""),
    printed: (stream) => new TextDecoder().decode(all(written[stream])),
    bytes: () => all(written.stdout),
  };
}

const encoded = (data: string | Uint8Array): Uint8Array => (typeof data === "string" ? new TextEncoder().encode(data) : data);
