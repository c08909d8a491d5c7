/** 监审 / 审核 / 编辑 lines, under whatever names they go: internal, never to be published. They are taken out of the text and kept apart. */

import type { SignOff } from "../report/report";

/** Who answers for the text, who looked at it, who wrote it. `always`: one such field alone is a line for signing off wherever it stands. */
const roles: readonly { readonly key: keyof SignOff; readonly always: string; readonly others: string }[] = [
  {
    key: "supervisor",
    always: "监审",
    others: "三审|终审|审签|签发|审批|审定|批准|终校|三校|单位负责|分管领导|主管领导|单位领导|主要领导|主要负责",
  },
  { key: "reviewer", always: "审核", others: "二审|复审|复核|核稿|审稿|审校|校核|校对|核校|二校|审查|审阅|核对" },
  {
    key: "editor",
    always: "编辑|责任编辑",
    others:
      "责编|执行编辑|编审|一审|初审|初核|一校|初校|撰稿|撰写|拟稿|起草|供稿|来稿|投稿|通讯员|填表|填报|制表|制作|经办|承办|编制|编写|编稿|录入|上传|发布",
  },
];

/** Spaces are put between the characters of a short word to fill a line: 「监  审」. */
const spaced = (words: string): string => words.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, "$1 ?");
/** With two groups for each role. */
const field = new RegExp(
  `(?:${roles.map(({ always, others }) => `(${spaced(always)})|(${spaced(others)})`).join("|")}) ?(?:人 ?员|人|员|者)? ?[：:]`,
  "g",
);
/** A name is short and holds no sentence mark. */
const name = /^[^：:。；;，,]{0,24}$/;
/** 「张三」「张 三、李四」「办公室王五」「XX」, or nothing: a role whose word is also a verb wants no more. */
const person = /^(?:[\p{Script=Han}·A-Za-z*×]{1,10}(?:[ 、/]{1,3}[\p{Script=Han}·A-Za-z*×]{1,4}){0,4})?$/u;
/** 「审核：严格把关」 is a rule of work. */
const work = /严|把关|落实|执行|加强|规范|制度|责任|机制|流程|内容|信息|公开|不得|必须/;

export interface WithoutSignOff {
  readonly lines: readonly string[];
  readonly signOff: SignOff | null;
}

interface Field {
  readonly key: keyof SignOff;
  readonly value: string;
  readonly always: boolean;
}

/**
 * Takes out each line that is nothing but such fields. Of the names that are also words of the trade (初审, 填报, 撰稿) two
 * must stand in a line, or the line must be one of those that end the text.
 */
export function takeSignOff(lines: readonly string[]): WithoutSignOff {
  const names: Record<keyof SignOff, string> = { supervisor: "", reviewer: "", editor: "" };
  const fieldsOf = lines.map(fieldsIn);
  // The last lines that are fields or blank end the text.
  const ending = lines.reduce((after, line, index) => (line.trim() !== "" && fieldsOf[index] === null ? index + 1 : after), 0);
  const kept = lines.filter((_, index) => {
    const fields = fieldsOf[index] ?? null;
    if (fields === null || (index < ending && fields.length < 2 && !fields.every(({ always }) => always))) return true;
    for (const { key, value } of fields) if (names[key] === "") names[key] = value;
    return false;
  });
  return kept.length === lines.length ? { lines, signOff: null } : { lines: kept, signOff: names };
}

/** A line that is nothing but such fields. */
export const isSignOff = (line: string): boolean => fieldsIn(line) !== null;

/** The same of text in which one such line may be a sentence: two lines or two names are none. */
export function takeCertainSignOff(lines: readonly string[]): WithoutSignOff {
  const taken = takeSignOff(lines);
  const names = Object.values(taken.signOff ?? {}).filter((value) => value !== "");
  return lines.length - taken.lines.length >= 2 || names.length >= 2 ? taken : { lines, signOff: null };
}

/** Of a line that is nothing but such fields; `null` of any other. */
function fieldsIn(line: string): readonly Field[] | null {
  if (line.length > 400) return null;
  const plain = line
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[（(【[] ?/, "")
    .replace(/ ?[)）】\]]$/, "");
  const found = [...plain.matchAll(field)];
  if (found[0]?.index !== 0) return null;
  const fields = found.flatMap((groups, at) => {
    const value = plain.slice(groups.index + groups[0].length, found[at + 1]?.index).replace(/[|｜/;；,，、 ]{1,4}$/, "");
    return roles.flatMap(({ key }, role): Field[] => {
      if (groups[2 * role + 1] !== undefined) return [{ key, value, always: true }];
      return groups[2 * role + 2] !== undefined ? [{ key, value, always: false }] : [];
    });
  });
  const isField = ({ value, always }: Field): boolean => (always ? name.test(value) : person.test(value) && !work.test(value));
  return fields.every(isField) ? fields : null;
}
