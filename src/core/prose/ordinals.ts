/** Numbers in front of items, 「（一）」「1.」「一是」: what they count and how they are written. */

export type Style = "（一）" | "一、" | "（1）" | "1." | "一是";

export interface Ordinal {
  readonly style: Style;
  readonly value: number;
}

const numeral = "[一二三四五六七八九十]{1,3}";
const openings: readonly { readonly style: Style; readonly pattern: RegExp }[] = [
  { style: "（一）", pattern: new RegExp(`^\\s*(?:[(（]\\s*)?(${numeral})\\s*[)）]`) },
  { style: "一、", pattern: new RegExp(`^\\s*(${numeral})\\s*[、.．]`) },
  { style: "（1）", pattern: /^\s*(?:[(（]\s*)?(\d{1,2})\s*[)）]/ },
  { style: "1.", pattern: /^\s*(\d{1,2})\s*(?:[、．]|\.(?!\d))/ },
];

/** The number a paragraph begins with. */
export function ordinalOf(paragraph: string): Ordinal | undefined {
  for (const { style, pattern } of openings) {
    const found = pattern.exec(paragraph)?.[1];
    if (found !== undefined) return { style, value: valueOf(found) };
  }
  return undefined;
}

/** 「一是……二是……」 anywhere in a paragraph, in order. 「统一是」 and 「唯一是」 are other words. */
export function inlineOrdinals(paragraph: string): Ordinal[] {
  const found: Ordinal[] = [];
  for (const { 1: written, index } of paragraph.matchAll(numberedIs)) {
    if (!endsInWord.test(paragraph.slice(Math.max(0, index - 2), index))) found.push({ style: "一是", value: valueOf(written as string) });
  }
  return found;
}

const numberedIs = new RegExp(`(${numeral})是`, "g");
const endsInWord = /[\p{L}\p{N}]$/u;

/** 「二十一」 and 「21」 are 21. */
export function valueOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes("十") ? written.split("十") : ["", written];
  const digit = (text: string | undefined): number => "一二三四五六七八九".indexOf(text ?? "") + 1;
  return (written.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 : 0) + (ones === "" ? 0 : digit(ones));
}

export function writeOrdinal({ style, value }: Ordinal): string {
  if (style === "（1）") return `（${value}）`;
  if (style === "1.") return `${value}.`;
  return style.replace("一", chinese(value));
}

export function chinese(value: number): string {
  const digits = " 一二三四五六七八九";
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens === 0 ? "" : `${tens === 1 ? "" : digits.charAt(tens)}十`) + (ones === 0 ? "" : digits.charAt(ones));
}
