import { expect, test } from "vitest";

import { isBankCard, isIdentityNumber, personalInformation } from "../../src/core/rules/personal-information";
import { checkRule } from "./check-rule";

// Made up; the check digits are right.
const identity = "11010519491231002X";
const card = "6222021234567894";

const text = (overview: string) => ({ report: "huaian-2024", with: { overview } });
const found = (overview: string, kind: string, masked: string) =>
  ({ ...text(overview), findings: [{ at: "overview", message: "personalInformation", data: { kind, masked } }] }) as const;

checkRule(personalInformation, {
  valid: {
    "a published text": { report: "dongfeng-2021" },
    "an identity number with a wrong check digit": text("编号110105194912310021。"),
    "a date that does not exist": text("编号110105194913310023。"),
    "a mobile number in a contact line": text("联系电话：13800138000。"),
    "a mobile number of the hotline, after a colon": text("咨询热线：王科长，13800138000"),
    "a card number with a wrong check digit": text("账户6222021234567890。"),
    "a number named as something else": text(`流水号${card}，受理编号：${card}。${card}号申请已答复。`),
    "part of a longer number": text(`项目代码9${card}12345678。`),
    "part of an address": text(`http://www.example.gov.cn/art/${card}.html`),
    "a unified social credit code": text("统一社会信用代码11320831014212345X。"),
    "digits run into letters": text("字段A13800138000，13800138000B，IMG_13800138000。"),
    "longer than a mobile number": text("批次13800138000123，批次9913800138000已归档。"),
    "a measure that begins like one": text("数值13800138000.5。"),
    "landline numbers": text("电话0517-87221234，12345热线受理1234567件。"),
    "a year range": text("2021年1月1日至2021年12月31日"),
  },
  invalid: {
    "an identity number, masked": found(`申请人张某（${identity}）`, "identity", "110*************2X"),
    "an identity number in full-width digits": found("身份证号１１０１０５１９４９１２３１００２Ｘ", "identity", "110*************2X"),
    "a lower-case x": found(`申请人${identity.toLowerCase()}。`, "identity", "110*************2x"),
    "an identity number in a contact line": found(`联系人身份证${identity}`, "identity", "110*************2X"),
    "a mobile number": found("申请人王某13800138000来电询问。", "mobile", "138******00"),
    "a mobile number in groups": found("王某，138-0013-8000。", "mobile", "138******00"),
    "with the country's prefix": found("王某 86 13800138000。", "mobile", "861********00"),
    "an applicant's telephone is no contact line": found("申请人电话13800138000。", "mobile", "138******00"),
    "a bank card": found(`缴费账户${card}。`, "bank-card", "622***********94"),
    "a bank card in a contact line": found(`咨询电话及缴费账户${card}。`, "bank-card", "622***********94"),
    "a bank card after words on numbers": found(`编号规则另行说明，缴费账户${card}，系对公账号。`, "bank-card", "622***********94"),
    "a mobile number before an address": found("王某13800138000，网址a.cn。", "mobile", "138******00"),
    "a bank card in groups of four": found("缴费账户6222 0212 3456 7894。", "bank-card", "622***********94"),
    "every number in every section": {
      report: "huaian-2024",
      with: { overview: `王某${identity}，李某13800138000`, otherMatters: `${card}` },
      findings: [{ at: "overview" }, { at: "overview" }, { at: "otherMatters" }],
    },
  },
});

test("the check digit of an identity number", () => {
  expect(isIdentityNumber(identity)).toBe(true);
  for (const digit of "0123456789") expect(isIdentityNumber(identity.slice(0, 17) + digit)).toBe(false);
  for (const other of ["110105199001150021", "110105199001280037", "110105198510090122"]) expect(isIdentityNumber(other)).toBe(true);
  for (const longer of [`1${identity}`, `${identity}1`]) expect(isIdentityNumber(longer)).toBe(false);
  // Right check digits, but no such month or day.
  for (const wrong of ["110105194913310021", "110105194912320025", "110105194900310022", "110105194912000021"])
    expect(isIdentityNumber(wrong)).toBe(false);
});

test("the check digit of a bank card", () => {
  expect(isBankCard(card)).toBe(true);
  expect(isBankCard(card.slice(0, 15) + "5")).toBe(false);
  expect(["5212345678901234", "5812345678901238", "1622021234567891", "1234567812345670"].map(isBankCard)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(["622202123456782", "6222021234567894", "6222021234567890771", "62220212345678907777"].map(isBankCard)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
