/** Fills the sentences of `wordings.ts` from random tables, true or with one number changed, and asks the reader about each. */

import { narrativeDisagreements, judgedClaims } from "../../src/core/narrative/disagreements";
import type { Disagreement } from "../../src/core/narrative/claim";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";
import { elsewhere, wordings } from "./wordings";
import type { Wording } from "./wordings";

/** Numbers below a limit from a seed: the same table of sentences on every machine. */
export type Dice = (limit: number) => number;

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const oneOf = <Value>(values: readonly Value[], dice: Dice): Value => values[dice(values.length)] as Value;

export interface Named {
  readonly agency: string;
  readonly selves: readonly string[];
}

/** Bodies of every kind and what they call themselves. */
const bodies: readonly Named[] = [
  { agency: "青河县水利局", selves: ["我局", "本局", "县水利局", "本机关", "我单位", "", "青河县水利局"] },
  { agency: "临江区发展和改革委员会", selves: ["我委", "区发改委", "区发展改革委", "本委", ""] },
  { agency: "临江区卫生健康委员会", selves: ["区卫健委", "区卫生健康委", "我委", ""] },
  { agency: "青河县柳林镇人民政府", selves: ["我镇", "柳林镇", "镇政府", "柳林镇人民政府", "全镇", "本镇", "本机关"] },
  { agency: "石门乡人民政府", selves: ["我乡", "石门乡", "乡政府", "本乡", "石门乡政府"] },
  { agency: "临江区南湖街道办事处", selves: ["街道办", "南湖街道", "街道", "南湖街道办", "办事处", "我街道", "南湖街道办事处"] },
  { agency: "临江高新技术产业开发区管理委员会", selves: ["管委会", "高新区管委会", "高新区", "开发区", "临江高新区"] },
  { agency: "临江市公安局南湖分局", selves: ["分局", "我局", "南湖公安分局", "南湖分局", "公安分局"] },
  { agency: "临江区人民政府办公室", selves: ["区政府办", "区政府办公室", "我办", "区政府（办公室）", "区府办", "政府办"] },
  { agency: "青河县农业农村局（县乡村振兴局）", selves: ["县农业农村局", "我局", "局机关", ""] },
  { agency: "青河县人民政府", selves: ["全县", "我县", "县政府", "青河县", "本机关", "", "全县各级行政机关", "本单位"] },
  { agency: "临江市人民政府", selves: ["全市", "我市", "市政府", "临江市", "本机关", "全市各级行政机关"] },
];

const columns = {
  nat: "naturalPerson",
  com: "commercialEnterprise",
  res: "researchInstitution",
  wel: "publicWelfareOrganisation",
  leg: "legalServiceAgency",
  oth: "other",
} as const;
const columnNames = Object.values(columns);

const rows: Readonly<Record<string, string>> = {
  full: "outcome.fullyDisclosed",
  part: "outcome.partlyDisclosed",
  secret: "outcome.refused.stateSecret",
  third: "outcome.refused.thirdPartyRights",
  internal: "outcome.refused.internalAffairs",
  process: "outcome.refused.processInformation",
  file: "outcome.refused.enforcementFile",
  notheld: "outcome.unableToProvide.notHeld",
  create: "outcome.unableToProvide.wouldNeedCreating",
  unclear: "outcome.unableToProvide.stillUnclear",
  petition: "outcome.notProcessed.petitionOrComplaint",
  dup: "outcome.notProcessed.duplicateRequest",
  excess: "outcome.notProcessed.excessiveRequests",
  overdue: "outcome.otherHandling.correctionOverdue",
  rest: "outcome.otherHandling.other",
};
const groups: Readonly<Record<string, readonly string[]>> = {
  refused: ["secret", "third", "internal", "process", "file"],
  unable: ["notheld", "create", "unclear"],
  notproc: ["petition", "dup", "excess"],
  other: ["overdue", "rest"],
};

type Facts = ReadonlyMap<string, number>;

interface Table {
  readonly report: Report;
  readonly facts: Facts;
}

