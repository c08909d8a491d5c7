/** One of the three tables, as it is printed, with an input in each number cell and what does not add up beside and under it. */

import { memo, useMemo } from "react";

import type { CellId, TableId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form } from "../../core/form/form";
import type { LabelBox, NumberBox, Table } from "../../core/form/geometry";
import { say } from "../../core/findings/say";
import { elementId } from "../browser/places";
import { findingOf, tableChecks } from "../model/check-lines";
import type { CheckLine } from "../model/check-lines";
import type { OpenReport } from "../model/open-report";
import { NumberInput } from "./NumberInput";
import { usePage, useSettledOpen } from "./page-context";
import { TextInput } from "./TextInput";
import { useMark } from "./use-mark";

export function TableForm({ form, id }: { readonly form: Form; readonly id: TableId }) {
  const { t, language } = usePage();
  const open = useSettledOpen();
  const checks = useMemo(() => (open?.report.form === form ? tableChecks(open, id) : null), [open, form, id]);
  const mark = useMark(id);
  const beside = new Map(checks?.lines.filter(({ isBeside }) => isBeside).map((line) => [form.cell(line.at).row, line]));
  // Those beside stand below, too, for screens that have no room at the side; the styles show one of the two.
  const below = checks?.lines.filter(({ verdict }) => verdict === "wrong") ?? [];
  const isMissing = open !== null && !open.report.hasTable(id);
  const summary = checks && t.summaryOf(checks.summary, checks.wrong, checks.blank);
  return (
    <>
      {isMissing && <p className="remark">{t.notInFile}</p>}
      {summary && (
        <p className={checks.isWell ? "summary well" : checks.wrong > 0 ? "summary wrong" : "summary"} role="status">
          {summary}
        </p>
      )}
      <div className="wide">
        <table className={`table ${id}`} aria-label={printedName(form, id, language)} data-mark={mark ?? undefined}>
          <tbody>
            {rowsOf(form.tables[id]).map((boxes, row) => (
              <tr key={row}>
                <Boxes boxes={boxes} />
                {id === "requests" && <BesideCell line={beside.get(row)} open={open} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {below.length > 0 && (
        <ul className={below.every(({ isBeside }) => isBeside) ? "checks fromBeside" : "checks"} aria-label={t.belowChecks}>
          {below.map((line) => (
            <li key={`${line.rule} ${line.at}`} className={line.isBeside ? "wrong fromBeside" : "wrong"}>
              {open && sentenceOf(line, open, t, language)}
            </li>
          ))}
        </ul>
      )}
      <label className="caption" htmlFor={elementId(id)}>
        {t.tableText}
      </label>
      <TextInput id={id} label={`${printedName(form, id, language)} ${t.tableText}`} placeholder="" rows={2} />
    </>
  );
}

const sentenceOf = (
  line: CheckLine,
  open: OpenReport,
  t: ReturnType<typeof usePage>["t"],
  language: ReturnType<typeof usePage>["language"],
): string =>
  t.checkOf(line.text, () => {
    const finding = findingOf(line, open);
    return finding ? say(finding, open.report.form, language) : t.differs;
  });

function BesideCell({ line, open }: { readonly line: CheckLine | undefined; readonly open: OpenReport | null }) {
  const { t, language } = usePage();
  if (!line || !open) return <td className="beside" />;
  return (
    <td className={`beside ${line.verdict}`}>
      {line.verdict === "agrees" ? t.agrees : line.verdict === "wrong" ? sentenceOf(line, open, t, language) : ""}
    </td>
  );
}

type Box = { readonly label: LabelBox } | { readonly number: NumberBox };

/** Boxes of each printed row, from left to right. */
function rowsOf(table: Table): Box[][] {
  const rows: { readonly column: number; readonly box: Box }[][] = Array.from({ length: table.rows }, () => []);
  for (const label of table.labels) rows[label.row]?.push({ column: label.column, box: { label } });
  for (const number of table.numbers) rows[number.row]?.push({ column: number.column, box: { number } });
  return rows.map((row) => row.sort((a, b) => a.column - b.column).map(({ box }) => box));
}

const keyOf = (box: Box): CellId | string => ("number" in box ? box.number.id : `${box.label.row} ${box.label.column}`);

/** Labels and inputs of a row: they never change, so that a sentence beside them does not draw them again. */
const Boxes = memo(
  function Boxes({ boxes }: { readonly boxes: readonly Box[] }) {
    return (
      <>
        {boxes.map((box) =>
          "number" in box ? (
            <td key={keyOf(box)} rowSpan={box.number.rowSpan} colSpan={box.number.columnSpan}>
              <NumberInput box={box.number} />
            </td>
          ) : (
            <Label key={keyOf(box)} label={box.label} />
          ),
        )}
      </>
    );
  },
  (one, other) =>
    one.boxes.length === other.boxes.length && one.boxes.every((box, index) => keyOf(box) === keyOf(other.boxes[index] as Box)),
);

function Label({ label: { text, heads, rowSpan, columnSpan } }: { readonly label: LabelBox }) {
  const spans = { rowSpan, colSpan: columnSpan };
  if (heads === "corner")
    return (
      <td {...spans} className="corner">
        {text}
      </td>
    );
  if (heads === "title")
    return (
      <th {...spans} className="blockTitle" scope="colgroup">
        {text}
      </th>
    );
  const isGroup = heads === "row" ? rowSpan > 1 : columnSpan > 1;
  return (
    <th {...spans} className={heads} scope={isGroup ? `${heads === "row" ? "row" : "col"}group` : heads === "row" ? "row" : "col"}>
      {text}
    </th>
  );
}
