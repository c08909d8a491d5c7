/**
 * 自检 asks the Excel that it runs in what nobody could find written down (docs/excel.md). It works on a sheet of its own, which it takes
 * away. Every question is asked whatever became of the others: a refusal is an answer.
 */

/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- `inSheet` syncs before it reads the answer */

import type { SelfCheckWords } from "./words.zh-CN";

type QuestionId = keyof SelfCheckWords["questions"];

/** What the page knows that Excel is not asked. */
export interface Surroundings {
  readonly userAgent: string;
  /** Whether a command of the ribbon came before Office was ready; null where none came. */
  readonly earlyCommand: boolean | null;
  /** Resolves when a person has done this. */
  ask(instruction: string): Promise<void>;
  progress(question: string): void;
}

export const sheetName = "自检";

/** One line a question: `id: answer`. */
export async function selfCheck(words: SelfCheckWords, surroundings: Surroundings): Promise<string> {
  const lines: string[] = [];
  // One that a self-check before this left.
  await inSheet((sheet) => sheet.delete()).catch(() => {});
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(sheetName).activate();
    await context.sync();
  });
  for (const [id, answer] of Object.entries(questions) as [QuestionId, Question][]) {
    surroundings.progress(words.questions[id]);
    const said = await answer(words, surroundings).catch((error: unknown) => words.failed(codeOf(error)));
    lines.push(`${words.questions[id]} (${id}): ${said}`);
  }
  await inSheet((sheet) => sheet.delete()).catch(() => {});
  return lines.join("\n");
}

type Question = (words: SelfCheckWords, surroundings: Surroundings) => Promise<string>;

const codeOf = (error: unknown): string =>
  error instanceof OfficeExtension.Error ? `${error.code} ${error.debugInfo?.errorLocation ?? ""}`.trim() : String(error);

/** One batch on the sheet of ours; what `work` answers is read after the sync. */
const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => (() => T) | void): Promise<T | undefined> =>
  Excel.run(async (context) => {
    const read = work(context.workbook.worksheets.getItem(sheetName), context);
    await context.sync();
    return read ? read() : undefined;
  });

const nobody = "XXGK_NOBODY";

const questions: Readonly<Record<QuestionId, Question>> = {
  host: async (_words, { userAgent }) => {
    const { host, platform, version } = Office.context.diagnostics;
    return [host, platform, version, Office.context.displayLanguage, userAgent].join("; ");
  },

  sets: async () =>
    (
      [
        ["ExcelApi", 30],
        ["CustomFunctionsRuntime", 9],
        ["SharedRuntime", 9],
        ["RibbonApi", 9],
      ] as const
    )
      .map(([set, most]) => `${set} 1.${newest(set, most)}`)
      .join(", "),

  earlyCommand: async ({ yes, no }, { earlyCommand }) => (earlyCommand === null ? "-" : earlyCommand ? yes : no),

  nullMethods: async ({ yes, no }) => {
    const isNull = await inSheet((_sheet, { workbook }) => {
      const range = workbook.names.getItemOrNullObject(nobody).getRangeOrNullObject();
      range.load("rowIndex");
      return () => range.isNullObject;
    });
    return isNull ? yes : no;
  },

  nullObjects: async ({ yes, no }) => {
    const areNull = await inSheet((_sheet, { workbook }) => {
      const range = workbook.names.getItemOrNullObject(nobody).getRangeOrNullObject();
      const used = range.worksheet.getUsedRangeOrNullObject(true);
      used.load("values");
      range.conditionalFormats.load("items/id");
      return () => used.isNullObject;
    });
    return areNull ? yes : no;
  },

  fit: async () => {
    await inSheet((sheet) => void (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }));
    return JSON.stringify(
      await inSheet((sheet) => {
        const layout = sheet.pageLayout;
        layout.load("zoom");
        return () => layout.zoom;
      }),
    );
  },

  formatIds: async ({ yes, no }) => {
    const id = await inSheet((sheet) => {
      const format = addFormat(sheet, "C1:C3");
      format.load("id");
      return () => format.id;
    });
    await inSheet((sheet) => sheet.getRange("2:2").insert("Down") && undefined);
    const ids = await inSheet((sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id");
      return () => formats.items.map((format) => format.id);
    });
    return id !== undefined && ids?.includes(id) ? yes : `${no}: ${id} → ${ids?.join(" ")}`;
  },

  twoFormats: async ({ yes }) => {
    await inSheet((sheet) => {
      addFormat(sheet, "D1:D3");
      addFormat(sheet, "D1:D3");
      loadFormats(sheet);
    });
    return yes;
  },

  allFormats: async ({ yes, failed }) => {
    const names = await inSheet((_sheet, { workbook }) => {
      workbook.worksheets.load("items/name");
      return () => workbook.worksheets.items.map(({ name }) => name);
    });
    const refused: string[] = [];
    for (const name of names ?? [])
      await inSheet((_sheet, { workbook }) => loadFormats(workbook.worksheets.getItem(name))).catch((error: unknown) =>
        refused.push(`${name} ${codeOf(error)}`),
      );
    return refused.length === 0 ? yes : failed(refused.join(", "));
  },

  apostrophe: async () => {
    await inSheet((sheet) => void (sheet.getRange("E1").values = [["'=1+2"]]));
    return JSON.stringify(
      await inSheet((sheet) => {
        const range = sheet.getRange("E1");
        range.load("values, formulas");
        return () => [range.values[0]?.[0], range.formulas[0]?.[0]] as unknown[];
      }),
    );
  },

  protectedCode: async ({ yes, failed }) => {
    await inSheet((sheet) => sheet.protection.protect());
    const answer = await inSheet((sheet) => void addFormat(sheet, "F1")).then(
      () => yes,
      (error: unknown) => failed(codeOf(error)),
    );
    await inSheet((sheet) => sheet.protection.unprotect());
    return answer;
  },

  hiddenCode: async ({ yes, failed }) => {
    await inSheet((sheet, { workbook }) => {
      workbook.worksheets.getFirst().activate();
      sheet.visibility = "Hidden";
    });
    const answer = await inSheet((sheet) => sheet.activate()).then(
      () => yes,
      (error: unknown) => failed(codeOf(error)),
    );
    await inSheet((sheet) => void (sheet.visibility = "Visible"));
    return answer;
  },

  /** The one question that a person has to help with. */
  undo: async (words, { ask }) => {
    await inSheet((sheet) => sheet.activate());
    await ask(words.type("A1"));
    await inSheet((sheet) => void (sheet.getRange("B1").values = [["x"]]));
    await ask(words.undo);
    const [typed, written] =
      (await inSheet((sheet) => {
        const range = sheet.getRange("A1:B1");
        range.load("values");
        return () => range.values[0] as unknown[];
      })) ?? [];
    if (typed === "") return written === "" ? words.undoBoth : words.undoKept;
    return written === "" ? words.undoListed : words.undoCleared;
  },
};

function newest(set: string, most: number): number {
  let version = 0;
  while (version < most && Office.context.requirements.isSetSupported(set, `1.${version + 1}`)) version++;
  return version;
}

function addFormat(sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = "=FALSE";
  return format;
}

const loadFormats = (sheet: Excel.Worksheet): void =>
  void sheet.getRange().conditionalFormats.load("items/id, items/type, items/customOrNullObject/rule/formula");
