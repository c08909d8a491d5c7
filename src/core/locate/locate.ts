import type { Evidence } from "../check";
import type { Report } from "../report/report";
import type { Location } from "./explanation";

export function locate(_report: Report, _evidence: Evidence): Location {
  return { explanations: [], question: null, proven: true, suspects: [] };
}
