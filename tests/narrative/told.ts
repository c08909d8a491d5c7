/** A claim in a few words, for tables of expectations: 「received 85」, 「reconsideration/upheld 3」, 「share 33.9 ?meaning」. */

import type { Claim, What } from "../../src/core/narrative/claim";
import { readClaims } from "../../src/core/narrative/read-claims";
import type { Subject } from "../../src/core/narrative/passage";

export const bureau: Subject = { agency: "云岭县自然资源局", year: 2023 };

function named(what: What): string {
  switch (what.of) {
    case "requests":
      return what.applicant === null ? what.line : `${what.line}/${what.applicant}`;
    case "review":
      return `${what.block}/${what.result}`;
    case "documents":
      return `${what.kind}/${what.column}`;
    case "decisions":
      return what.kind;
    default:
      return what.of;
  }
}

export function told(claim: Claim): string {
  const what = claim.kind === "share" || claim.kind === "change" ? claim.kind : claim.what.map(named).join("+");
  return [what, String(claim.stated.value), ...claim.doubts.map((doubt) => `?${doubt}`)].join(" ");
}

export const read = (text: string, about: Subject = bureau): Claim[] => readClaims("overview", text, about);

export const tell = (text: string, about: Subject = bureau): string[] => read(text, about).map(told);
