/**
 * What the name of a body tells about it: its level and its kind. Names are free text; where they do not tell, the
 * answer is `unknown` and rules keep silent.
 */

import { withoutTrades } from "./trades-like-places";

export type Level = "state" | "province" | "city" | "county" | "township" | "unknown";

export interface Body {
  readonly level: Level;
  /** A people's government, or the office that reports for it. */
  readonly isGovernment: boolean;
}

const government = /(?:人民政府|政府)(?:办公[室厅])?$/;
const stateDepartment = /^(?:国务院|国家|中华人民共和国|中国)|部$|(?:总署|总局|审计署)$/;
const placeMark = /[省市县区旗州盟镇乡]|街道/;

/** A single 市 stands for its prefecture: 「昆山市」 is not told apart from 「苏州市」. */
export function bodyOf(agency: string): Body {
  const name = withoutTrades(agency.replace(/[\s（(].*$/, ""));
  const isGovernment = government.test(name);
  const isState = !isGovernment && stateDepartment.test(name) && !placeMark.test(name);
  return { level: isState ? "state" : levelOf(name), isGovernment };
}

function levelOf(name: string): Level {
  const place = name.replace(government, "");
  if (/(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?(?:办公[室厅])?$/.test(name)) return "township";

  // 「自治区」 and 「特别行政区」 are provinces, 「杭州」 is no 州.
  const rest = place.replace(/^[\u4e00-\u9fff]{1,7}?(?:省|自治区|特别行政区)|^(?:北京|上海|天津|重庆)市/, "");
  if (/县|旗|[^地]区/.test(rest)) return "county";
  const cities = (rest.match(/市|自治州|地区|盟/g) ?? []).length;
  if (cities > 0) return cities > 1 ? "county" : "city";
  return rest === place ? "unknown" : "province";
}
