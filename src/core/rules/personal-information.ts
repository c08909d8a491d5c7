import type { PersonalKind } from "../findings/messages.zh-CN";
import { proseOf } from "../prose/prose";
import { sentencesOf } from "../prose/sentences";
import { defineRule } from "./rule";

export const personalInformation = defineRule({
  id: "personal-information",
  severity: "warning",
  title: { "zh-CN": "正文里没有身份证号、手机号、银行卡号", en: "The text holds no identity, mobile or bank card number" },
  basis: "政府信息公开条例第十五条；个人信息保护法",
  section: "whole",

  *check(report) {
    for (const { section, plain } of proseOf(report)) {
      for (const { kind, digits } of numbersIn(plain)) {
        yield { at: section, message: "personalInformation", data: { section, kind, masked: mask(digits) } };
      }
    }
  },
});

/** Digits with the spaces and hyphens people put between them; a longer number is one number. */
const number = /\d(?:[ -]?\d){9,29}x?/gi;

function* numbersIn(text: string): Iterable<{ kind: PersonalKind; digits: string }> {
  if (text.search(number) < 0) return;
  for (const sentence of sentencesOf(text.replaceAll(/[：:]/g, "，"))) {
    for (const { 0: written, index } of sentence.text.matchAll(number)) {
      const [before, after] = [sentence.text.slice(0, index), sentence.text.slice(index + written.length)];
      if (/[\w./@=&?〔[-]$/.test(before) || /^[\w@/]|^\.[\da-z]/i.test(after)) continue;

      const kind = kindOf(written.replace(/[ -]/g, ""), before, after);
      if (kind && !(kind === "mobile" && isContactLine(sentence.text))) yield { kind, digits: written.replace(/[ -]/g, "") };
    }
  }
}

function kindOf(digits: string, before: string, after: string): PersonalKind | undefined {
  if (isIdentityNumber(digits)) return "identity";
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return "mobile";
  const isOtherNumber = /(?:编号|文号|单号|案号|字号|代码|流水号|工单|受理号|订单|标识码)\D{0,6}$/.test(before) || /^\s*号/.test(after);
  return !isOtherNumber && isBankCard(digits) ? "bank-card" : undefined;
}

const isContactLine = (sentence: string): boolean =>
  /联系|电话|热线|传真|咨询|举报|投诉|邮编|值班/.test(sentence) && !/申请人|当事人|身份证/.test(sentence);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 places, a date of birth, and the check digit of GB 11643. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/i.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** 16 to 19 digits of the ranges banks in China issue, with the check digit of ISO/IEC 7812 (Luhn). */
export function isBankCard(digits: string): boolean {
  if (!/^(?=\d{16,19}$)(?:62|60|4|5[1-5]|9)/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Enough to recognise it, too little to use it. */
export const mask = (digits: string): string => digits.slice(0, 3) + "*".repeat(digits.length - 5) + digits.slice(-2);
