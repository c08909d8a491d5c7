/**
 * A number at one place of clean text: 749, 1234.5, 3.2万, 十二, 两, 一百二十, 百分之四十五, with its unit.
 * It says what is written, not what is counted.
 */

/** A number as written: `digits` of its last printed place, e.g. 3.2万 is 32 steps of 1000. */
export interface Stated {
  /** In units; for a share in per cent, for money in 万元. */
  readonly value: number;
  /** Exact: value = digits × step. Below one for decimals, as `decimals` says. */
  readonly digits: number;
  readonly step: number;
  readonly decimals: number;
}

export interface Numeral extends Stated {
  readonly start: number;
  readonly end: number;
  /** 「件」「万元」「%」; empty for a bare number, null for a unit not known here. */
  readonly unit: string | null;
  /** 「近」「约」「余」 and the like. */
  readonly approximate: boolean;
}

/** Units in which requests, cases, documents and decisions are counted. */
const countUnits = "人次 件次 项次 条次 件 份 宗 起 例 项 条 次 个 封 笔 桩 单 部 张".split(" ");
const otherUnits =
  "个百分点 百分点 个工作日 工作日 次数 亿元 万元 元 % 篇 期 场 名 人 家 页 天 日 月 年 号 时 分 类 批 户 处 级 倍 位 支 周 季".split(" ");
/** The longest first, which may begin with a shorter one. */
const units = [...countUnits, ...otherUnits].sort((one, other) => other.length - one.length);

const counting: ReadonlySet<string> = new Set(["", ...countUnits]);

export const isCount = ({ unit, decimals }: Numeral): boolean => unit !== null && decimals === 0 && counting.has(unit);

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const placeValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const longest = 24;

const numeralInWords = `[${Object.keys({ ...digitValues, ...placeValues }).join("")}]`;
/** As much as may stand between the last of a numeral and its unit (「三万多亿几件」); without a bound a line of 百 is slow. */
const between = "[余多几百千万亿]{0,8}";
const yearAlone = "(?:19|20)\\d{2}年";
const signOfNumber = new RegExp(`(?:^|\\D)(?!${yearAlone})\\d|百分之|${numeralInWords}${between}(?:${units.join("|")})`);

/** Whether `readNumeral` could find anything that is no year: 「进一步」, 「一是」 and 「2025年，」 hold no number. */
export const mayHoldNumber = (text: string): boolean => signOfNumber.test(text);

export const isDigit = (char: string): boolean => char >= "0" && char <= "9";
export const mayBeginNumber = (char: string): boolean => isDigit(char) || char in digitValues || char in placeValues;

/** The number that begins at `start`, or null. */
export function readNumeral(text: string, start: number): Numeral | null {
  const char = text[start] as string;
  if (char === "百" && text.startsWith("百分之", start)) return readPercentInWords(text, start);
  if (isDigit(char)) return readDigits(text, start);
  return mayBeginNumber(char) ? readChinese(text, start) : null;
}

function readDigits(text: string, start: number): Numeral | null {
  const [written, whole, fraction = ""] = /^(\d{1,15})(?:\.(\d{1,8}))?/.exec(text.slice(start, start + longest)) as unknown as [
    string,
    string,
    string?,
  ];
  const digits = Number(whole + fraction);
  return Number.isSafeInteger(digits) ? withUnit(text, start, start + written.length, digits, fraction.length) : null;
}

/** Only with a unit after it: 「一是」「三审三校」 are no numbers. */
function readChinese(text: string, start: number): Numeral | null {
  let end = start;
  let sum = 0;
  let section = 0;
  let digit: number | null = null;
  let plain = "";
  while (end < text.length && end - start < longest) {
    const char = text[end] as string;
    const value = digitValues[char];
    const place = placeValues[char];
    if (value !== undefined) {
      digit = value;
      plain += String(value);
    } else if (place !== undefined) {
      // 「一万零十」: the zero stands for the places left out.
      section += (digit || 1) * place;
      digit = null;
      plain = "";
    } else if (char === "万" && (digit !== null || section > 0) && text[end + 1] !== "元") {
      sum = (sum + section + (digit ?? 0)) * 10_000;
      section = 0;
      digit = null;
      plain = "";
    } else break;
    end++;
  }
  // 「二〇二三」 is written digit by digit.
  const value = plain.length > 1 && plain.length === end - start ? Number(plain) : sum + section + (digit ?? 0);
  const numeral = withUnit(text, start, end, value, 0);
  return numeral.unit === "" || numeral.unit === null ? null : numeral;
}

function readPercentInWords(text: string, start: number): Numeral | null {
  const from = start + 3;
  const arabic = /^(\d{1,6})(?:\.(\d{1,6}))?/.exec(text.slice(from, from + longest));
  if (arabic) return percent(start, from + arabic[0].length, arabic[1] as string, arabic[2] ?? "");

  const words = /^([零一二三四五六七八九十百]{1,5})(?:点([零〇一二三四五六七八九]{1,4}))?/.exec(text.slice(from, from + longest));
  if (!words) return null;
  const whole = readChinese(`${words[1] as string}件`, 0);
  const fraction = [...(words[2] ?? "")].map((char) => String(digitValues[char])).join("");
  return whole && percent(start, from + words[0].length, String(whole.value), fraction);
}

function percent(start: number, end: number, whole: string, fraction: string): Numeral {
  return { start, end, unit: "%", approximate: false, ...scaled(Number(whole + fraction), fraction.length) };
}

function withUnit(text: string, start: number, numberEnd: number, digits: number, decimals: number): Numeral {
  let end = numberEnd;
  let approximate = false;
  let power = 0;
  const skipVague = (): void => {
    if (text[end] === "余" || text[end] === "多" || text[end] === "几") {
      approximate = true;
      end++;
    }
  };
  skipVague();
  for (const [char, zeros] of [
    ["百", 2],
    ["千", 3],
    ["万", 4],
    ["亿", 8],
  ] as const) {
    if (text[end] !== char || text[end + 1] === "元") continue;
    power = zeros;
    end++;
  }
  skipVague();

  const unit = units.find((known) => text.startsWith(known, end)) ?? (isWordChar(text[end]) ? null : "");
  end += unit?.length ?? 0;
  const after = text.slice(end, end + 2);
  if (/^(?:左右|以上|以下|以内|上下)/.test(after) || /^[余多]/.test(after)) approximate = true;
  return { start, end, unit, approximate, ...scaled(digits, decimals, power) };
}

/** digits × 10^(power − decimals), exact: a fraction is kept as digits and decimals. */
function scaled(digits: number, decimals: number, power = 0): Stated {
  const zeros = Math.max(0, power - decimals);
  const left = Math.max(0, decimals - power);
  return { digits, decimals: left, step: 10 ** zeros / 10 ** left, value: (digits * 10 ** zeros) / 10 ** left };
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\u4e00-\u9fffa-z]/i.test(char);
