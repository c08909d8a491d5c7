/** What the clerk should know of how the report was read, beside its findings: what stands outside a table or a text, a doubtful last year. */

import { sayFailure } from "../../core/findings/say-failure";
import { lastYearDoubt, sayLastYearDoubt } from "../../core/findings/last-year-doubt";
import { useLanguage } from "../speech";
import type { ReportReading } from "../state";
import { Bar } from "./Bar";

export function Remarks({ reading: { report, previous, warnings = [] } }: { readonly reading: ReportReading }) {
  const language = useLanguage();
  const doubt = previous && lastYearDoubt(report, previous);
  // A table that is not there is said by the progress.
  const outside = warnings.filter(({ code }) => code === "numbers-outside" || code === "text-outside");
  return (
    <>
      {doubt && <Bar tone="attention">{sayLastYearDoubt(doubt, language)}</Bar>}
      {outside.map((warning) => (
        <Bar key={String(warning.data["sheet"])} tone="attention">
          {sayFailure(warning, language)}
        </Bar>
      ))}
    </>
  );
}
