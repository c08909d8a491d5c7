// `npm run bench`: the project's own figures, one section a file of bench/. Ratios are against a named alternative in the
// same run; absolute times are only as good as the machine. An argument chooses sections: `npm run bench -- locate`.
// What is measured is bundled, as it is for its users: run by tsx, which wraps every inner function to keep its name, locate takes
// a third more processor time.
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

async function runBenches(chosen) {
  const names = readdirSync(join(root, "bench"))
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(/\.bench\.ts$/, ""))
    .filter((name) => chosen.length === 0 || chosen.includes(name));
  // Inside the checkout, so that bundles still find node_modules. A fresh one has no dist yet.
  mkdirSync(join(root, "dist"), { recursive: true });
  const scratch = mkdtempSync(join(root, "dist", "bench-"));
  try {
    await build({
      absWorkingDir: root,
      entryPoints: names.map((name) => `bench/${name}.bench.ts`),
      outdir: scratch,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      // These find the checkout by where they stand.
      external: ["./scripts/*.mjs", "./workbench/*.mjs"],
      logLevel: "warning",
    });
    for (const name of names) {
      console.log(`\n== ${name} ==`);
      const section = await import(pathToFileURL(join(scratch, `${name}.bench.mjs`)).href);
      for (const run of Object.values(section)) if (typeof run === "function" && run.name.startsWith("bench")) await run();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await runBenches(process.argv.slice(2));
