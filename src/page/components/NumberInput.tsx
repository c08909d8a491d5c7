/** One number cell: an input that behaves as a cell of a spreadsheet. It alone is drawn again when its number changes. */

import { memo, useRef, useState, useSyncExternalStore } from "react";
import type { KeyboardEvent } from "react";

import { sectionOf } from "../../core/form/cell-id";
import type { TableId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { NumberBox } from "../../core/form/geometry";
import { pasteBlock, typeNumber } from "../actions/fill-in";
import { elementId, focusPlace, forgetChosen } from "../browser/places";
import { nextCell } from "../model/movement";
import type { Direction } from "../model/movement";
import { pastedText } from "../model/paste";
import { shownNumber, typedNumber } from "../model/typed-number";
import { usePage } from "./page-context";
import { tabRun } from "./tab-run";
import { useMark } from "./use-mark";

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export const NumberInput = memo(function NumberInput({ box }: { readonly box: NumberBox }) {
  const { deps, language, t } = usePage();
  const { desk } = deps;
  const { id } = box;
  const typed = useSyncExternalStore(desk.subscribe, () => desk.open?.report.typed(id) ?? null);
  const isSum = useSyncExternalStore(desk.subscribe, () => desk.open?.report.formulas.has(id) ?? false);
  const mark = useMark(id);
  /** What is being typed: shown as it is while it means what the report holds. */
  const [raw, setRaw] = useState<string | null>(null);
  /** Left and right move within the text. */
  const isEditing = useRef(false);
  const wasFocused = useRef(false);
  const before = useRef("");

  const form = desk.open?.report.form;
  if (!form) return null;
  const table = form.tables[sectionOf(id) as TableId];
  const shown = raw !== null && typedNumber(raw) === typed ? raw : shownNumber(typed);
  const name = printedName(form, id, language);

  const move = (direction: Direction, column?: number): boolean => {
    const next = nextCell(table, id, direction, column);
    if (next) focusPlace(next);
    return next !== null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (event.nativeEvent.isComposing || ctrlKey || altKey || metaKey) return;
    if (key === "Tab") return tabRun.go(box.column);
    if (key === "F2") {
      isEditing.current = !isEditing.current;
      event.currentTarget.setSelectionRange(shown.length, shown.length);
      return event.preventDefault();
    }
    if (key === "Escape" && raw !== null) {
      event.stopPropagation();
      typeNumber(deps, id, before.current);
      setRaw(null);
      return;
    }
    if (key === "Enter") {
      event.preventDefault();
      desk.endRun();
      const column = tabRun.columnFrom(box.column);
      if (!move(shiftKey ? "up" : "down", column)) event.currentTarget.select();
      return;
    }
    const direction = arrows[key];
    if (!direction || shiftKey || (isEditing.current && (direction === "left" || direction === "right"))) return;
    event.preventDefault();
    tabRun.end();
    move(direction);
  };

  return (
    <input
      id={elementId(id)}
      className={isSum ? "number sum" : "number"}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      data-mark={mark ?? undefined}
      aria-label={mark ? `${name}（${t.marks[mark]}）` : name}
      aria-invalid={mark === "error" || undefined}
      title={[mark ? t.marks[mark] : "", isSum ? t.computed : ""].filter(Boolean).join("\n") || undefined}
      value={shown}
      onChange={(event) => {
        setRaw(event.target.value);
        typeNumber(deps, id, event.target.value);
      }}
      onFocus={(event) => {
        forgetChosen();
        before.current = isSum ? "=" : shownNumber(typed);
        isEditing.current = false;
        wasFocused.current = false;
        event.target.select();
      }}
      onMouseUp={(event) => {
        // The first click chooses the cell; the next one sets the caret.
        if (!wasFocused.current) {
          event.preventDefault();
          event.currentTarget.select();
        } else isEditing.current = true;
        wasFocused.current = true;
      }}
      onBlur={() => {
        setRaw(null);
        desk.endRun();
      }}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const clipboard = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
        if (pasteBlock(deps, id, clipboard)) return event.preventDefault();
        // One cell: without the line break that Excel puts behind it.
        const text = pastedText(clipboard);
        if (text === clipboard.text || isEditing.current) return;
        event.preventDefault();
        setRaw(null);
        typeNumber(deps, id, text, null);
      }}
    />
  );
});
