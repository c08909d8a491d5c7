import { numberInNoLine } from "../../src/core/rules/number-in-no-line";
import { checkRule } from "./check-rule";

checkRule(numberInNoLine, {
  valid: {
    "a report file, which has no sheet": { report: "huaian-2024" },
    "a sheet in which nothing was inserted": { report: "huaian-2024", printed: { strays: {} } },
  },
  invalid: {
    "one finding a number, at its table, with its address and which line the form lacks": {
      report: "dongfeng-2021",
      printed: {
        strays: {
          requests: [{ cell: "D10", text: "5", line: "row" }],
          reviewAndLitigation: [{ cell: "C4", text: "２", line: "column" }],
        },
      },
      findings: [
        { at: "requests", related: [], message: "numberInNoLine", data: { table: "requests", cell: "D10", text: "5", line: "row" } },
        { at: "reviewAndLitigation", data: { table: "reviewAndLitigation", cell: "C4", text: "２", line: "column" } },
      ],
    },
  },
});
