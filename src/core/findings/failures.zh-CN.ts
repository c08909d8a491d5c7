/** Every sentence about a failure, in Chinese: what happened, then what to do. Calm, no blame, no jargon. */

import type { FailureCode } from "./failure";

type FailureData = Readonly<Record<string, string | number | undefined>>;

export type FailureSentences = Readonly<Record<FailureCode, (data: FailureData) => string>>;

const damages: Readonly<Record<string, string>> = {
  empty: "这个文件是空的。请确认发来的是不是这一份，或者请对方重新发送。",
  truncated: "这个文件不完整，后面一部分没有了。请重新下载，或者请对方重新发送。",
  doctype: "这个文件里有不允许的声明（DOCTYPE），为了安全没有读取。请用 Excel、WPS 或 Word 打开后另存一份。",
  "too-deep": "这个文件的结构异常（嵌套过深），没有读取。请用 Excel、WPS 或 Word 打开后另存一份。",
  "wrong-charset": "这个文件的文字是乱码，原来的字已经丢失。请重新下载，或者请对方重新发送。",
  json: "这个文件不是完整的 JSON 数据。请重新导出后再试。",
};

const formats: Readonly<Record<string, string>> = {
  doc: "Word 97-2003 文档（.doc）没有办法读取。请用 Word 或 WPS 打开，另存为 .docx。",
  wps: "WPS 文字文档（.wps）没有办法读取。请用 WPS 打开，另存为 .docx。",
  et: "WPS 表格文档（.et）没有办法读取。请用 WPS 打开，另存为 .xlsx。",
  ofd: "版式文件（.ofd）没有办法读取。请用原来的 Word 或 Excel 文件，或者把公布的网页另存为 .html。",
  pdf: "PDF 文件没有办法读取。请用原来的 Word 或 Excel 文件，或者把公布的网页另存为 .html。",
  xlsb: "二进制工作簿（.xlsb）没有办法读取。请用 Excel 打开，另存为 .xlsx。",
  xml: "XML 表格（Excel 2003）没有办法读取。请用 Excel 或 WPS 打开，另存为 .xlsx。",
  slk: "SYLK 表格（.slk）没有办法读取。请用 Excel 或 WPS 打开，另存为 .xlsx。",
  dif: "DIF 表格（.dif）没有办法读取。请用 Excel 或 WPS 打开，另存为 .xlsx。",
  mht: "这个单个文件网页（.mht）里没有网页正文。请用浏览器打开，另存为“仅 HTML”的 .html。",
  xls95: "Excel 5.0/95 工作簿没有办法读取。请用 Excel 或 WPS 打开，另存为 .xlsx。",
  rtf: "RTF 文档没有办法读取。请用 Word 或 WPS 打开，另存为 .docx。",
  odt: "OpenDocument 文档（.odt）没有办法读取。请用 Word 或 WPS 打开，另存为 .docx。",
  pptx: "演示文稿没有办法读取。请用原来的 Word 或 Excel 文件。",
  image: "图片没有办法读取。请用原来的 Word 或 Excel 文件。",
  archive: "压缩包没有办法直接读取。请先解压，再选里面的报告。",
};

const tables: Readonly<Record<string, string>> = { proactiveDisclosure: "表二", requests: "表三", reviewAndLitigation: "表四" };

const unclear: Readonly<Record<string, string>> = {
  "rows-unclear": "有几行和官方格式对不上",
  "columns-unclear": "看不出每一列是哪一项",
  "columns-twice": "并排有两组数字，看不出以哪一组为准",
  "number-split": "同一项里有几个不同的数字",
  "two-tables": "文件里有两张，数字不一样，看不出以哪一张为准",
  "cells-missing": "格与格之间没有表格线，又少了格，看不出哪个数在哪一列；请用带表格的 Word、Excel 或网页文件，或者把空格都填上 0",
};

