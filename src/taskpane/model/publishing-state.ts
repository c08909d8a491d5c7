/**
 * What the export step knows beside the report: what is being previewed, how far sending has come, what a published page
 * was found to say. Pure, types only but for how an edit changes it.
 */

import type { Comparison } from "../../core/compare/compare-reports";
import type { Failure } from "../../core/findings/failure";
import type { PublishFailure } from "../../publish/failure";
import type { Overridable, ReadBack, Sent, Standing } from "../../publish/publishing-port";
import type { Secret } from "../../publish/secret";
import type { Settings } from "../../publish/settings";

/** A browser's download, the same by a data: address, its own dialog, a new workbook in Excel, a text box to copy from. */
export type SaveWay = "download" | "data-link" | "dialog" | "workbook" | "by-hand";

export interface Publishing {
  /** Which of the two lower parts of the export step are open. */
  readonly open: { readonly send: boolean; readonly compare: boolean };
  readonly preview: Preview | null;
  readonly settings: Settings | null;
  /** What is wrong with the settings file chosen last; null when it is no settings file at all. */
  readonly settingsProblems: readonly (PublishFailure | null)[];
  /** As long as the pane is open, and nowhere else. */
  readonly secret: Secret | null;
  /** What somebody decided to put up with in this send. */
  readonly despite: readonly Overridable[];
  readonly step: SendStep;
  readonly comparing: Comparing | null;
}

export interface Preview {
  readonly title: string;
  readonly html: string;
  /** The file itself looks otherwise: a Word document is shown as the page it agrees with. */
  readonly isLikeness: boolean;
}

export type SendVerb = "verify" | "send" | "readBack";

export type SendStep =
  | { readonly kind: "ready" }
  | { readonly kind: "working"; readonly at: SendVerb; readonly stop: () => void }
  | { readonly kind: "stopped"; readonly at: SendVerb; readonly problems: readonly PublishFailure[]; readonly sent: Sent | null }
  | { readonly kind: "verified"; readonly standing: Standing | null; readonly bytes: number; readonly url: string }
  | { readonly kind: "sent"; readonly sent: Sent; readonly readBack: Extract<ReadBack, { ok: true }> };

export type Comparing =
  | { readonly kind: "working" }
  | { readonly kind: "unreadable"; readonly failure: Failure }
  | { readonly kind: "compared"; readonly comparison: Comparison };

export const initialPublishing: Publishing = {
  open: { send: false, compare: false },
  preview: null,
  settings: null,
  settingsProblems: [],
  secret: null,
  despite: [],
  step: { kind: "ready" },
  comparing: null,
};

/** What was verified, compared or put up with was another report; what was sent was sent. */
export function afterEdit(publishing: Publishing): Publishing {
  const { step } = publishing;
  const isKept = step.kind === "sent" || step.kind === "working" || (step.kind === "stopped" && step.sent !== null);
  return { ...publishing, preview: null, comparing: null, despite: [], step: isKept ? step : { kind: "ready" } };
}