/** Sums that add up; small and large bodies, some with many zeros. */
function tableFrom(agency: string, dice: Dice): Table {
  const form = formOf("2021");
  const cells = new Map<CellId, Typed>(form.cells.map(({ id }) => [id, 0]));
  const facts = new Map<string, number>();
  const add = (name: string, value: number): void => void facts.set(name, (facts.get(name) ?? 0) + value);
  const put = (id: string, value: number): void => void cells.set(id as CellId, value);
  const size = oneOf([2, 3, 6, 20, 90], dice);
  const isSparse = dice(4) === 0;
  const none = dice(12) === 0;
  const some = (limit: number): number => (none || (isSparse && dice(2) === 0) ? 0 : dice(limit));

  const columnsUsed = isSparse ? 1 + dice(2) : 6;
  const total = {
    new: new Array<number>(6).fill(0),
    old: new Array<number>(6).fill(0),
    done: new Array<number>(6).fill(0),
    forward: new Array<number>(6).fill(0),
  };
  const outcomes = new Map<string, number[]>();
  columnNames.forEach((_, column) => {
    if (column >= columnsUsed) return;
    const weight = column === 0 ? 1 : 0.2;
    for (const name of Object.keys(rows)) {
      const value = Math.floor(some(size) * weight);
      outcomes.set(name, [...(outcomes.get(name) ?? []), value]);
      (total.done[column] as number) += value;
    }
    const forward = dice(2) === 0 ? 0 : Math.floor(some(size) * weight);
    const old = dice(2) === 0 ? 0 : Math.min(Math.floor(some(size) * weight), (total.done[column] as number) + forward);
    total.forward[column] = forward;
    total.old[column] = old;
    total.new[column] = (total.done[column] as number) + forward - old;
  });
  const lines: [string, string, readonly number[]][] = [
    ["new", "newlyReceived", total.new],
    ["old", "carriedOver", total.old],
    ["done", "outcome.total", total.done],
    ["forward", "carriedForward", total.forward],
    ...[...outcomes].map(([name, values]): [string, string, readonly number[]] => [name, rows[name] as string, values]),
  ];
  for (const [name, row, values] of lines) {
    columnNames.forEach((column, at) => {
      put(`requests/${row}/${column}`, values[at] ?? 0);
      add(`${name}.${Object.keys(columns)[at] as string}`, values[at] ?? 0);
      if (name === "new") {
        add(Object.keys(columns)[at] as string, values[at] ?? 0);
        add("org", at === 0 ? 0 : (values[at] ?? 0));
      }
    });
    const sum = values.reduce((all, value) => all + value, 0);
    put(`requests/${row}/total`, sum);
    add(name, sum);
  }
  for (const [group, members] of Object.entries(groups)) {
    for (const member of members) {
      add(group, facts.get(member) ?? 0);
      for (const column of Object.keys(columns)) add(`${group}.${column}`, facts.get(`${member}.${column}`) ?? 0);
    }
  }

  const noReview = none || dice(3) === 0;
  for (const [name, block] of [
    ["rec", "reconsideration"],
    ["dir", "litigation.direct"],
    ["aft", "litigation.afterReconsideration"],
  ] as const) {
    let sum = 0;
    for (const [short, result] of [
      ["up", "upheld"],
      ["cor", "corrected"],
      ["oth", "otherResult"],
      ["pend", "pending"],
    ] as const) {
      const value = noReview ? 0 : some(size);
      put(`reviewAndLitigation/${block}/${result}`, value);
      add(`${name}.${short}`, value);
      if (name !== "rec") add(`lit.${short}`, value);
      sum += value;
    }
    put(`reviewAndLitigation/${block}/total`, sum);
    add(name, sum);
    add("review", sum);
    if (name !== "rec") add("lit", sum);
  }

  const issued = some(9);
  const disclosure: readonly (readonly [string, string, number])[] = [
    ["issued", "normativeDocuments/issuedThisYear", issued],
    ["repealed", "normativeDocuments/repealedThisYear", some(7)],
    ["inforce", "normativeDocuments/currentlyInForce", issued + some(90)],
    ["lic", "administrativeLicences/decisionsThisYear", some(size * 40)],
    ["pen", "administrativePenalties/decisionsThisYear", some(size * 20)],
    ["compel", "administrativeCompulsion/decisionsThisYear", some(size)],
    ["fee", "administrativeFees/feesCollected", some(90_000) / 100],
  ];
  for (const [name, id, value] of disclosure) {
    put(`proactiveDisclosure/${id}`, value);
    add(name, value);
  }
  return { report: new Report({ form, agency, year: 2024, cells }), facts };
}

type Style = (value: number) => string;

const fullWidth = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const styles: readonly Style[] = [
  String,
  String,
  String,
  String,
  (value) => fullWidth(String(value)),
  (value) => value.toLocaleString("en-US"),
  (value) => (Number.isInteger(value) && value < 100 ? inChinese(value) : String(value)),
];

