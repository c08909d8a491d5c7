/** A text without white space, punctuation and symbols; empty where it says nothing. */
export const wordsIn = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, "");

export const saysNothing = (text: string): boolean => !/[^\s\p{P}\p{S}]/u.test(text);
