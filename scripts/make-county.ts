// Writes examples/county, examples/county-last-year and examples/county-government.xlsx: forty reports of a county that
// does not exist, in the files their bodies send, some with the slips people make. Needs LibreOffice for seven of them.
//   npx tsx scripts/make-county.ts
// A file from which the same report is read is left as it is; tests/cli/county.test.ts holds the committed files against
// what is made here.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

import { brokenFile, countyFiles, isAsGood } from "../made/county/files";
import type { CountyFile } from "../made/county/files";
import { convert } from "./libre-office";

const examples = resolve(import.meta.dirname, "../examples");
const filters = { xlsx: "xlsx:Calc MS Excel 2007 XML", ods: "ods", xls: "xls:MS Excel 97" };

const scratch = mkdtempSync(join(tmpdir(), "xxgk-county-"));
try {
  const files = await countyFiles();
  const broken = await brokenFile();
  for (const folder of ["county", "county-last-year"]) {
    mkdirSync(join(examples, folder), { recursive: true });
    for (const name of readdirSync(join(examples, folder)))
      if (![...files, broken].some(({ path }) => path === `${folder}/${name}`)) rmSync(join(examples, folder, name));
  }
  writeFileSync(join(examples, broken.path), broken.bytes);
  for (const { path, report, bytes, convertTo, isExact } of files) {
    const target = join(examples, path);
    // No other bytes for the same report: the history stays small.
    if (!isExact && existsSync(target) && (await isAsGood(path, readFileSync(target), report))) continue;
    if (convertTo === null) writeFileSync(target, bytes);
    else await save(bytes, convertTo, target);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** As LibreOffice saves it. */
async function save(bytes: Uint8Array, format: NonNullable<CountyFile["convertTo"]>, target: string): Promise<void> {
  const from = join(scratch, `${basename(target).replace(/\.[^.]+$/, "")}.xlsx`);
  const out = join(scratch, "converted");
  writeFileSync(from, bytes);
  await convert([from], filters[format], out);
  copyFileSync(join(out, basename(target)), target);
}
