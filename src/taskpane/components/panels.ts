/** What opens on demand, with the form controls only these need: one file that is fetched when the first of them opens. */

export { AnswerForm } from "./AnswerForm";
export { ExportStep } from "./ExportStep";
export { InsertForm } from "./InsertForm";
export { More } from "./More";
