/** What a roll-up says, in Chinese: in its workbook, which is always Chinese, and of its remarks and differences. */

export const workbookWords = {
  totals: "汇总",
  contributions: "明细",
  title: (year: number | null, count: number): string => `${year === null ? "" : `${year}年`}政府信息公开工作年度报告汇总（${count} 份）`,
  columns: ["机关名称", "年度", "文件", "校验", "备注"],
  agrees: "一致",
  errors: (errors: number): string => `有 ${errors} 处错误`,
  warnings: (warnings: number): string => `有 ${warnings} 处提醒`,
  /** Behind the errors that are told. */
  moreErrors: (errors: number): string => `另有 ${errors} 处错误。`,
} as const;

export const zhCN = {
  remark: {
    errors: (errors: number) => `这份报告自己有 ${errors} 处错误。`,
    otherEdition: "表样版本不同，没有计入。",
    otherYear: (year: number) => `年度是 ${year}，与其他报告不同。`,
    sameBody: (file: string | undefined) => `与 ${file} 是同一机关，可能重复计入。`,
    tableMissing: (table: string) => `没有“${table}”，按 0 计。`,
    notANumber: (cell: string, typed: string) => `${cell}填的是${typed}，不是数字，按 0 计。`,
  },
  /** What the parent has more than the sum, or less. */
  amount: (gap: number) => `上级${gap > 0 ? "多" : "少"} ${Math.abs(gap)}`,
  gap: (cell: string, parent: string, sum: number, amount: string) => `${cell}：上级报告是 ${parent}，下级相加是 ${sum}，${amount}。`,
  causeOf: (amount: string, cause: string) => `${amount}，${cause}`,
  unexplained: (amount: string) => `另有${amount} 没有找到原因`,
  because: (gap: string, causes: readonly string[]) => `${gap}${causes.length > 1 ? "由几部分合成：" : ""}${causes.join("；")}。`,
  probably: (cause: string) => `可能是${cause}`,
  either: (causes: readonly string[]) => `可能是${causes.join("，或者")}`,
  parent: "上级报告",
  cause: {
    /** One of several reports of a body in the folder, which the parent did not add. */
    "other-version": (body: string, file: string) => `${body}交了不止一份报告，上级没有加 ${file} 这一份`,
    "left-out": (body: string) => `漏加了${body}`,
    "counted-twice": (body: string) => `把${body}加了两次`,
    "not-added": (body: string) => `${body}没有计入，上级报告里有它的数`,
    "cell-left-out": (body: string) => `漏加了${body}的这个数`,
    "cell-counted-twice": (body: string) => `把${body}的这个数加了两次`,
    slip: (body: string) => `${body}填错`,
  },
  slip: (body: string, from: string, to: number, why: string) => `${body}填错：${from} 应为 ${to}（${why}）`,
  inYuan: "按元填的",
};

export type RollUpWords = typeof zhCN;
