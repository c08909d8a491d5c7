/** What stands in the way of sending a report, all of it: in the settings, in the report, at the system. */

import { errorsIn } from "../core/findings/finding";
import { narrativeIds, tableIds } from "../core/form/cell-id";
import { titleIn } from "../core/prose/title";
import { comparable } from "../core/compare/comparable-text";
import type { Report } from "../core/report/report";
import type { Adapter, Held } from "./adapter";
import { failing } from "./failure";
import type { PublishFailure } from "./failure";
import { secretProblem } from "./http-request";
import type { Outgoing } from "./outgoing";
import type { Decision, Job, Overridable, Standing } from "./publishing-port";
import type { Secret } from "./secret";
import type { Settings } from "./settings";
import { isThisMachine } from "./this-machine";

export function settingsProblems(settings: Settings, { authorization }: Adapter, secret: Secret | null): PublishFailure[] {
  const addresses = settings.kind === "wordpress" ? [settings.site] : [settings.url, settings.lookUp?.url, settings.lookUp?.updateUrl];
  const open = addresses
    .filter((address) => address !== undefined)
    .map((address) => new URL(address))
    .find(({ protocol, hostname }) => protocol === "http:" && !isThisMachine(hostname));
  return [
    ...(open && !settings.allowHttp ? [failing("insecure-address", { host: open.host })] : []),
    ...secretProblem(authorization, secret),
  ];
}

export function reportProblems({ report, context, decision }: Job): PublishFailure[] {
  const errors = errorsIn(context.checked.findings).length;
  const missing = [...narrativeIds.filter((id) => report.narrative[id] === undefined), ...tableIds.filter((id) => !report.hasTable(id))];
  const inOrder = report.form.sections.filter(({ id }) => (missing as readonly string[]).includes(id)).map(({ id }) => id);
  return [
    ...(report.agency === null ? [failing("no-agency")] : []),
    ...(report.year === null ? [failing("no-year")] : []),
    ...unlessDecided(decision, errors > 0 ? failing("errors-remain", { count: errors }) : null),
    ...unlessDecided(
      decision,
      inOrder.length > 0 ? failing("not-given", { sections: inOrder.join(" "), edition: report.form.edition }) : null,
    ),
  ];
}

/** Without a body and a year there is no key to find the report by. */
export const isNamed = ({ agency, year }: Report): boolean => agency !== null && year !== null;

/** What the system already holds, or why it must not be touched. */
export function judgeHeld(
  held: readonly Held[],
  document: Outgoing,
  decision: Decision,
): { problems: PublishFailure[]; standing: Standing | null } {
  const [only] = held;
  if (!only) return { problems: [], standing: null };
  if (held.length > 1)
    return {
      problems: [failing("found-twice", { count: held.length, links: held.flatMap(({ link }) => link ?? []).join(" ") })],
      standing: null,
    };
  if (only.title !== null && !isTitleOf(only.title, document))
    return { problems: [failing("key-taken", { title: only.title })], standing: null };
  const { title: _checked, ...standing } = only;
  return {
    problems: unlessDecided(decision, standing.isPublic ? failing("already-published", { link: standing.link ?? "" }) : null),
    standing,
  };
}

/** The office may have polished the title; body and year must still be these. */
function isTitleOf(title: string, { title: own, agency, year }: Outgoing): boolean {
  const plain = title
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  if (comparable(plain) === comparable(own)) return true;
  const { agency: titleAgency = null, year: titleYear = null } = titleIn([plain]) ?? {};
  return (titleAgency === null || comparable(titleAgency) === comparable(agency)) && (titleYear === null || titleYear === Number(year));
}

const unlessDecided = ({ despite }: Decision, problem: PublishFailure | null): PublishFailure[] =>
  problem === null || (despite as readonly string[]).includes(problem.code) ? [] : [problem];

/** Which of the decisions were needed: a consent to nothing is not recorded. */
export function usedDecisions(job: Job, standing: Standing | null): Overridable[] {
  const undecided = { ...job, decision: { despite: [] } };
  const codes = [...reportProblems(undecided).map(({ code }) => code), ...(standing?.isPublic ? (["already-published"] as const) : [])];
  return job.decision.despite.filter((code) => codes.includes(code));
}
