/**
 * The port in Excel: what the task pane asks, done through Office.js. Remembers where the last look found the report, which state
 * of the workbook that was, the marks it has put, and whether a write has taken Ctrl+Z away.
 */

import { answersWith } from "../core/findings/answer";
import { sectionOf } from "../core/form/cell-id";
import type { Place } from "../core/form/cell-id";
import { storedIn } from "../core/readers/stored-settings";
import { settingKeys } from "../core/sheet/names";
import { settingsSheetName } from "../core/sheet/settings-sheet";
import type { Spot, Workbook } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { acceptCells, restoreCells } from "./accept";
import { insertTemplate } from "./insert";
import { insertMissing } from "./insert-missing";
import type { SheetsRestored } from "./looks";
import { createMarking } from "./marking";
import { createLooking } from "./read";
import type { Look } from "./read";
import { openNew } from "./open-new";
import { isUnexplained, run } from "./run";
import { queueBlock, queueRange } from "./last-seen-places";
import type { Sighting } from "./last-seen-places";
import { placeOf, watchSelection } from "./selection";
import { queueStore } from "./stored";
import { watchEdits } from "./watch";

export function createExcelWorkbook(): Workbook {
  /** Counts edits by the clerk and by others; a mark computed before one is dropped. */
  let edits = 0;
  let last: { readonly look: Look; readonly edits: number } | null = null;
  /** Since the last look rows or columns came or went: what it says of places is no longer so. */
  let hasMoved = false;
  let currentSelection: Awaited<ReturnType<typeof watchSelection>>["current"] = async () => null;
  let hasEmptiedUndo = false;
  /** Before ExcelApi 1.19 every write through the API empties Excel's undo; later ones are on its list themselves. */
  const aboutToWrite = (): void => void (hasEmptiedUndo ||= !Office.context.requirements.isSetSupported("ExcelApi", "1.19"));
  const writes = <T>(work: Promise<T>): Promise<T> => {
    aboutToWrite();
    return work;
  };

  const look = createLooking();
  const marking = createMarking();
  const lookAgain = async (forMarking = false): Promise<Look> => {
    const before = edits;
    const known = last && !hasMoved ? last.look.sighting : undefined;
    hasMoved = false;
    const seen = await look(forMarking ? marking.known() : null, known);
    last = { look: seen, edits: before };
    if (seen.marks) marking.saw(seen.marks);
    else marking.doubt();
    return seen;
  };
  /** Of this very state of the workbook, as far as events told: rows may have moved since an older one. */
  const currentLook = async (): Promise<Look> => (last?.edits === edits ? last.look : lookAgain());

  const show = async (look: Look, at: Place, { block = [], quote }: Spot, unhide: boolean): Promise<void> => {
    const { sighting } = look;
    const queueQuote = quote && (await fetchQuotes()).quoteIn(look, at, quote);
    return run(
      async (context) => {
        const range = queueQuote?.(context) ?? queueBlock(context, sighting, block) ?? queueRange(context, sighting, at);
        if (unhide) range.worksheet.visibility = "Visible";
        range.worksheet.activate();
        range.select();
        await context.sync();
      },
      { place: at },
    );
  };

  /** What is kept is read, changed and written back as a whole: one after the other, or the second would undo the first. */
  let storing: Promise<void> = Promise.resolve();
  const store = (change: Parameters<typeof queueStore>[1]): Promise<void> => {
    const stored = storing.then(() =>
      run(
        async (context) => {
          await queueStore(context, change);
          await context.sync();
        },
        { sheet: settingsSheetName },
      ),
    );
    storing = stored.catch(() => undefined);
    return writes(stored);
  };

  return {
    async insertTemplate(plan, onProgress) {
      last = null;
      await writes(insertTemplate(plan, onProgress));
    },

    async insertMissing(plan, sections) {
      const { sighting } = await lookAgain();
      last = null;
      await writes(insertMissing(plan, sections, sighting));
    },

    async restoreLooks(plans) {
      const { restoreLooks } = await fetchLooks();
      const look = await lookAgain(true);
      // Marks lie over the check formats: they are put anew by the check that follows.
      await marking.put(look.sighting, [], aboutToWrite);
      marking.doubt();
      return writes(restoreLooks(look, plans));
    },
    async takeLooksBack(restored) {
      const { takeLooksBack } = await fetchLooks();
      return writes(takeLooksBack(restored as SheetsRestored));
    },

    async readReport(forMarking = true) {
      const stamp = edits;
      const { reading } = await lookAgain(forMarking);
      return { ...reading, stamp };
    },

    async mark(stamp, marks) {
      if (stamp !== edits) return;
      const look = await currentLook();
      const placed = marks.some(({ quote }) => quote) ? (await fetchQuotes()).placedMarks(look, marks) : marks;
      await marking.put(look.sighting, placed, aboutToWrite);
    },

    async goTo(at, spot = {}, unhide = false) {
      const look = await currentLook();
      if (unhide) return writes(show(look, at, spot, true));
      // A sheet that was hidden at the last look may have been shown since, and the other way round.
      const seen = isHidden(look.sighting, at) ? await lookAgain() : look;
      refuseHidden(seen.sighting, at);
      await show(seen, at, spot, false).catch(async (error: unknown) => {
        if (isUnexplained(error)) refuseHidden((await lookAgain()).sighting, at);
        throw error;
      });
    },

    // Rows may have moved since the last look, by somebody else's hand too: what stood there is no longer the same cell.
    accept: async (changes) => writes(acceptCells((await lookAgain()).sighting, changes)),
    restore: async (accepted, changed) => writes(restoreCells((await lookAgain()).sighting, accepted, changed)),

    answer: (explanations) =>
      store((kept) => ({ [settingKeys.answers]: JSON.stringify(answersWith(storedIn(kept).answers, explanations)) })),
    override: (decision) => store(() => ({ [settingKeys.override]: decision && JSON.stringify(decision) })),

    openNew,

    hasEmptiedUndo: () => hasEmptiedUndo,

    watch: (onChange) =>
      watchEdits((change, moves) => {
        hasMoved ||= moves;
        if (change.byClerk || change.isRemote) edits += 1;
        if (change.byClerk) hasEmptiedUndo = false;
        onChange(change);
      }),

    async selectedPlace() {
      const selection = last && !hasMoved ? await currentSelection() : null;
      return selection && last && !hasMoved ? placeOf(last.look, selection) : null;
    },

    async watchSelection(onSelect) {
      const { current, stop } = await watchSelection(onSelect);
      currentSelection = current;
      return stop;
    },
  };
}

/** Looks are rarely lost. */
const fetchLooks = () => import("./looks");

/** Few findings quote words, and none before the first check. */
const fetchQuotes = () => import("./quoted-cells");

const isHidden = ({ areas }: Sighting, at: Place): boolean => (areas.get(sectionOf(at))?.visibility ?? "Visible") !== "Visible";

function refuseHidden(sighting: Sighting, at: Place): void {
  const area = sighting.areas.get(sectionOf(at));
  if (!area || !isHidden(sighting, at)) return;
  const code = area.visibility === "Hidden" ? "sheet-hidden" : "sheet-very-hidden";
  throw new WorkbookFailure({ code, data: { place: at, sheet: area.sheetName } });
}
