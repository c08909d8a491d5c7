/**
 * Words from a file as part of one printed line: a name can hold line breaks, which forge lines, and control characters, which a terminal
 * obeys. Marks that turn the direction of writing, or take no room, are left out; every other run of breaks and controls is one space.
 */
export const oneLine = (text: string): string => text.replace(marks, "").replace(breaks, " ");

/** Direction marks and what takes no room, as a part of a character class. */
export const invisible = "\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
const marks = new RegExp(`[${invisible}]+`, "g");
const breaks = /[\p{Cc}\u2028\u2029]+/gu;
