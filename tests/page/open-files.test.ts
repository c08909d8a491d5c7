/** Which file is opened where another is chosen, or 停止 pressed, before its bytes are there. */

import { expect, test } from "vitest";

import { toReportFile } from "../../src/core/report/report-file";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import { openFiles, stopReading } from "../../src/page/actions/open-files";
import type { PageDeps } from "../../src/page/actions/page-deps";
import type { GivenFile } from "../../src/page/model/bodies";
import { Desk } from "../../src/page/model/desk";
import { createScreen } from "../../src/page/model/screen";
import { exampleReport } from "../examples";

const none = (): never => {
  throw new Error("not asked for here");
};

function page(): PageDeps {
  return {
    desk: new Desk(),
    screen: createScreen(false),
    readFile: (name, bytes) => ({ reading: readReportFile(name, bytes), stop: () => undefined }),
    writeWorkbook: writeXlsx,
    saving: none,
    copy: none,
    gatherCrew: none,
    drafts: () => null,
  };
}

/** A file whose bytes come when `give` is called. */
function slowFile(name: string, report: string): { readonly file: GivenFile; give(): void; refuse(): void } {
  let give: () => void = none;
  let refuse: () => void = none;
  const bytes = new Promise<ArrayBuffer>((resolve, reject) => {
    give = () => resolve(new TextEncoder().encode(JSON.stringify(toReportFile(exampleReport(report)))).buffer as ArrayBuffer);
    refuse = () => reject(new Error("gone"));
  });
  return { file: { name, arrayBuffer: () => bytes }, give, refuse };
}

/** a.json was chosen, then b.json, which is there and opened. */
async function laterOpened() {
  const deps = page();
  const [a, b] = [slowFile("a.json", "huaian-2024"), slowFile("b.json", "dongfeng-2021")];
  const [opening, later] = [openFiles(deps, [a.file]), openFiles(deps, [b.file])];
  b.give();
  await later;
  return { deps, a, opening };
}

test("the file chosen last is opened, whichever comes first", async () => {
  const { deps, a, opening } = await laterOpened();
  a.give();
  await opening;
  expect(deps.desk.open?.report.agency).toBe("东风区应急管理局");
  expect(deps.screen.state().notice).toEqual({ kind: "opened", file: "b.json" });
});

test("the earlier one that cannot be read says nothing any more", async () => {
  const { deps, a, opening } = await laterOpened();
  a.refuse();
  await opening;
  expect(deps.screen.state().notice).toEqual({ kind: "opened", file: "b.json" });
});

test("停止 before the bytes are there leaves the page as it is", async () => {
  const deps = page();
  const a = slowFile("a.json", "huaian-2024");
  const opening = openFiles(deps, [a.file]);
  stopReading(deps);
  a.give();
  await opening;
  expect(deps.desk.open).toBeNull();
});
