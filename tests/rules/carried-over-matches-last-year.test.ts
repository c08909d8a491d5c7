import { carriedOverMatchesLastYear } from "../../src/core/rules/carried-over-matches-last-year";
import { checkRule } from "./check-rule";

const lastYear = {
  report: "zeros-2021",
  year: 2023,
  with: { "requests/carriedForward/naturalPerson": 34, "requests/carriedForward/total": 34 },
};

checkRule(carriedOverMatchesLastYear, {
  valid: {
    "without last year": { report: "huaian-2024" },
    "what last year carried forward": { report: "huaian-2024", previous: lastYear },
    "blank here and 0 there": { report: "zeros-2021", with: { "requests/carriedOver/*": null }, previous: { report: "zeros-2021" } },
    "last year on the 2019 form": {
      report: "zeros-2021",
      year: 2021,
      with: { "requests/carriedOver/other": 2 },
      previous: { report: "zeros-2019", year: 2020, with: { "requests/carriedForward/other": 2 } },
    },
  },
  invalid: {
    "columns that differ, at 上年结转": {
      report: "huaian-2024",
      previous: { ...lastYear, with: { "requests/carriedForward/naturalPerson": 43, "requests/carriedForward/total": 43 } },
      findings: [
        {
          at: "requests/carriedOver/naturalPerson",
          related: [],
          message: "carriedOverMismatch",
          data: { stated: 34, lastYear: 43, difference: -9 },
        },
        { at: "requests/carriedOver/total", data: { stated: 34, lastYear: 43 } },
      ],
    },
    "the right number in the wrong column": {
      report: "zeros-2021",
      with: { "requests/carriedOver/commercialEnterprise": 3 },
      previous: { report: "zeros-2021", with: { "requests/carriedForward/naturalPerson": 3 } },
      findings: [
        { at: "requests/carriedOver/naturalPerson", data: { difference: -3 } },
        { at: "requests/carriedOver/commercialEnterprise", data: { difference: 3 } },
      ],
    },
    "a blank counts as 0": {
      report: "huaian-2024",
      with: { "requests/carriedOver/total": null },
      previous: lastYear,
      findings: [{ at: "requests/carriedOver/total", data: { stated: 0, lastYear: 34 } }],
    },
  },
});
