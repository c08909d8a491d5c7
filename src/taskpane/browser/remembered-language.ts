/**
 * The language chosen in the pane, for the next time it opens. It is kept for the language Office had then: when Office
 * itself is set to another one, that says more than an old choice. Where a web view keeps nothing, Office decides.
 */

import type { Language } from "../../core/form/form";
import { shelfAt } from "./browser";

const kept = shelfAt("xxgk.language");

export const rememberLanguage = (chosen: Language, ofOffice: Language): void =>
  kept.keep(chosen === ofOffice ? null : `${ofOffice} ${chosen}`);

export const forgetLanguage = (): void => kept.keep(null);

export function rememberedLanguage(ofOffice: Language): Language {
  const [office, chosen] = kept.read()?.split(" ") ?? [];
  return office === ofOffice && (chosen === "en" || chosen === "zh-CN") ? chosen : ofOffice;
}
