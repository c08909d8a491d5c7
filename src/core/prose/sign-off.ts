/** 监审 / 审核 / 编辑 lines: internal, never to be published. They are taken out of the text and kept apart. */

import type { SignOff } from "../report/report";

const roles: readonly { readonly key: keyof SignOff; readonly names: string }[] = [
  { key: "supervisor", names: "监\\s*审" },
  { key: "reviewer", names: "审\\s*核" },
  { key: "editor", names: "(?:责任)?\\s*编\\s*辑" },
];
const anyRole = roles.map(({ names }) => names).join("|");
const field = new RegExp(`(${anyRole})\\s*[人员者]?\\s*[：:]`, "g");
/** A line that is nothing but such fields; a name is short and holds no sentence mark. */
const wholeLine = new RegExp(`^\\s*(?:(?:${anyRole})\\s*[人员者]?\\s*[：:][^：:。；;]{0,24})+$`);

export interface WithoutSignOff {
  readonly lines: readonly string[];
  readonly signOff: SignOff | null;
}

export function takeSignOff(lines: readonly string[]): WithoutSignOff {
  const names: Record<keyof SignOff, string> = { supervisor: "", reviewer: "", editor: "" };
  const kept = lines.filter((line) => {
    if (!wholeLine.test(line)) return true;
    const fields = [...line.matchAll(field)];
    fields.forEach((found, index) => {
      const role = roles.find(({ names: pattern }) => new RegExp(`^(?:${pattern})$`).test(found[1] ?? ""));
      const name = line.slice(found.index + found[0].length, fields[index + 1]?.index).trim();
      if (role && names[role.key] === "") names[role.key] = name;
    });
    return false;
  });
  return kept.length === lines.length ? { lines, signOff: null } : { lines: kept, signOff: names };
}
