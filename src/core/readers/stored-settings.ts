/** What a workbook keeps beside its cells, read back: which form we inserted, last year's report, what a clerk wrote. */

import * as z from "zod/mini";

import type { Answers } from "../findings/answer";
import type { Override } from "../findings/override";
import { narrativeIds, tableIds } from "../form/cell-id";
import type { SectionId } from "../form/cell-id";
import type { Edition } from "../form/definition";
import { editions } from "../form/form";
import { rememberedText } from "../remembered";
import { parseReportFile, toReportFile } from "../report/report-file";
import type { Report } from "../report/report";
import { settingKeys } from "../sheet/names";
import type { WorkbookPlan } from "../template/sheet-plan";

/** Last year's report and what a clerk wrote beside this one. */
export interface Kept {
  readonly previous: Report | null;
  readonly answers: Answers;
  readonly override: Override | null;
}

export interface Stored extends Kept {
  readonly edition: Edition | null;
  /** Sections that the report filled in never had. */
  readonly notGiven: readonly SectionId[];
}

const form = z.object({ edition: z.enum(editions), notGiven: z.optional(z.array(z.string())) });
const answers = z.record(z.string(), z.object({ text: z.string(), about: z.string() }));
const override = z.object({ reason: z.string(), errors: z.array(z.string()) });

/** Another program may have written there; what does not parse is as good as absent. */
export function storedIn(settings: Readonly<Record<string, string>>): Stored {
  const kept = <T>(key: keyof typeof settingKeys, parse: (json: unknown) => T | null | undefined): T | null => {
    const text = settings[settingKeys[key]];
    return text === undefined ? null : (parse(fromJson(text)) ?? null);
  };
  const inserted = insertedForm(settings[settingKeys.form] ?? "");
  return {
    edition: inserted?.edition ?? null,
    notGiven: [...tableIds, ...narrativeIds].filter((id) => inserted?.notGiven?.includes(id)),
    previous: kept("previous", reportIn),
    answers: kept("answers", (json) => z.safeParse(answers, json).data) ?? {},
    override: kept("override", (json) => z.safeParse(override, json).data),
  };
}

/** The texts that `storedIn` reads as this, by key; null where there is nothing to keep. */
export const settingTexts = ({ previous, answers, override }: Kept): Readonly<Record<string, string | null>> => ({
  [settingKeys.previous]: previous ? JSON.stringify(toReportFile(previous)) : null,
  [settingKeys.answers]: Object.keys(answers).length > 0 ? JSON.stringify(answers) : null,
  [settingKeys.override]: override ? JSON.stringify(override) : null,
});

/** A planned workbook that keeps this, too. */
export function keeping(plan: WorkbookPlan, kept: Kept): WorkbookPlan {
  const texts = Object.entries(settingTexts(kept)).filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...plan, settings: { ...plan.settings, ...Object.fromEntries(texts) } };
}

/** The same for every workbook of one template. */
const insertedForm = rememberedText((text) => z.safeParse(form, fromJson(text)).data ?? null);

/** The text kept for the form without these sections among those never given; null where none of them was. */
export function withoutNotGiven(text: string, sections: readonly SectionId[]): string | null {
  const kept = insertedForm(text);
  const rest = kept?.notGiven?.filter((id) => !(sections as readonly string[]).includes(id));
  if (!kept || !rest || rest.length === kept.notGiven?.length) return null;
  return JSON.stringify({ edition: kept.edition, ...(rest.length > 0 ? { notGiven: rest } : {}) });
}

function reportIn(json: unknown): Report | null {
  const parsed = parseReportFile(json);
  return parsed.ok ? parsed.report : null;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
