/**
 * The forty bodies of 云岭县, a county that does not exist: who they are, how much they have to do, and in what kind of
 * file each sends its report. Data only.
 */

/** How this year's report comes: our template filled in, its values, an office suite's, a clerk's own, a page, data. */
export type Origin =
  | "template"
  | "template, totals typed"
  | "values"
  | "own, one sheet"
  | "own, a sheet each"
  | "own, moved"
  | "own, unmerged"
  | "own, filled"
  | "wps"
  | "libre office xlsx"
  | "libre office ods"
  | "libre office xls"
  | "word"
  | "page"
  | "saved text"
  | "data";

/** How last year's was kept; null where there was none. */
export type Kept = "saved text" | "data" | "page" | "values" | null;

export interface Body {
  readonly name: string;
  /** How it speaks of itself. */
  readonly self: string;
  /** Requests in an ordinary year. */
  readonly requests: number;
  readonly licences: number;
  readonly penalties: number;
  readonly compulsion: number;
  /** 万元, in hundredths. */
  readonly fees: number;
  /** Normative documents in force. */
  readonly documents: number;
  /** Reconsiderations and suits. */
  readonly cases: number;
  readonly origin: Origin;
  readonly kept: Kept;
}

type Work = readonly [
  requests: number,
  licences: number,
  penalties: number,
  compulsion: number,
  fees: number,
  documents: number,
  cases: number,
];

const body = (
  name: string,
  self: string,
  [requests, licences, penalties, compulsion, fees, documents, cases]: Work,
  origin: Origin,
  kept: Kept,
): Body => ({
  name: `云岭县${name}`,
  self,
  requests,
  licences,
  penalties,
  compulsion,
  fees,
  documents,
  cases,
  origin,
  kept,
});

export const bodies: readonly Body[] = [
  body("人民政府办公室", "我办", [21, 0, 0, 0, 0, 34, 2], "template, totals typed", "values"),
  body("发展和改革局", "我局", [12, 186, 2, 0, 0, 6, 0], "template", "data"),
  body("教育局", "我局", [28, 47, 3, 0, 0, 8, 1], "template", "page"),
  body("科学技术局", "我局", [3, 0, 0, 0, 0, 2, 0], "own, one sheet", "saved text"),
  body("工业和信息化局", "我局", [5, 12, 1, 0, 0, 3, 0], "libre office xlsx", "saved text"),
  body("公安局", "我局", [61, 9412, 3877, 265, 31845, 5, 4], "template, totals typed", "values"),
  body("民政局", "我局", [14, 58, 2, 0, 0, 6, 1], "template", "page"),
  body("司法局", "我局", [10, 31, 0, 0, 0, 3, 5], "template, totals typed", "saved text"),
  body("财政局", "我局", [12, 15, 4, 0, 128630, 9, 0], "own, a sheet each", "data"),
  body("人力资源和社会保障局", "我局", [41, 118, 16, 0, 2140, 7, 3], "template, totals typed", "values"),
  body("自然资源局", "我局", [158, 1286, 74, 12, 205117, 11, 14], "template, totals typed", "values"),
  body("住房和城乡建设局", "我局", [96, 742, 88, 0, 41260, 10, 9], "template, totals typed", "page"),
  body("交通运输局", "我局", [18, 913, 214, 37, 0, 4, 1], "template", "values"),
  body("水利局", "我局", [15, 64, 11, 2, 5375, 5, 0], "libre office xls", "data"),
  body("农业农村局", "我局", [24, 152, 63, 5, 0, 7, 2], "template", "saved text"),
  body("商务局", "我局", [4, 22, 0, 0, 0, 2, 0], "own, moved", "saved text"),
  body("文化和旅游局", "我局", [7, 69, 8, 0, 0, 3, 0], "template", "page"),
  body("卫生健康局", "我局", [17, 844, 152, 0, 1896, 6, 1], "wps", "values"),
  body("退役军人事务局", "我局", [6, 0, 0, 0, 0, 2, 0], "template", "saved text"),
  body("应急管理局", "我局", [8, 97, 46, 3, 0, 4, 0], "template", "page"),
  body("审计局", "我局", [2, 0, 5, 0, 0, 1, 0], "own, unmerged", "saved text"),
  body("市场监督管理局", "我局", [46, 5230, 418, 29, 0, 5, 6], "template, totals typed", "values"),
  body("统计局", "我局", [3, 0, 9, 0, 0, 1, 0], "own, filled", "saved text"),
  body("医疗保障局", "我局", [6, 0, 21, 0, 0, 3, 0], "template", "data"),
  body("城市管理局", "我局", [37, 388, 1046, 91, 17420, 6, 11], "template, totals typed", "page"),
  body("林业局", "我局", [9, 173, 28, 4, 0, 4, 1], "template", "saved text"),
  body("数据局", "我局", [1, 0, 0, 0, 0, 2, 0], "template", null),
  body("信访局", "我局", [0, 0, 0, 0, 0, 0, 0], "libre office xlsx", "data"),
  body("城关镇人民政府", "我镇", [18, 126, 7, 0, 0, 3, 2], "template", "page"),
  body("石桥镇人民政府", "我镇", [4, 53, 2, 0, 0, 1, 0], "libre office ods", "saved text"),
  body("柳溪镇人民政府", "我镇", [2, 38, 0, 0, 0, 1, 0], "values", "saved text"),
  body("青坪镇人民政府", "我镇", [3, 41, 1, 0, 0, 1, 0], "values", "data"),
  body("白沙镇人民政府", "我镇", [5, 66, 3, 0, 0, 2, 1], "wps", "saved text"),
  body("大湾镇人民政府", "我镇", [2, 35, 0, 0, 0, 1, 0], "libre office xls", "saved text"),
  body("松林镇人民政府", "我镇", [1, 29, 1, 0, 0, 0, 0], "libre office ods", "data"),
  body("双河镇人民政府", "我镇", [3, 44, 2, 0, 0, 1, 0], "saved text", "saved text"),
  body("枫岭镇人民政府", "我镇", [2, 31, 0, 0, 0, 1, 0], "word", "saved text"),
  body("茶坪乡人民政府", "我乡", [1, 18, 0, 0, 0, 0, 0], "page", "page"),
  body("高岩乡人民政府", "我乡", [0, 14, 0, 0, 0, 0, 0], "data", "data"),
  body("云峰街道办事处", "我街道", [9, 82, 4, 0, 0, 1, 1], "libre office ods", "values"),
];

/** The county's own report: the sum of all of them, with its clerks' own slip. */
export const county = "云岭县人民政府";
