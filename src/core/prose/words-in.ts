/** A text without white space, punctuation, symbols and what cannot be seen; empty where it says nothing. */
export const wordsIn = (text: string): string => text.replace(/[\s\p{P}\p{S}\p{C}]/gu, "");

export const saysNothing = (text: string): boolean => !/[^\s\p{P}\p{S}\p{C}]/u.test(text);
