/** An .xlsx as a new workbook beside this one: the way a file leaves where no download does. */

import { base64 } from "../base64";
import { inOurWords } from "./run";

export const openNew = (content: Uint8Array): Promise<void> => inOurWords(() => Excel.createWorkbook(base64(content)));
