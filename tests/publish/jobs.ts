/** What these tests publish: reports of examples/ as if just checked, read back by the readers of files. */

import type { Finding } from "../../src/core/findings/finding";
import type { Report } from "../../src/core/report/report";
import { readReportFile } from "../../src/files/read-report-file";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { Job, Overridable, World } from "../../src/publish/publishing-port";
import { readSettings } from "../../src/publish/settings";
import type { Settings } from "../../src/publish/settings";

export const everything: readonly Overridable[] = ["errors-remain", "not-given", "already-published"];

export function jobOf(
  report: Report,
  { despite = [], findings = [] }: { despite?: readonly Overridable[]; findings?: readonly Finding[] } = {},
): Job {
  return {
    report,
    context: {
      checked: { language: "zh-CN", findings, faults: [], previous: null, answers: {}, override: null },
      writeWorkbook: writeXlsx,
    },
    decision: { despite },
  };
}

/** As a front end ties publishing to the world. */
export const worldWith = (fetch: World["fetch"]): World => ({ fetch, readPage: (name, content) => readReportFile(name, content) });

export function settingsOf(json: object): Settings {
  const read = readSettings(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}
