/**
 * The port in Excel: what the task pane asks, done through Office.js. Remembers only where the last look found the
 * report and which state of the workbook that was.
 */

import { answersWith } from "../core/findings/answer";
import { storedIn } from "../core/readers/stored-settings";
import { settingKeys } from "../core/sheet/names";
import type { Workbook } from "../workbook";
import { WorkbookFailure } from "../workbook";
import { acceptCells, restoreCells } from "./accept";
import { insertTemplate } from "./insert";
import { queueMarking } from "./marks";
import { look } from "./read";
import type { Look } from "./read";
import { openNew } from "./open-new";
import { run } from "./run";
import { queueBlock, queueRange } from "./sighting";
import { queueStore, queueStored, settingsIn } from "./stored";
import { watchEdits } from "./watch";

export function createExcelWorkbook(): Workbook {
  /** Counts edits by the clerk; a mark computed before one is dropped. */
  let edits = 0;
  let last: Look | null = null;
  /** The marks on the sheets are not those that the last look saw. */
  let hasMarked = false;

  const lookAgain = async (): Promise<Look> => {
    last = await look();
    hasMarked = false;
    return last;
  };
  const lastLook = async (): Promise<Look> => last ?? lookAgain();
  const mark = async (marks: Parameters<Workbook["mark"]>[1]): Promise<void> => {
    const { sighting } = hasMarked ? await lookAgain() : await lastLook();
    await run(async (context) => {
      queueMarking(context, sighting, marks);
      hasMarked = true;
      await context.sync();
    });
  };

  /** What is kept is read, changed and written back as a whole: one after the other, or the second would undo the first. */
  let storing: Promise<void> = Promise.resolve();
  const store = (act: (context: Excel.RequestContext) => Promise<void>): Promise<void> => {
    const stored = storing.then(() => run(act));
    storing = stored.catch(() => undefined);
    return stored;
  };

  return {
    async insertTemplate(plan, onProgress) {
      last = null;
      await insertTemplate(plan, onProgress);
    },

    async readReport() {
      const stamp = edits;
      const { reading } = await lookAgain();
      return { ...reading, stamp };
    },

    async mark(stamp, marks) {
      if (stamp !== edits) return;
      try {
        await mark(marks);
      } catch (error) {
        // A mark that the clerk has deleted since the look: look again, once.
        if (!(error instanceof WorkbookFailure) || error.failure.code !== "cell-not-found") throw error;
        await lookAgain();
        await mark(marks);
      }
    },

    async goTo(at, block = []) {
      const { sighting } = await lastLook();
      await run(async (context) => {
        const range = queueBlock(context, sighting, block) ?? queueRange(context, sighting, at);
        range.worksheet.activate();
        range.select();
        await context.sync();
      });
    },

    accept: async (changes) => acceptCells((await lastLook()).sighting, changes),

    async restore(accepted, changed) {
      // Rows may have moved since: what stood where the last look saw it is no longer the same cell.
      const { sighting } = await lookAgain();
      return restoreCells(sighting, accepted, changed);
    },

    answer: (explanations) =>
      store(async (context) => {
        const stored = queueStored(context);
        await context.sync();
        const answers = answersWith(storedIn(settingsIn(stored)).answers, explanations);
        await queueStore(context, { [settingKeys.answers]: JSON.stringify(answers) });
        await context.sync();
      }),

    override: (decision) =>
      store(async (context) => {
        await queueStore(context, { [settingKeys.override]: decision && JSON.stringify(decision) });
        await context.sync();
      }),

    openNew,

    watch: (onChange) =>
      watchEdits((change) => {
        if (change.byClerk) edits += 1;
        onChange(change);
      }),
  };
}
