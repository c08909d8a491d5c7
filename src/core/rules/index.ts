/**
 * The rules, in the order of CONTRACT.md. Written out by hand so that every front end, test and reader sees one list;
 * a retired id stays here as a comment.
 */

import { requestsRowTotal } from "./requests-row-total";
import type { Rule } from "./rule";

export const rules: readonly Rule[] = [requestsRowTotal];