/** Why a workbook stays as it is. */
const unchanged: Readonly<Record<string, string>> = {
  format: "只有 .xlsx 工作簿可以在原文件里改写",
  macros: "工作簿里有宏，改写后不能保证宏照常运行",
  signed: "工作簿有数字签名，改写会使签名失效",
  edition: "工作簿里的表和要写的报告不是同一版格式",
  remarks: "工作簿里另有一张名为“xxgk”的工作表，去年的报告和写过的说明没有地方存",
  "last-year": "工作簿里的去年报告是另一份，改写后表里显示的去年数就不对了",
  "last-year-stays": "工作簿里有去年的报告，表里显示的去年数要用它，不能去掉",
  "no-title": "工作簿里没有写机关名称和年度的单元格可以改",
  "reads-otherwise": "写好以后读出来和报告不一样，同一张表可能有两份",
};

const sheetNamed = (sheet: string | number | undefined): string => (sheet === undefined ? "工作表" : `工作表“${sheet}”`);

export const zhCN: FailureSentences = {
  "not-a-report": ({ part, from }) =>
    part
      ? `数据里的“${part}”和报告文件的格式不符。请对照说明修改，或者重新导出。`
      : from === "pasted"
        ? "粘贴的内容里没有找到年度报告的表。请在公开的网页上全选、复制，连同表格一起粘贴；或者把网页另存，再选这个文件。"
        : from === "json"
          ? "这个 JSON 文件里没有年度报告的数据：主动公开（proactiveDisclosure）、依申请公开（requests）、复议诉讼（reviewAndLitigation）三张表一张也没有。请选导出的报告数据，或者选报告的工作簿、文档、网页。"
          : "这个文件里没有找到年度报告的表。请确认是不是这一份；表格若是图片，请换成可以编辑的文件。",
  encrypted: () =>
    "这个文件是加密的，打不开：设了打开密码，或者因为保护工作簿而加了密。请用 Excel 或 WPS 打开，取消密码和保护，另存一份再试。",
  damaged: ({ reason }) =>
    damages[String(reason)] ?? "这个文件已损坏，打不开。请用 Excel、WPS 或 Word 打开后另存一份，或者请对方重新发送。",
  "too-large": ({ limit }) =>
    `这个文件${limit === undefined ? "过大" : `超过 ${limit}`}，不像一份年度报告，没有读取。请只保留年度报告的内容后再试。`,
  "too-slow": ({ seconds }) =>
    `这个文件处理了${seconds === undefined ? "很久" : ` ${seconds} 秒`}还没有完，不像一份年度报告，已经放弃。请用 Excel、WPS 或 Word 打开后另存一份再试。`,
  unsupported: ({ format }) =>
    formats[String(format)] ?? `${format ? `.${format} ` : "这种"}文件没有办法读取。请另存为 .xlsx、.docx 或 .html。`,
  "not-found": ({ file }) => `没有找到${file === undefined ? "这个文件" : `“${file}”`}。请核对路径和文件名。`,
  "not-readable": ({ reason }) =>
    reason === "folder"
      ? "这是一个文件夹，这里要的是一个文件。请写明文件名。"
      : reason === "no-file"
        ? "这是管道或设备，不是文件，没有读取。请先存成文件。"
        : reason === "loop"
          ? "这个链接绕了一圈，指不到任何文件。请直接放文件。"
          : reason === "closed-folder"
            ? "这个文件夹打不开，里面的文件没有校验。请检查权限后再试。"
            : "这个文件读不了。请关闭正在使用它的程序，或者检查权限后再试。",
  internal: ({ reason }) =>
    `程序处理这个文件时出了意外，没有读出结果${reason === undefined ? "" : `（${reason}）`}。请把文件和这一行发给维护人员。`,
  "cannot-write": ({ file }) => `${file === undefined ? "文件" : `“${file}”`}没有写成。请关闭正在使用它的程序，或者换一个位置再试。`,
  "table-unclear": ({ table, problem }) =>
    `${tables[String(table)] ?? "表格"}没有办法读取：${unclear[String(problem)] ?? "和官方格式对不上"}。请对照官方格式整理后再试。`,
  "table-not-found": ({ table }) => `没有找到${tables[String(table)] ?? "这张表"}，有关的核对没有做。`,
  "numbers-outside": ({ sheet, cells, count }) =>
    `${sheetNamed(sheet)}的表外有${count === undefined ? "数字" : ` ${count} 个数字（${cells ?? ""}）`}，不算在报告里，也不会公开。请填到表里，或者删去。`,
  "text-outside": ({ sheet, cells, count }) =>
    `${sheetNamed(sheet)}的正文区外还有${count === undefined ? "文字" : ` ${count} 格文字（${cells ?? ""}）`}，不算在报告里，也不会公开。是正文，请移到正文末尾，中间不空行；不是，请删去。`,
  "keys-ignored": ({ keys }) => `这些项目不认识，没有读取：${keys}。`,
  "not-changed": ({ reason, place, sheet, cells }) => {
    const why =
      reason === "no-place"
        ? `工作簿里没有地方写${place === undefined ? "其中一项" : `“${place}”`}`
        : reason === "array"
          ? `${sheetNamed(sheet)}的 ${cells ?? "一格"} 是数组公式的一部分，不能单独改写`
          : (unchanged[String(reason)] ?? "不能确定改写以后仍然正确");
    return `${why}，原文件没有改动。请另存为新的工作簿。`;
  },
  "sheet-exists": ({ sheet }) => `工作簿里已有${sheetNamed(sheet)}，没有插入，原有内容没有改动。请先改名，或者在新的工作簿里插入。`,
  "half-inserted": ({ sheets }) =>
    `插入没有完成，新加的工作表没有能够收回${sheets === undefined ? "" : `：${sheets}`}。里面没有您填的内容，请删去后再插入。`,
  "half-restored": ({ sheets }) =>
    `恢复表样没有完成，有的工作表没有能够改回原样${sheets === undefined ? "" : `：${sheets}`}。数字和文字没有动，请再点一次“恢复表样”。`,
  "sheet-protected": ({ sheet }) => `${sheetNamed(sheet)}受保护，没有办法写入或标记。请先撤销保护，再试一次。`,
  "workbook-protected": () => "工作簿的结构受保护，不能添加或显示工作表。请在“审阅”里撤销“保护工作簿”，再试一次。",
  "access-denied": () =>
    "Excel 没有允许这一步。可能是安全软件拦下了，可能是旧式的共享工作簿或只读文件，也可能别的地方加了保护。请先取消共享或另存一份，再试一次；仍然不行，请联系管理电脑的同事。",
  "sheet-hidden": ({ sheet }) => `${sheetNamed(sheet)}是隐藏的，没有办法定位。可以先把它显示出来。`,
  "sheet-very-hidden": ({ sheet }) =>
    `${sheetNamed(sheet)}被深度隐藏，“取消隐藏”里也看不到，没有办法定位。请向做这个工作簿的人要一份没有隐藏的。`,
  "edit-mode": () => "有单元格正在编辑。请先按回车结束编辑，再试一次。",
  "inactive-workbook": () => "现在在前面的是另一个工作簿。请先切换到这份报告的工作簿，再试一次。",
  "excel-busy": () => "Excel 正忙，没有完成这一步。请等一会儿再试一次。",
  "too-much-at-once": () => "一次要传的内容超过了网页版 Excel 的限度，没有完成。请在电脑上的 Excel 里打开这个工作簿再试。",
  "old-excel": () => "这一版 Excel 不支持此项操作。请使用 Excel 2021 或更新的版本；工作表里的核对公式照常可用。",
  "no-report": () => "工作簿里没有找到年度报告的表。请插入模板，或者打开已有的年度报告。",
  "cell-not-found": ({ place }) => `${place === undefined ? "这个单元格" : `“${place}”`}已经不在原处。请重新校验。`,
  "changed-since": ({ place }) => `${place === undefined ? "单元格" : `“${place}”`}后来又改过，没有撤销。请直接在表里修改。`,
  "marks-left": ({ sheet }) =>
    `${sheet === undefined ? "有的工作表" : sheetNamed(sheet)}里有 Excel 读不出或删不掉的条件格式，以前标的底色可能还在。校验结果不受影响，请以列表为准；保存后重新打开工作簿，一般可以恢复。`,
  host: () => "Excel 没有完成这一步。请再试一次；仍然不行，请保存后重新打开工作簿。",
};
