import { bodyOf } from "../prose/body-names";
import { cellsOfRow } from "../form/row-cells";
import { defineRule } from "./rule";

export const governmentRulesAuthority = defineRule({
  id: "government-rules-authority",
  severity: "warning",
  title: { "zh-CN": "规章只由有权机关制定", en: "Only a body that can make government rules reports any" },
  basis: "立法法：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章",
  section: "proactiveDisclosure",

  *check(report) {
    const [at, ...related] = cellsOfRow(report.form, "proactiveDisclosure", "governmentRules").filter((id) => (report.count(id) ?? 0) > 0);
    if (at && report.agency !== null && !canMakeRules(report.agency))
      yield { at, related, message: "rulesWithoutAuthority", data: { at, agency: report.agency, value: report.count(at) ?? 0 } };
  },
});

/** True also where the name does not tell. */
function canMakeRules(agency: string): boolean {
  const { level, isGovernment } = bodyOf(agency);
  if (level === "unknown" || level === "state") return true;
  return isGovernment && (level === "province" || level === "city");
}
