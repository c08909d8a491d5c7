/** `check --format json`: the shape of CONTRACT.md, one line a file. */

import { jsonText } from "./json-text";
import { say } from "../core/findings/say";
import type { Finding } from "../core/findings/finding";
import type { Fault, Location } from "../core/locate/explanation";
import type { CheckFormat } from "./check-format";

export const checkJson: CheckFormat = {
  begin: () => `{\n  "files": [\n    `,
  between: ",\n    ",
  file: (file, { language }) => {
    if (file.failure !== null) {
      return jsonText({
        file: file.file,
        agency: null,
        year: null,
        edition: null,
        findings: [],
        explanations: [],
        failure: file.failure,
      });
    }
    const { report, checked } = file;
    return jsonText({
      file: file.file,
      agency: report.agency,
      year: report.year,
      edition: report.form.edition,
      findings: checked.findings.map((finding) => {
        const { rule, severity, at, related, data } = finding;
        return { rule, severity, at, related, message: say(finding, report.form, language), data };
      }),
      explanations: explanationsOf(checked.location),
      ...partsOf(checked.location, checked.findings),
      failure: null,
    });
  },
  digest: () => null,
  end: ({ files, clean, withErrors, withWarnings, unreadable, missing }) =>
    `\n  ],\n  "summary": ${jsonText({ files, clean, withErrors, withWarnings, unreadable, ...(missing && { missing }) })}\n}\n`,
};

/** `follows` only where something follows, `proven` only where it is not. */
export function explanationsOf({ explanations, proven }: Fault): object[] {
  return explanations.map(({ changes, follows, confidence }) => ({
    changes: changes.map(({ at, from, to, slip }) => ({ at, from, to, slip })),
    ...(follows.length > 0 ? { follows: follows.map(({ at, from, to }) => ({ at, from, to })) } : {}),
    confidence,
    ...(proven ? {} : { proven: false }),
  }));
}

/** Only where there are several: each with the positions of the findings that it is about. */
function partsOf({ parts }: Location, findings: readonly Finding[]): { parts?: object[] } {
  if (!parts) return {};
  return {
    parts: parts.map((part) => ({
      findings: part.about
        .map(({ rule, at }) => findings.findIndex((finding) => finding.rule === rule && finding.at === at))
        .filter((position) => position >= 0),
      explanations: explanationsOf(part),
    })),
  };
}
