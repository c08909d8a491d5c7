/** One history for typing, pasting, accepting and filling: no step is lost, whatever the order. */

import fc from "fast-check";
import { expect, test } from "vitest";

import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import { begun, changed, redone, undone } from "../../src/page/model/history";
import { typeNumber, typeText, pasteBlock } from "../../src/page/actions/fill-in";
import { createScreen } from "../../src/page/model/screen";
import { deskWith, newReport, opened } from "./open-example";

const cells = formOf("2021").cells.map(({ id }) => id);
const naturalPerson: CellId = "requests/newlyReceived/naturalPerson";

test("back and forward through any steps meets every state once more, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.option(fc.constantFrom("a", "b")))), (steps) => {
      let history = begun(-1);
      const states = [-1];
      for (const [value, run] of steps) {
        const next = changed(history, value, run);
        if (next === history) continue;
        if (next.past.length === history.past.length) states.pop();
        states.push(value);
        history = next;
      }
      const back: number[] = [];
      for (let at = history; ;) {
        back.unshift(at.now);
        const before = undone(at);
        if (!before) break;
        expect(redone(before)).toMatchObject({ now: at.now, past: at.past });
        at = before;
      }
      expect(back).toEqual(states);
    }),
  );
});

test("digits typed into one cell are one step; another cell, or leaving it, begins another", () => {
  const { desk } = deskWith(opened("dongfeng-2021"));
  const before = desk.open?.report.typed(naturalPerson);
  for (const text of ["1", "12", "123"]) typeNumber({ desk }, naturalPerson, text);
  desk.endRun();
  typeNumber({ desk }, naturalPerson, "4");
  typeNumber({ desk }, "requests/carriedOver/naturalPerson", "5");
  expect(desk.undo()).toBe("requests/carriedOver/naturalPerson");
  expect(desk.undo()).toBe(naturalPerson);
  expect(desk.open?.report.typed(naturalPerson)).toBe(123);
  desk.undo();
  expect(desk.open?.report.typed(naturalPerson)).toBe(before);
  expect(desk.canUndo).toBe(false);
  desk.redo();
  expect(desk.open?.report.typed(naturalPerson)).toBe(123);
});

test("whatever was typed, pasted, accepted and answered is undone to the report that was opened, and redone to the last", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("type", "text", "paste", "accept", "answer"), fc.constantFrom(...cells), fc.nat(500)), {
        maxLength: 12,
      }),
      async (steps) => {
        const open = opened("dongfeng-2021");
        const { desk, workbook } = deskWith(open);
        const deps = { desk, screen: createScreen(false) };
        for (const [what, id, value] of steps) {
          if (what === "type") typeNumber(deps, id, String(value));
          if (what === "text") typeText(deps, "otherMatters", `本年度收到 ${value} 件。`);
          if (what === "paste") pasteBlock(deps, id, { html: "", text: `${value}\t${value + 1}\r\n3\t4\r\n` });
          if (what === "accept") await workbook.accept([{ at: id, value }]);
          if (what === "answer") await workbook.answer({ [`blank-cell@${id}`]: { text: String(value), about: "" } });
        }
        const last = desk.open;
        while (desk.canUndo) desk.undo();
        expect(desk.open).toBe(open);
        expect(desk.isUnsaved).toBe(false);
        while (desk.canRedo) desk.redo();
        expect(desk.open).toBe(last);
      },
    ),
    { numRuns: 40 },
  );
});

test("a new report in place of another is one step back from it", async () => {
  const { desk } = await newReport();
  expect(desk.open?.report.agency).toBe("东风区应急管理局");
  desk.undo();
  expect(desk.open).toBeNull();
});
