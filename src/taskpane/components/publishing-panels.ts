/** Sending and comparing: one file that is fetched when the first of them opens. */

export { ComparePanel } from "./ComparePanel";
export { SendPanel } from "./SendPanel";
