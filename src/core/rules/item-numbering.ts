/**
 * Items in a text whose numbers restart, repeat or skip. Lists nest (「1.」 under each 「（一）」), begin anew after a
 * lead-in, and may be left without their first number; only what no reading of that kind explains is a fault.
 */

import type { NumberingFault } from "../findings/messages.zh-CN";
import { headingIn } from "../prose/headings";
import { inlineOrdinals, ordinalOf, writeOrdinal } from "../prose/ordinals";
import type { Ordinal, Style } from "../prose/ordinals";

export interface Fault {
  readonly fault: NumberingFault;
  /** As it should be written and as it is. */
  readonly expected: string;
  readonly found: string;
}

interface List {
  readonly style: Style;
  last: number;
}

/** `text` in half-width characters. */
export function itemFaults(text: string): Fault[] {
  const paragraphs = text.split("\n").filter((paragraph) => paragraph.trim() !== "" && !isSectionHeading(paragraph));
  return [...paragraphFaults(paragraphs), ...inlineFaults(paragraphs)];
}

const isSectionHeading = (paragraph: string): boolean => (headingIn(paragraph)?.weight ?? 0) >= 4;

function paragraphFaults(paragraphs: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  /** Open lists, the innermost last. */
  let open: List[] = [];
  let plainSince = false;
  for (const paragraph of paragraphs) {
    const ordinal = ordinalOf(paragraph);
    if (!ordinal) {
      if (isLeadIn(paragraph)) open = [];
      plainSince = true;
      continue;
    }
    const level = open.findIndex(({ style }) => style === ordinal.style);
    if (level >= 0) open = open.slice(0, level + 1);
    const list = open[level];
    if (!list) open.push({ style: ordinal.style, last: ordinal.value });
    else {
      const isNewList = ordinal.value === 1 && plainSince;
      const fault = isNewList ? undefined : faultBetween(list.last, ordinal);
      if (fault) faults.push(fault);
      list.last = ordinal.value;
    }
    plainSince = false;
  }
  return faults;
}

/** 「改进措施：」, or a short line without a full stop. */
const isLeadIn = (paragraph: string): boolean =>
  /[:：]\s*$/.test(paragraph) || (paragraph.trim().length <= 20 && !/[。；;]\s*$/.test(paragraph));

/** Nobody nests more lists than this. */
const deepest = 8;

/** 「一是」 begins a list of its own wherever it stands, perhaps inside an item of another. */
function inlineFaults(paragraphs: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  let open: number[] = [];
  for (const paragraph of paragraphs) {
    inlineOrdinals(paragraph).forEach((ordinal, index) => {
      // A lead-in before the first 「一是」 of a paragraph closes what came before.
      if (ordinal.value === 1) open = index === 0 && !/^\s*一是/.test(paragraph) ? [1] : [...open.slice(1 - deepest), 1];
      else {
        const level = open.lastIndexOf(ordinal.value - 1);
        const last = open.at(-1);
        const fault = level < 0 && last !== undefined ? faultBetween(last, ordinal) : undefined;
        if (fault) faults.push(fault);
        open = [...(level < 0 ? open.slice(0, -1) : open.slice(0, level)), ordinal.value];
      }
    });
  }
  return faults;
}

export function faultBetween(last: number, { style, value }: Ordinal): Fault | undefined {
  if (value === last + 1) return undefined;
  const fault = value > last ? "skips" : value === 1 && last > 1 ? "restarts" : "repeats";
  return { fault, expected: writeOrdinal({ style, value: last + 1 }), found: writeOrdinal({ style, value }) };
}
