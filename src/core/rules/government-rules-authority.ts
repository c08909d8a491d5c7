import type { CellId } from "../form/cell-id";
import { bodyOf } from "./bodies";
import { defineRule } from "./rule";

export const governmentRulesAuthority = defineRule({
  id: "government-rules-authority",
  severity: "warning",
  title: { "zh-CN": "规章只由有权机关制定", en: "Only a body that can make government rules reports any" },
  basis: "立法法：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章",
  section: "proactiveDisclosure",

  *check(report) {
    if (report.agency === null || canMakeRules(report.agency)) return;

    const cells = report.form.cells.flatMap(({ id }) => (id.startsWith("proactiveDisclosure/governmentRules/") && (report.count(id) ?? 0) > 0 ? [id] : []));
    const [at, ...related] = cells as [CellId, ...CellId[]];
    if (at) yield { at, related, message: "rulesWithoutAuthority", data: { at, agency: report.agency, value: report.count(at) ?? 0 } };
  },
});

/** True also where the name does not tell. */
function canMakeRules(agency: string): boolean {
  const { level, isGovernment } = bodyOf(agency);
  if (level === "unknown" || level === "state") return true;
  return isGovernment && (level === "province" || level === "city");
}
