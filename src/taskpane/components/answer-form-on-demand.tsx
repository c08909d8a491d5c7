/** The form for 出错说明 as a row of the list draws it: fetched with the other panels. A file of its own, below the list. */

import { onDemand } from "./on-demand";

export const AnswerForm = onDemand(async () => (await import("./panels")).AnswerForm);
