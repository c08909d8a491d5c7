/**
 * The language chosen in the pane, for the next time it opens. It is kept for the language Office had then: when Office
 * itself is set to another one, that says more than an old choice. Where a web view keeps nothing, Office decides.
 */

import type { Language } from "../core/form/form";

const key = "xxgk.language";

export function rememberLanguage(chosen: Language, ofOffice: Language): void {
  if (chosen === ofOffice) return forgetLanguage();
  try {
    localStorage.setItem(key, `${ofOffice} ${chosen}`);
  } catch {
    // Chosen again next time.
  }
}

export function forgetLanguage(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

export function rememberedLanguage(ofOffice: Language): Language {
  try {
    const [office, chosen] = localStorage.getItem(key)?.split(" ") ?? [];
    return office === ofOffice && (chosen === "en" || chosen === "zh-CN") ? chosen : ofOffice;
  } catch {
    return ofOffice;
  }
}
