import { blankCell } from "../../src/core/rules/blank-cell";
import { checkRule } from "./check-rule";

const cell = "requests/newlyReceived/naturalPerson";
const singleLine = { "requests/outcome.otherHandling.correctionOverdue/*": null, "requests/outcome.otherHandling.feeUnpaid/*": null };
const rowOf = (row: string) =>
  ["naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrganisation", "legalServiceAgency", "other", "total"].map(
    (column) => ({ at: `requests/${row}/${column}` }) as const,
  );

checkRule(blankCell, {
  valid: {
    "a good report": { report: "huaian-2024" },
    "a report file that prints （六） as one line": { report: "hongze-2023" },
    "the same in an edited report": { report: "zeros-2021", with: singleLine },
    "rows a reader did not see printed": {
      report: "zeros-2021",
      with: singleLine,
      printed: { labels: {}, rowsNotPrinted: ["outcome.otherHandling.correctionOverdue", "outcome.otherHandling.feeUnpaid"] },
    },
  },
  invalid: {
    "a blank": { report: "huaian-2024", with: { [cell]: null }, findings: [{ at: cell, data: { at: cell, sign: "" } }] },
    "spaces only": { report: "huaian-2024", with: { [cell]: "  " }, findings: [{ at: cell, data: { sign: "" } }] },
    "a slash": { report: "huaian-2024", with: { [cell]: "/" }, findings: [{ at: cell, data: { sign: "/" } }] },
    "a hyphen": { report: "huaian-2024", with: { [cell]: "-" }, findings: [{ at: cell, data: { sign: "-" } }] },
    "a dash": { report: "huaian-2024", with: { [cell]: "—" }, findings: [{ at: cell, data: { sign: "—" } }] },
    无: { report: "huaian-2024", with: { [cell]: "无" }, findings: [{ at: cell, data: { sign: "无" } }] },
    不适用: { report: "huaian-2024", with: { [cell]: "不适用" }, findings: [{ at: cell, data: { sign: "不适用" } }] },
    "the fee and a cell of the 2019 form": {
      report: "zeros-2019",
      with: { "proactiveDisclosure/governmentProcurement/amount": null },
      findings: [{ at: "proactiveDisclosure/governmentProcurement/amount" }],
    },
    "the two rows of （六）, when a reader saw them printed": {
      report: "zeros-2021",
      with: singleLine,
      printed: { labels: {} },
      findings: [...rowOf("outcome.otherHandling.correctionOverdue"), ...rowOf("outcome.otherHandling.feeUnpaid")],
    },
    "only one of the two rows blank is no single line": {
      report: "zeros-2021",
      with: { "requests/outcome.otherHandling.feeUnpaid/*": null },
      findings: rowOf("outcome.otherHandling.feeUnpaid"),
    },
    "a formula that is no total and was never calculated": {
      report: "zeros-2021",
      with: { [cell]: null },
      printed: { labels: {}, uncalculated: [cell] },
      findings: [{ at: cell }],
    },
    "all of （六） blank is no single line": {
      report: "zeros-2021",
      with: { ...singleLine, "requests/outcome.otherHandling.other/*": null },
      findings: [
        ...rowOf("outcome.otherHandling.correctionOverdue"),
        ...rowOf("outcome.otherHandling.feeUnpaid"),
        ...rowOf("outcome.otherHandling.other"),
      ],
    },
  },
});
