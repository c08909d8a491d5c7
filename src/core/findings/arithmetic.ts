/** Which findings are about numbers that do not add up. */

import { identityRules } from "../form/identities";
import type { Finding } from "./finding";
import type { RuleId } from "./rule-ids";

/** Findings that an account of slips can settle: of the equations, and of what last year's report carried forward. */
const arithmeticRules: ReadonlySet<RuleId> = new Set<RuleId>([...identityRules, "carried-over-matches-last-year"]);

export const isArithmetic = ({ rule }: Finding): boolean => arithmeticRules.has(rule);
