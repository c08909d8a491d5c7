import { wrongEdition } from "../../src/core/rules/wrong-edition";
import { checkRule } from "./check-rule";

checkRule(wrongEdition, {
  valid: {
    "the 2021 form for 2024": { report: "huaian-2024" },
    "the 2021 form for 2021": { report: "dongfeng-2021" },
    "the 2019 form for 2020": { report: "zeros-2019", year: 2020 },
    "the 2019 form for 2019": { report: "zeros-2019", year: 2019 },
    "a report that does not say its year": { report: "zeros-2019", year: null },
    "a year before there was a form": { report: "zeros-2021", year: 2018 },
  },
  invalid: {
    "the 2019 form for 2023, for the whole report": {
      report: "zeros-2019",
      year: 2023,
      findings: [{ at: null, related: [], data: { year: 2023, edition: "2019", wanted: "2021", basis: "国办公开办函〔2021〕30号" } }],
    },
    "the 2019 form for 2021": { report: "zeros-2019", year: 2021, findings: [{ at: null }] },
    "the 2021 form for 2020": { report: "zeros-2021", year: 2020, findings: [{ at: null, data: { wanted: "2019" } }] },
  },
});
