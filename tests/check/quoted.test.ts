import { expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { quoteOf } from "../../src/core/findings/quoted";
import { sectionOf } from "../../src/core/form/cell-id";
import { rowOfQuote } from "../../src/core/prose/quote";
import { exampleReport } from "../examples";

const filler = ["一年来，本机关扎实推进政务公开。", "", "各项工作平稳有序。"];

/** A paragraph that is wrong in a report of 2024, as somebody may write it. */
const guilty = [
  "2023年，全年主动公开政府信息352条。",
  "全年新收政府信息公开申请５７件。",
  "全年新收政府信息公开申请 57 件，其中自然人申请58件。",
  "申请人电话 138 0013 8000，已答复。",
  "申请人张某，身份证号１１０１０５１９４９１２３１００２Ｘ。",
  "主动公开××条。",
  "本报告所列数据的统计期限自2023年1月1日至2023年12月31日。",
  "会议于2月30日召开。",
  "本报告由概述、政府信息公开的收费及减免情况等部分组成。",
];

test.each(guilty)("the words that are quoted of “%s” lead to its paragraph", (paragraph) => {
  const rows = [...filler, paragraph, ...filler];
  const report = exampleReport("huaian-2024").with({ overview: rows.join("\n") });
  const before = new Set(
    findingsOf(exampleReport("huaian-2024").with({ overview: [...filler, ...filler].join("\n") })).map(({ message }) => message),
  );
  const found = findingsOf(report).filter(
    (finding) => finding.at !== null && sectionOf(finding.at) === "overview" && !before.has(finding.message),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const finding of found) {
    const quote = quoteOf(finding);
    expect([finding.message, quote && rowOfQuote(rows, quote)]).toEqual([finding.message, filler.length]);
  }
});

test("text that is last year's again leads to the longest passage of it", () => {
  const copied = "坚持以公开为常态、不公开为例外，紧紧围绕群众关切，持续做好重点领域信息公开，及时更新指南和目录，办好每一件申请，".repeat(
    4,
  );
  const previous = exampleReport("huaian-2024").with({ overview: copied, problemsAndImprovements: "另写。" });
  const rows = [...filler, `（一）${copied}`];
  const found = findingsOf(exampleReport("huaian-2024").with({ overview: rows.join("\n") }), { previous });
  const repeats = found.find(({ message }) => message === "narrativeRepeats");
  expect(repeats && rowOfQuote(rows, quoteOf(repeats)!)).toBe(filler.length);
});
