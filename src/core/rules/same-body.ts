/** Whether two names can be of one body. Names are shortened freely, so only words that contradict tell them apart. */

/** 「区应急局」 for 「东风区应急管理局」: every character of the shorter, in order, is in the longer. */
export function isSameBody(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length) as [string, string];
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s《》“”"()]/g, "")
    .replace(/人民政府/g, "政府")
    .replace(/办公[室厅]|办事处/g, "办");
