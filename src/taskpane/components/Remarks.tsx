/** What the clerk should know of how the report was read, beside its findings: what stands outside a table or a text, a doubtful last year. */

import { lastYearDoubt, sayLastYearDoubt } from "../../core/findings/last-year-doubt";
import { sayFailure } from "../../core/findings/say-failure";
import type { ReportReading } from "../model/phase";
import { useLanguage } from "../words/language-context";
import { MessageBar } from "./MessageBar";

export function Remarks({ reading: { report, previous, warnings = [] } }: { readonly reading: ReportReading }) {
  const language = useLanguage();
  const doubt = previous && lastYearDoubt(report, previous);
  // A table that is not there is said by the progress.
  const outside = warnings.filter(({ code }) => code === "numbers-outside" || code === "text-outside");
  return (
    <>
      {doubt && <MessageBar tone="attention">{sayLastYearDoubt(doubt, language)}</MessageBar>}
      {outside.map((warning) => (
        <MessageBar key={String(warning.data["sheet"])} tone="attention">
          {sayFailure(warning, language)}
        </MessageBar>
      ))}
    </>
  );
}
