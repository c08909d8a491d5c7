/** 监审 / 审核 / 编辑 lines: internal, never to be published. They are taken out of the text and kept apart. */

import type { SignOff } from "../report/report";

const roles: readonly { readonly key: keyof SignOff; readonly names: string }[] = [
  { key: "supervisor", names: "监 ?审" },
  { key: "reviewer", names: "审 ?核" },
  { key: "editor", names: "(?:责任)? ?编 ?辑" },
];
/** With a group for each role. */
const field = new RegExp(`(?:${roles.map(({ names }) => `(${names})`).join("|")}) ?[人员者]? ?[：:]`, "g");
/** A name is short and holds no sentence mark. */
const name = /^[^：:。；;]{0,24}$/;

export interface WithoutSignOff {
  readonly lines: readonly string[];
  readonly signOff: SignOff | null;
}

export function takeSignOff(lines: readonly string[]): WithoutSignOff {
  const names: Record<keyof SignOff, string> = { supervisor: "", reviewer: "", editor: "" };
  const kept = lines.filter((line) => {
    const fields = fieldsIn(line);
    for (const { key, value } of fields ?? []) if (names[key] === "") names[key] = value;
    return fields === null;
  });
  return kept.length === lines.length ? { lines, signOff: null } : { lines: kept, signOff: names };
}

/** Of a line that is nothing but such fields; `null` of any other. */
function fieldsIn(line: string): { readonly key: keyof SignOff; readonly value: string }[] | null {
  const plain = line.replace(/\s+/g, " ").trim();
  const found = [...plain.matchAll(field)];
  if (found[0]?.index !== 0) return null;
  const values = found.map(({ 0: words, index }, at) => plain.slice(index + words.length, found[at + 1]?.index));
  if (!values.every((value) => name.test(value))) return null;
  return found.flatMap((groups, at) =>
    roles.filter((_, role) => groups[role + 1] !== undefined).map(({ key }) => ({ key, value: (values[at] ?? "").trim() })),
  );
}
