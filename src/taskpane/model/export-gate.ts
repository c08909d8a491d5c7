/** Whether the report may leave now: only what was just checked does, and errors hold it back until somebody decides in writing. */

import { errorsIn } from "../../core/findings/finding";
import type { Finding } from "../../core/findings/finding";
import { holding } from "../../core/findings/override";
import type { Override } from "../../core/findings/override";
import type { Checked, Phase } from "./state";

export type Gate =
  /** Not checked yet, or changed since. */
  | { readonly kind: "unchecked" | "stale" | "checking" }
  | { readonly kind: "errors"; readonly checked: Checked; readonly errors: readonly Finding[] }
  /** `override`: the errors that remain and why it may leave all the same. */
  | { readonly kind: "open"; readonly checked: Checked; readonly override: (Override & { readonly count: number }) | null };

export function gateOf(phase: Phase): Gate {
  if (phase.kind === "stale" || phase.kind === "checking") return { kind: phase.kind };
  if (phase.kind !== "checked") return { kind: "unchecked" };

  const { checked } = phase;
  const errors = errorsIn(checked.findings);
  const override = holding(checked.reading.override, checked.findings);
  if (errors.length > 0 && override === null) return { kind: "errors", checked, errors };
  return { kind: "open", checked, override: override && { ...override, count: errors.length } };
}

/** The check report tells of the errors and stays in the office: it is not held back by them. */
export function mayLeave(gate: Gate, isInternal = false): Checked | null {
  return gate.kind === "open" || (gate.kind === "errors" && isInternal) ? gate.checked : null;
}
