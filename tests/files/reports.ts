/** The reports that every reader must give back equal. */

import { formOf } from "../../src/core/form/form";
import type { Edition } from "../../src/core/form/definition";
import type { CellId } from "../../src/core/form/cell-id";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { exampleNames, exampleReport } from "../examples";

const narrative = {
  overview:
    "2020年，我局认真贯彻《中华人民共和国政府信息公开条例》，积极推进政府信息公开工作。\n（一）主动公开情况。全年主动公开信息1,234条。\n（二）依申请公开情况。全年未收到依申请公开。",
  problemsAndImprovements: "存在的主要问题：一是公开不够及时；二是内容不够全面。\n改进情况：加强培训，完善制度。",
  otherMatters: "本年度未收取信息处理费。",
};

/** Every number different, so that no shift can hide. */
export function numbered(edition: Edition): Report {
  const form = formOf(edition);
  const cells = new Map<CellId, Typed>(form.cells.map(({ id }, index) => [id, index + 101]));
  return new Report({ form, agency: "云岭县自然资源局", year: edition === "2019" ? 2020 : 2023, cells, narrative });
}

/** What clerks really leave in cells. */
export function untidy(): Report {
  const report = numbered("2021");
  const typed: readonly Typed[] = [
    null,
    "/",
    "—",
    "无",
    "不适用",
    "１２",
    "1,234",
    "22（其中修订16件）",
    "12件",
    "约12",
    "#REF!",
    -3,
    1.5,
    "",
    "十二",
  ];
  const changes = Object.fromEntries(
    report.form.tables.requests.numbers
      .filter((_, index) => index % 3 === 0)
      .map(({ id }, index) => [id, typed[index % typed.length] || null]),
  );
  return report.with(changes);
}

/** Zeros left blank, as many clerks leave them. */
export function blanks(): Report {
  const report = numbered("2021");
  return report.with(Object.fromEntries(report.form.cells.map(({ id }, index) => [id, index % 4 === 0 ? index + 101 : null])));
}

/** Every number stored as text, some in full width. */
export function textNumbers(): Report {
  const report = numbered("2021");
  return report.with(
    Object.fromEntries(
      report.form.cells.map(({ id }, index) => [
        id,
        index % 5 === 0
          ? String(index + 101).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          : String(index + 101),
      ]),
    ),
  );
}

export const allReports: readonly (readonly [name: string, report: Report])[] = [
  ...exampleNames.map((name) => [name, exampleReport(name)] as const),
  ["every number different", numbered("2021")],
  ["the 2019 edition", numbered("2019")],
  ["untidy cells", untidy()],
];
