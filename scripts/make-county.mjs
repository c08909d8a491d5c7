// Writes examples/county, examples/county-last-year and examples/county-government.xlsx: forty reports of a county that
// does not exist, in the files their bodies send, some with the slips people make. Needs LibreOffice for seven of them.
//   node scripts/make-county.mjs
// A file from which the same report is read is left as it is; tests/cli/county.test.ts holds the committed files against
// what is made here.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = join(root, "examples");
mkdirSync(join(root, "dist"), { recursive: true });
// Inside the checkout, so that the bundle still finds node_modules.
const scratch = mkdtempSync(join(root, "dist", "county-"));
try {
  const bundle = join(scratch, "files.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["scripts/county/files.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const { countyFiles, brokenFile, isAsGood } = await import(pathToFileURL(bundle).href);
  const files = [...(await countyFiles()), { ...(await brokenFile()), convertTo: null, isExact: true }];
  for (const folder of ["county", "county-last-year"]) {
    mkdirSync(join(examples, folder), { recursive: true });
    for (const name of readdirSync(join(examples, folder)))
      if (!files.some(({ path }) => path === `${folder}/${name}`)) rmSync(join(examples, folder, name));
  }
  for (const { path, report, bytes, convertTo, isExact } of files) {
    const target = join(examples, path);
    // No other bytes for the same report: the history stays small.
    if (!isExact && existsSync(target) && (await isAsGood(path, readFileSync(target), report))) continue;
    if (convertTo === null) writeFileSync(target, bytes);
    else convert(bytes, convertTo, target);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function convert(bytes, format, target) {
  const from = join(scratch, `${basename(target).replace(/\.[^.]+$/, "")}.xlsx`);
  const out = join(scratch, "converted");
  writeFileSync(from, bytes);
  const filter = { xlsx: "xlsx:Calc MS Excel 2007 XML", ods: "ods", xls: "xls:MS Excel 97" }[format];
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      filter,
      "--outdir",
      out,
      from,
    ],
    { timeout: 60_000, stdio: "ignore" },
  );
  copyFileSync(join(out, basename(target)), target);
}
