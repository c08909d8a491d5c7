// Writes the files of tests/files/corpus that are made by tests/files/corpus-files.ts; those of LibreOffice stay as they are.
//   node scripts/make-corpus.mjs
import { build } from "esbuild";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(join(root, "dist"), { recursive: true });
// One folder below the root, so that the bundle still finds node_modules and examples/.
const bundle = join(root, "dist", `corpus-files-${process.pid}.mjs`);
try {
  await build({
    absWorkingDir: root,
    entryPoints: ["tests/files/corpus-files.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const { corpusFiles } = await import(pathToFileURL(bundle).href);
  for (const { name, bytes } of corpusFiles) writeFileSync(join(root, "tests/files/corpus", name), bytes);
} finally {
  rmSync(bundle, { force: true });
}
