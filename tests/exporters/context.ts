/** What an export is given in these tests, and reports that try to break it. */

import type { ExportContext } from "../../src/core/exporters/exporter";
import { exporterOf } from "../../src/core/exporters/index";
import type { ExportFormat } from "../../src/core/exporters/index";
import type { Finding } from "../../src/core/findings/finding";
import { answerKey, aboutOf } from "../../src/core/findings/answer";
import { Report } from "../../src/core/report/report";
import { writeXlsx } from "../../src/files/write-xlsx";
import { exampleReport } from "../examples";

export const findings: readonly Finding[] = [
  {
    rule: "review-and-litigation-total",
    severity: "error",
    at: "reviewAndLitigation/reconsideration/total",
    related: [],
    message: "totalMismatch",
    data: { at: "reviewAndLitigation/reconsideration/total", stated: 0, computed: 11, difference: -11, parts: 4 },
  },
  {
    rule: "information-fee-not-reported",
    severity: "warning",
    at: "otherMatters",
    related: [],
    message: "informationFeeNotReported",
    data: {},
  },
];

const answered = findings[1] as Finding;

export const context: ExportContext = {
  checked: {
    language: "zh-CN",
    findings,
    faults: [
      {
        explanations: [
          {
            changes: [{ at: "reviewAndLitigation/reconsideration/total", from: 0, to: 11, slip: "total-not-updated" }],
            follows: [],
            settles: [{ rule: "review-and-litigation-total", at: "reviewAndLitigation/reconsideration/total" }],
            confidence: 0.729,
            supportedBy: [],
          },
        ],
        question: null,
        proven: true,
        suspects: [],
      },
    ],
    previous: { year: 2022 },
    answers: { [answerKey(answered, {}, findings)]: { text: "本年度确未收取，已电话核实。", about: aboutOf(answered) } },
    override: null,
  },
  writeWorkbook: writeXlsx,
};

export async function exported(report: Report, format: ExportFormat): Promise<string | Uint8Array> {
  const write = await exporterOf(format).load();
  return write(report, context);
}

const signers = { supervisor: "张监审", reviewer: "李审核", editor: "王编辑" };

/** Names that must never leave the office. */
export const internalNames = Object.values(signers);

/** Markup, script, formulas, control characters, half characters, direction overrides, and as much as a cell can hold. */
export const hostileTexts = [
  `<script>alert(1)</script><img src=x onerror=alert(1)>`,
  `"><td style="background:url(javascript:alert(1))">]]>&amp;`,
  `=HYPERLINK("http://example.org","0")`,
  `+cmd|' /C calc'!A0`,
  `@SUM(A1)`,
  `a\u0000b\u0007c\u001bd\ufffee\ud800f`,
  `12\u202e43`,
  `第一行\r\n第二行\t第三列`,
  "长".repeat(32_767),
] as const;

export function hostileReport(): Report {
  const report = exampleReport("dongfeng-2021");
  const cells = report.form.tables.requests.numbers.slice(0, hostileTexts.length);
  return new Report({
    ...report.with(Object.fromEntries(cells.map(({ id }, index) => [id, hostileTexts[index] ?? ""]))).content(),
    agency: `<b>某局</b>\u0000=1/2:*?`,
    narrative: {
      overview: hostileTexts.join("\n"),
      problemsAndImprovements: "\n\n  \u3000正文  \n",
      otherMatters: `</p></main></body><script>alert(2)</script>\n监审：${signers.supervisor}\u3000审核：${signers.reviewer}\n编辑：${signers.editor}`,
    },
    signOff: signers,
  });
}