const digits = "零一二三四五六七八九";
function inChinese(value: number): string {
  if (value < 10) return digits[value] as string;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? "" : (digits[tens] as string)}十${value % 10 === 0 ? "" : (digits[value % 10] as string)}`;
}

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** `must`: a careful reader has a verdict; `may`: true, and nobody minds silence; `none`: nothing the tables hold. */
  readonly expects: "must" | "may" | "none";
}

export interface Sample {
  readonly kind: string;
  readonly report: Report;
  readonly text: string;
  readonly slots: readonly Slot[];
  /** Which slot was made wrong; `claim` where the tables were chosen against the words; null where all is true. */
  readonly wrong: number | "claim" | null;
}

/** One sentence with its numbers; null where the tables do not suit it (a share of nothing). `wrong`: the place in the order of `must` slots. */
function fill(
  wording: { readonly kind: string },
  text: string,
  { report, facts }: Table,
  self: string,
  style: Style,
  dice: Dice,
  change: ((value: number) => number) | null,
  at = 0,
): Sample | null {
  const slots: Slot[] = [];
  let said = "";
  let musts = 0;
  let wrong: number | null = null;
  const chosen = text.split(/(\{[^}]*\}|‹[^›]*›)/).map((part) => (part.startsWith("‹") ? oneOf(part.slice(1, -1).split("|"), dice) : part));
  for (const part of chosen) {
    if (!part.startsWith("{")) {
      said += part;
      continue;
    }
    const name = part.slice(1, -1);
    const time = { who: self, year: String(2024), last: String(2023), next: String(2025) }[name];
    if (time !== undefined) {
      said += time;
      continue;
    }
    const start = said.length;
    const foreign = /^#(\d+)-(\d+)/.exec(name);
    if (foreign) {
      const [low, high] = [Number(foreign[1]), Number(foreign[2])];
      const value = low + dice(high - low + 1);
      said += style(value);
      slots.push({ start, end: said.length, value, expects: "none" });
      continue;
    }
    const share = /^%([\w.+]+)\/([\w.+]+)$/.exec(name);
    const sum = (names: string): number => names.split("+").reduce((all, one) => all + factOf(facts, one), 0);
    const mark = name.endsWith("?") ? "may" : "must";
    let value = share ? sum(share[1] as string) / sum(share[2] as string) : sum(name.replace(/^=|\?$/g, ""));
    if (!Number.isFinite(value)) return null;
    if (share) value = Math.round(value * 10_000) / 100;
    if (mark === "must") {
      if (change && musts === at) {
        wrong = slots.length;
        value = share ? Math.round((value > 50 ? value - 13.4 : value + 13.4) * 100) / 100 : change(value);
      }
      musts += 1;
    }
    said += share ? String(value) : style(value);
    slots.push({ start, end: said.length, value, expects: mark });
  }
  if (change && wrong === null) return null;
  return { kind: wording.kind, report: report.with({ overview: said }), text: said, slots, wrong };
}

function factOf(facts: Facts, name: string): number {
  const value = facts.get(name);
  if (value === undefined) throw new RangeError(`no fact ${name}`);
  return value;
}

const holds = (facts: Facts, condition: string): boolean => {
  const [, left = "", sign, right = ""] = /^([\w.]+)([=>])([\w.]+)$/.exec(condition) ?? [];
  const value = (word: string): number => (/^\d+$/.test(word) ? Number(word) : factOf(facts, word));
  return sign === "=" ? value(left) === value(right) : value(left) > value(right);
};

/** How a number goes wrong: a slip of the finger, another digit, two exchanged, a digit lost. */
const slips: readonly ((value: number) => number)[] = [
  (value) => value + 3,
  (value) => (value > 2 ? value - 1 : value + 1),
  (value) => (value > 9 ? Number([...String(Math.floor(value))].reverse().join("")) : value + 5),
  (value) => Math.floor(value) * 10 + 7,
];

/** `rounds` of every wording: true, and with each of its numbers wrong once. */
export function samplesOf(rounds: number, seed = 1, of: readonly Wording[] = wordings, by = bodies): Sample[] {
  const dice = diceFrom(seed);
  const found: Sample[] = [];
  const changed = (value: number): number => {
    const made = oneOf(slips, dice)(value);
    return made === value ? value + 2 : made;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const wording of of) {
      for (const text of wording.texts) {
        const body = oneOf(by, dice);
        const self = oneOf(body.selves, dice);
        const style = oneOf(styles, dice);
        const table = suitable(body.agency, dice, wording.holds ?? [], true);
        if (table) {
          const plain = fill(wording, text, table, self, style, dice, null);
          if (plain) {
            found.push(plain);
            const musts = plain.slots.filter(({ expects }) => expects === "must").length;
            for (let at = 0; at < musts; at += 1) {
              const broken = fill(wording, text, table, self, style, dice, changed, at);
              if (broken) found.push(broken);
            }
          }
        }
        if (!wording.isClaimed) continue;
        const against = suitable(body.agency, dice, wording.holds ?? [], false);
        const claim = against && fill(wording, text, against, self, style, dice, null);
        if (claim) found.push({ ...claim, wrong: "claim" });
      }
    }
  }
  return found;
}

/** A table that fulfils all conditions, or all but the first. */
function suitable(agency: string, dice: Dice, conditions: readonly string[], isTrue: boolean): Table | null {
  for (let tries = 0; tries < 400; tries += 1) {
    const table = tableFrom(agency, dice);
    const [first, ...others] = conditions;
    if (others.every((condition) => holds(table.facts, condition)) && (first === undefined || holds(table.facts, first) === isTrue))
      return table;
  }
  return null;
}

export interface Tally {
  /** Sentences with something wrong, and how many of them were noticed where they are wrong. */
  broken: number;
  caught: number;
  /** Contradictions said, and how many of them of what is wrong. */
  said: number;
  right: number;
  /** Numbers of true sentences, and how many were found in the tables. */
  stated: number;
  agreed: number;
  /** True sentences, and how many of them drew an alarm. */
  clean: number;
  alarmed: number;
}

export interface Outcome {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly all: Tally;
  /** What was not as it should be, for reading. */
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
}

const empty = (): Tally => ({ broken: 0, caught: 0, said: 0, right: 0, stated: 0, agreed: 0, clean: 0, alarmed: 0 });

export function judgeSamples(samples: readonly Sample[]): Outcome {
  const byKind = new Map<string, Tally>();
  const all = empty();
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  for (const sample of samples) {
    const tally = byKind.get(sample.kind) ?? empty();
    byKind.set(sample.kind, tally);
    for (const one of [tally, all]) count(sample, one);
    const found = narrativeDisagreements(sample.report);
    const isRight = (one: Disagreement): boolean => meansTheWrong(sample, one);
    const said = found.map(({ words, stated, found: table }) => `${words}=${stated}≠${table}`).join("，");
    const who = sample.report.agency ?? "";
    if (sample.wrong !== null && !found.some(isRight))
      misses.push(
        `${sample.kind} [${who}] ${sample.text} ← ${sample.wrong === "claim" ? "claim" : String(sample.slots[sample.wrong]?.value)}`,
      );
    if (found.some((one) => !isRight(one)))
      falseAlarms.push(`${sample.kind} [${who}] ${sample.text} ← ${said}${sample.wrong === null ? "" : " (broken)"}`);
  }
  return { byKind, all, misses, falseAlarms };
}

/** A sum that does not come out is right wherever one of its numbers is wrong; everything else only where the wrong one stands. */
function meansTheWrong({ wrong, slots }: Sample, { start, end, unit }: Disagreement): boolean {
  if (wrong === null) return false;
  if (wrong === "claim" || unit === "sum" || unit === "share") return true;
  const slot = slots[wrong] as Slot;
  return start < slot.end && end > slot.start;
}

function count(sample: Sample, tally: Tally): void {
  const found = narrativeDisagreements(sample.report);
  const right = found.filter((one) => meansTheWrong(sample, one)).length;
  tally.said += found.length;
  tally.right += right;
  if (sample.wrong !== null) {
    tally.broken += 1;
    tally.caught += right > 0 ? 1 : 0;
    return;
  }
  tally.clean += 1;
  tally.alarmed += found.length > 0 ? 1 : 0;
  const agreed = judgedClaims(sample.report).filter(({ verdict }) => verdict.kind === "agrees");
  for (const slot of sample.slots) {
    if (slot.expects !== "must") continue;
    tally.stated += 1;
    if (agreed.some(({ claim }) => claim.start < slot.end && claim.end > slot.start)) tally.agreed += 1;
  }
}

/** A whole report whose text is true and speaks of many things: nothing in it is wrong. */
export function richReport(dice: Dice, of: readonly Wording[] = wordings, others: readonly string[] = elsewhere, by = bodies): Report {
  const body = oneOf(by, dice);
  const style = oneOf(styles, dice);
  const self = oneOf(body.selves, dice);
  const table = tableFrom(body.agency, dice);
  const paragraphs: string[] = [];
  for (let paragraph = 0; paragraph < 4; paragraph += 1) {
    const said: string[] = [];
    for (let sentence = 0; sentence < 4; sentence += 1) {
      const wording = dice(5) < 3 ? oneOf(of, dice) : null;
      const text = wording ? oneOf(wording.texts, dice) : oneOf(others, dice);
      if (wording && !(wording.holds ?? []).every((condition) => holds(table.facts, condition))) continue;
      const filled = fill(
        wording ?? { kind: "elsewhere" },
        text,
        table,
        sentence === 0 ? self : oneOf([self, ""], dice),
        style,
        dice,
        null,
      );
      if (filled) said.push(filled.text);
    }
    paragraphs.push(said.join(""));
  }
  return table.report.with({ overview: paragraphs.join("\n") });
}
