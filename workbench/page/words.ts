/** What the page itself says, in both languages. The grid and the pane bring their own words. */

export type Language = "zh-CN" | "en";

export const words = {
  "zh-CN": {
    title: "年报工作台",
    report: "打开",
    empty: "空白工作簿",
    language: "语言",
    pane: "任务窗格",
    newWorkbook: "新工作簿.xlsx",
    resize: "调整任务窗格宽度",
    notFound: (name: string) => `没有名为“${name}”的示例报告，已打开空白工作簿。`,
    stopped: "工作台没有完全打开。请刷新页面；仍不行请把这句话交给开发人员：",
  },
  en: {
    title: "Annual report workbench",
    report: "Open",
    empty: "Empty workbook",
    language: "Language",
    pane: "Task pane",
    newWorkbook: "New workbook.xlsx",
    resize: "Width of the task pane",
    notFound: (name: string) => `There is no example report named “${name}”; an empty workbook is open instead.`,
    stopped: "The workbench did not open completely. Reload the page; if that does not help, show this to a developer:",
  },
} as const satisfies Record<Language, unknown>;
