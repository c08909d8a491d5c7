import { invisible } from "../core/prose/one-line";

/** JSON as it is printed: what a terminal would obey, or an eye misread, is spelt as an escape; the data stay what they are. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(misread, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** JSON.stringify itself escapes the controls below the space. */
const misread = new RegExp(`[\\u007f-\\u009f\\u2028\\u2029${invisible}]`, "g");
