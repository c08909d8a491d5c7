/** The example reports the pane is shown with; imported, because a page has no file system. */

import dongfeng from "../../examples/dongfeng-2021.json";
import hongze from "../../examples/hongze-2023.json";
import huaian from "../../examples/huaian-2024.json";
import { parseReportFile } from "../../src/core/report/report-file";
import type { Report } from "../../src/core/report/report";

const read = (json: unknown): Report => {
  const parsed = parseReportFile(json);
  if (!parsed.ok) throw new Error(`an example is no report: ${parsed.part ?? ""}`);
  return parsed.report;
};

/** Consistent, with two warnings about its text. */
export const warned = read(dongfeng);

/** Two wrong totals in table 4. */
export const twoTotals = read(hongze);

/** Consistent, its text not given. */
export const withoutText = read(huaian);

const text = "本机关按规定开展政府信息公开工作，各项制度健全。";

export const good = withoutText.with({ overview: text, problemsAndImprovements: text, otherMatters: "本年度未收取信息处理费。" });

export const slipCell = "requests/newlyReceived/naturalPerson";

/** One transposed digit: 3010 for 3001. */
export const slip = good.with({ [slipCell]: 3010 });
