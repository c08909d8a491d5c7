import { formForYear } from "../form/form";
import { defineRule } from "./rule";

/** Before the trial form there was none to get wrong. */
const firstYear = 2019;

export const wrongEdition = defineRule({
  id: "wrong-edition",
  severity: "error",
  title: { "zh-CN": "表样版本与报告年度相符", en: "The tables are of the edition the year asks for" },
  basis: "国办公开办函〔2019〕60号（2019、2020年度），国办公开办函〔2021〕30号（2021年度起）",
  section: "whole",

  *check({ form, year }) {
    if (year === null || year < firstYear) return;

    const wanted = formForYear(year);
    if (wanted !== form)
      yield { at: null, message: "wrongEdition", data: { year, edition: form.edition, wanted: wanted.edition, basis: wanted.basis } };
  },
});
