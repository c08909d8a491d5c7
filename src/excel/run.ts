/** The only way into Excel: one `Excel.run`, and every host error said in our words. */

import type { Failure, FailureCode } from "../core/findings/failure";
import { WorkbookFailure } from "../workbook";

/** Runs a batch; rejects with a WorkbookFailure. `data` is what the sentence can name (sheet, cell). */
export const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>, data: Failure["data"] = {}): Promise<T> =>
  inOurWords(() => Excel.run(batch), data);

/** For what Excel does outside a batch. */
export async function inOurWords<T>(work: () => Promise<T>, data: Failure["data"] = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error, data);
  }
}

/** Excel's error codes that a clerk can do something about; anything else keeps the host's own words. */
const codes: Readonly<Record<string, FailureCode>> = {
  AccessDenied: "sheet-protected",
  InvalidOperationInCellEditMode: "edit-mode",
  ApiNotFound: "old-excel",
  ItemAlreadyExists: "sheet-exists",
  ItemNotFound: "cell-not-found",
};

function failureOf(error: unknown, data: Failure["data"]): unknown {
  if (error instanceof WorkbookFailure) return error;
  if (!(error instanceof OfficeExtension.Error)) return error;

  const code = codes[error.code] ?? "host";
  return new WorkbookFailure({ code, data: { ...data, words: `${error.code}: ${error.message}` } });
}
