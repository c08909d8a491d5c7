/**
 * Words from a file as part of one printed line: a name can hold line breaks, which forge lines, and control characters, which a terminal
 * obeys. Marks that turn the direction of writing, or take no room, are left out; every other run of breaks and controls is one space.
 */
export const oneLine = (text: string): string =>
  telling.test(text)
    ? text.replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]+/g, "").replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    : text;

const telling = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
