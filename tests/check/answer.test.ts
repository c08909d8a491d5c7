import { describe, expect, test } from "vitest";

import { findingsOf } from "../../src/core/check";
import { answerKey, answerTo, isAnswered, outdatedAnswer } from "../../src/core/findings/answer";
import type { Answers } from "../../src/core/findings/answer";
import { aboutOf } from "../../src/core/findings/answer";
import type { Finding } from "../../src/core/findings/finding";
import { contextOf, editedReport } from "../rules/edited-report";
import type { Edit } from "../rules/edited-report";

const licences = "proactiveDisclosure/administrativeLicences/decisionsThisYear";
const leap = (thisYear: number): Edit => ({
  report: "zeros-2021",
  with: { [licences]: thisYear },
  previous: { report: "zeros-2021", with: { [licences]: 550 } },
});

function findings(edit: Edit, rule: Finding["rule"]): Finding[] {
  return findingsOf(editedReport(edit), contextOf(edit)).filter((finding) => finding.rule === rule);
}

function answered(answers: Answers, finding: Finding, current: readonly Finding[], text: string): Answers {
  return { ...answers, [answerKey(finding, answers, current)]: { text, about: aboutOf(finding) } };
}

describe("a written explanation", () => {
  const [finding] = findings(leap(9487), "unusual-change") as [Finding];
  const answers = answered({}, finding, [finding], "新增不动产登记事项");

  test("holds over a re-check and over changes elsewhere", () => {
    const [again] = findings(
      { ...leap(9487), with: { [licences]: 9487, "requests/newlyReceived/naturalPerson": 3 } },
      "unusual-change",
    ) as [Finding];
    expect(answerTo(again, answers)).toBe("新增不动产登记事项");
    expect(isAnswered(again, answers)).toBe(true);
  });

  test("is asked for again when the number changes, with the old text at hand", () => {
    const [changed] = findings(leap(9478), "unusual-change") as [Finding];
    expect(isAnswered(changed, answers)).toBe(false);
    expect(outdatedAnswer(changed, answers, [changed])).toBe("新增不动产登记事项");
    expect(Object.keys(answered(answers, changed, [changed], "核对无误"))).toHaveLength(1);
  });

  test("settles no error", () => {
    const [error] = findings({ report: "hongze-2023" }, "review-and-litigation-total") as [Finding];
    expect(isAnswered(error, answered({}, error, [error], "原表如此"))).toBe(false);
  });
});

describe("two findings of one rule in one text", () => {
  const text = (overview: string): Finding[] => findings({ report: "hongze-2023", with: { overview } }, "narrative-wrong-year");
  const both = text("2022年，我局公开信息120条。\n2021年，我局共公开信息90条。");
  const [first, second] = both as [Finding, Finding];
  const one = answered({}, second, both, "为便于比较");
  const two = answered(one, first, both, "沿用旧例");

  test("are answered each on its own", () => {
    expect(both.map((finding) => answerTo(finding, one))).toEqual([undefined, "为便于比较"]);
    expect(both.map((finding) => answerTo(finding, two))).toEqual(["沿用旧例", "为便于比较"]);
    expect(Object.keys(two)).toHaveLength(2);
  });

  test("keep their answers when one of them is gone", () => {
    const left = text("2021年，我局共公开信息90条。");
    expect(left.map((finding) => answerTo(finding, two))).toEqual(["为便于比较"]);
  });
});

test("a number in the text keeps its answer when the words around it move", () => {
  const text = (overview: string): Finding[] => findings({ report: "huaian-2024", with: { overview } }, "narrative-disagrees");
  const sentence = "2024年，全市各级行政机关新收政府信息公开申请3191件。";
  const [finding] = text(sentence) as [Finding];
  const [moved] = text(`全市上下高度重视政务公开。${sentence}`) as [Finding];
  expect(answerTo(moved, answered({}, finding, [finding], "含代收转办件"))).toBe("含代收转办件");
  const [changed] = text(sentence.replace("3191", "3192")) as [Finding];
  expect(isAnswered(changed, answered({}, finding, [finding], "含代收转办件"))).toBe(false);
});
