/** The only way into Excel: one `Excel.run`, and every host error said in our words. */

import type { Failure, FailureCode } from "../core/findings/failure";
import { WorkbookFailure } from "../workbook";

/** Runs a batch; rejects with a WorkbookFailure. `data` is what the sentence can name (sheet, place). */
export const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>, data: Failure["data"] = {}): Promise<T> =>
  inOurWords(() => Excel.run(batch), data);

/** For what Excel does outside a batch. */
export async function inOurWords<T>(work: () => Promise<T>, data: Failure["data"] = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await failureOf(error, data);
  }
}

/** Whether Excel refused without a reason that we know: then it may be asked another way. */
export const isUnexplained = (error: unknown): boolean => error instanceof WorkbookFailure && error.failure.code === "host";

async function failureOf(error: unknown, data: Failure["data"]): Promise<unknown> {
  if (error instanceof WorkbookFailure) return error;
  if (!(error instanceof OfficeExtension.Error)) return error;

  const code = plain[error.code] ?? (await needsAnotherLook[error.code]?.(data)) ?? "host";
  // `words` is for whoever debugs; no sentence says them.
  return new WorkbookFailure({ code, data: { ...data, words: `${error.code}: ${error.message}` } });
}

/** Excel's error codes that say all there is to say. */
const plain: Readonly<Record<string, FailureCode>> = {
  ActivityLimitReached: "excel-busy",
  ApiNotFound: "old-excel",
  InactiveWorkbook: "inactive-workbook",
  InvalidOperationInCellEditMode: "edit-mode",
  RequestAborted: "excel-busy",
  RequestPayloadSizeLimitExceeded: "too-much-at-once",
  ResponsePayloadSizeLimitExceeded: "too-much-at-once",
  ServiceNotAvailable: "excel-busy",
};

/** Those that mean different things at different times. */
const needsAnotherLook: Readonly<Record<string, (data: Failure["data"]) => FailureCode | null | Promise<FailureCode | null>>> = {
  ItemNotFound: ({ place }) => (place === undefined ? null : "cell-not-found"),
  ItemAlreadyExists: ({ sheet }) => (sheet === undefined ? null : "sheet-exists"),
  AccessDenied: deniedBy,
  InvalidOperation: isEditing,
};

/** Protection answers so, and so do antivirus software, legacy shared workbooks and files without the right to write. */
async function deniedBy({ sheet }: Failure["data"]): Promise<FailureCode> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name, items/protection/protected");
      await context.sync();
      if (workbook.worksheets.items.some(({ name, protection }) => name === sheet && protection.protected)) return "sheet-protected";
      return workbook.protection.protected ? "workbook-protected" : "access-denied";
    });
  } catch {
    return "access-denied";
  }
}

/** While a cell is edited Excel refuses all with this code; otherwise it is only this step that cannot be done. */
async function isEditing(): Promise<FailureCode | null> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    return null;
  } catch {
    return "edit-mode";
  }
}
