/** `check --format sarif`: SARIF 2.1.0, for the tools that show findings of many programs side by side. */

import { jsonText } from "./json-text";
import type { Finding, Severity } from "../core/findings/finding";
import { say, together } from "../core/findings/say";
import { extentOf, sayExplanation } from "../core/findings/say-account";
import type { Place } from "../core/form/cell-id";
import { printedName } from "../core/form/form";
import type { Language } from "../core/form/form";
import { settling } from "../core/locate/explanation";
import type { Report } from "../core/report/report";
import { rules } from "../core/rules";
import type { CheckFormat } from "./check-format";
import { sentences } from "./sentences";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "note" };

export const checkSarif: CheckFormat = {
  begin: ({ language }) =>
    `{\n"$schema":"https://json.schemastore.org/sarif-2.1.0.json",\n"version":"2.1.0",\n"runs":[{\n"tool":${jsonText({ driver: driver(language) })},\n"columnKind":"utf16CodeUnits",\n"results":[\n`,
  between: ",\n",
  file: (file, { language }) => {
    if (file.failure !== null) return "";
    const { report, checked } = file;
    const { location } = checked;
    return checked.findings
      .map((finding) => {
        const settled = settling(location, finding);
        const cause = settled ? [sayExplanation(settled, report.form, language, extentOf(location))] : [];
        const text = together([say(finding, report.form, language), ...cause], language);
        return jsonText(resultOf(finding, text, file.file, report, language));
      })
      .join(",\n");
  },
  digest: () => null,
  end: (_summary, { failed }) => {
    const notifications = failed.map(({ file, code, message }) => ({
      descriptor: { id: code },
      level: "error",
      message: { text: message },
      locations: [{ physicalLocation: artifact(file) }],
    }));
    const invocation = {
      executionSuccessful: failed.length === 0,
      ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
    };
    return `\n],\n"invocations":${jsonText([invocation])}\n}]\n}\n`;
  },
};

const driver = (language: Language): object => ({
  name: "xxgk",
  rules: rules.map(({ id, title, severity, basis }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: sentences[language].withBasis(title[language], basis) },
    defaultConfiguration: { level: levels[severity] },
  })),
});

function resultOf(finding: Finding, text: string, file: string, report: Report, language: Language): object {
  const { rule, severity, at, related } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: levels[severity],
    message: { text },
    locations: [{ physicalLocation: artifact(file), ...(at === null ? {} : { logicalLocations: [logical(at, report, language)] }) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: artifact(file),
            logicalLocations: [logical(place, report, language)],
          })),
        }
      : {}),
    partialFingerprints: { place: `${rule}@${at ?? "report"}` },
  };
}

const logical = (place: Place, report: Report, language: Language): object => ({
  fullyQualifiedName: place,
  name: printedName(report.form, place, language),
  kind: place.includes("/") ? "element" : "module",
});

/** A relative path or a file URI, as the path was given. */
function artifact(file: string): object {
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  const uri = path.startsWith("/") ? `file://${path}` : /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
  return { artifactLocation: { uri } };
}
