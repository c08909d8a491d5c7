/**
 * Whether the report may leave now: the one answer for the card, the export panel, sending and what a screen reader is told. Only
 * what was just checked may; errors and what is lacking hold it back until somebody decides in writing.
 */

import { errorsIn } from "../../core/findings/finding";
import type { Finding } from "../../core/findings/finding";
import { holding } from "../../core/findings/override";
import type { Override } from "../../core/findings/override";
import { lackingIn } from "./progress";
import type { Lacking } from "./progress";
import type { Checked, Phase } from "./phase";

/** What was checked, and what of it would hold it back. */
interface Weighed {
  readonly checked: Checked;
  readonly errors: readonly Finding[];
  readonly lacking: readonly Lacking[];
}

export type Gate =
  /** Not checked yet, or changed since. */
  | { readonly kind: "unchecked" | "stale" | "checking" }
  /** Held back: by errors, with or without parts that are lacking; by these alone. */
  | (Weighed & { readonly kind: "errors" | "incomplete" })
  /** `override`: why it may leave in spite of what would hold it back. */
  | (Weighed & { readonly kind: "open"; readonly override: Override | null });

export function gateOf(phase: Phase): Gate {
  if (phase.kind === "stale" || phase.kind === "checking") return { kind: phase.kind };
  if (phase.kind !== "checked") return { kind: "unchecked" };

  const { checked } = phase;
  const weighed = { checked, errors: errorsIn(checked.findings), lacking: lackingIn(checked.reading) };
  const override = holding(checked.reading.override, checked.findings, weighed.lacking);
  if (override || weighed.errors.length + weighed.lacking.length === 0) return { kind: "open", ...weighed, override };
  return { kind: weighed.errors.length > 0 ? "errors" : "incomplete", ...weighed };
}

/** The check report tells of the errors and stays in the office: it is not held back by them. */
export function mayLeave(gate: Gate, isInternal = false): Checked | null {
  if (!("checked" in gate)) return null;
  return gate.kind === "open" || isInternal ? gate.checked : null;
}
