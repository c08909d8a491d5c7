/** What a report lacks, by the names the pane has for it. */

import type { Lacking } from "../model/progress";
import type { Strings } from "../words/strings.zh-CN";

export const lackingNames = (lacking: readonly Lacking[], t: Strings): string[] =>
  lacking.map((each) => (each === "agency" || each === "year" ? t.fieldNames[each] : t.sectionName(each)));
