import { titleOf } from "../prose/title";
import { defineRule } from "./rule";
import { isSameBody } from "../prose/body-names";

export const titleMismatch = defineRule({
  id: "title-mismatch",
  severity: "error",
  title: { "zh-CN": "标题里的机关和年度与封面一致", en: "Body and year in the title are those of the cover" },
  basis: "标题格式：〈机关名称〉YYYY年政府信息公开工作年度报告",
  section: "whole",

  *check({ agency, year, printed }) {
    if (printed.title !== undefined && printed.otherTitle !== undefined) {
      yield { at: null, message: "titlesDiffer", data: { title: printed.title, other: printed.otherTitle } };
    }
    const title = printed.title === undefined ? null : titleOf(printed.title);
    if (!title) return;

    const cover = printed.cover ?? { agency, year };
    if (title.year !== null && cover.year !== null && title.year !== cover.year) {
      yield { at: null, message: "titleYearDiffers", data: { title: title.text, printed: title.year, cover: cover.year } };
    }
    if (title.agency !== null && cover.agency !== null && !isSameBody(title.agency, cover.agency)) {
      yield { at: null, message: "titleBodyDiffers", data: { title: title.text, printed: title.agency, cover: cover.agency } };
    }
  },
});
