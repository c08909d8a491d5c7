/** The report as the form it is: cover, six sections, tables and texts in the order they are printed. */

import { useCallback, useState } from "react";

import { isNarrativeId } from "../../core/form/cell-id";
import type { SectionId } from "../../core/form/cell-id";
import { printedName } from "../../core/form/form";
import type { Form } from "../../core/form/form";
import { longestYear, yearWritten } from "../../core/prose/year-written";
import { title, usualPreamble } from "../../core/template/words.zh-CN";
import { forgetLastYear, takeOfficialForm, typeAgency, typeYear } from "../actions/fill-in";
import { elementId } from "../browser/places";
import { hasOwnPrint } from "../model/open-report";
import type { OpenReport } from "../model/open-report";
import { useOpen, usePage } from "./page-context";
import { TableForm } from "./TableForm";
import { TextInput } from "./TextInput";

const formOfOpen = (open: OpenReport): Form => open.report.form;

export function ReportForm() {
  const form = useOpen(formOfOpen);
  if (!form) return null;
  return (
    <div className="report">
      <Cover />
      {form.sections.map(({ id }) => (
        <Section key={`${form.edition} ${id}`} form={form} id={id} />
      ))}
    </div>
  );
}

function Section({ form, id }: { readonly form: Form; readonly id: SectionId }) {
  const { t, language } = usePage();
  const heading = `heading-${id}`;
  const { hint = "", heading: printed } = form.section(id);
  const isMissing = useOpen(useCallback((open: OpenReport) => isNarrativeId(id) && open.report.narrative[id] === undefined, [id]));
  const hasSignOff = useOpen(useCallback((open: OpenReport) => id === "otherMatters" && open.report.signOff !== undefined, [id]));
  return (
    <section aria-labelledby={heading} className="section">
      <h3 id={heading}>{printed}</h3>
      {isNarrativeId(id) ? (
        <>
          {isMissing && <p className="remark">{t.notInFile}</p>}
          <TextInput id={id} label={printedName(form, id, language)} placeholder={hint} rows={4} />
          {hasSignOff && <p className="remark">{t.signOffNote}</p>}
        </>
      ) : (
        <TableForm form={form} id={id} />
      )}
    </section>
  );
}

const agencyOf = (open: OpenReport): string => open.report.agency ?? "";
const yearOf = (open: OpenReport): string => (open.report.year === null ? "" : String(open.report.year));
const lastYearOf = (open: OpenReport): object | null => open.previous;

function Cover() {
  const { deps, t, language } = usePage();
  const agency = useOpen(agencyOf) ?? "";
  const year = useOpen(yearOf) ?? "";
  const form = useOpen(formOfOpen);
  const previous = useOpen(lastYearOf) as OpenReport["previous"];
  const ownPrint = useOpen(hasOwnPrint) ?? false;
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const [typedAgency, setTypedAgency] = useState<string | null>(null);
  const isWrongYear = typedYear !== null && typedYear !== "" && yearWritten(typedYear) === null;
  return (
    <section aria-label={t.cover} className="section cover">
      <h2>{[agency, year === "" ? "" : `${year}${title.year}`, title.name].join("")}</h2>
      <div className="fields">
        <label className="field">
          <span>{t.agency}</span>
          <input
            id={elementId("agency")}
            value={typedAgency?.trim() === agency ? typedAgency : agency}
            onChange={(event) => {
              setTypedAgency(event.target.value);
              typeAgency(deps, event.target.value);
            }}
            onBlur={() => deps.desk.endRun()}
          />
        </label>
        <label className="field year">
          <span>{t.year}</span>
          <input
            id={elementId("year")}
            inputMode="numeric"
            maxLength={longestYear}
            value={typedYear ?? year}
            aria-invalid={isWrongYear || undefined}
            onChange={(event) => setTypedYear(typeYear(deps, event.target.value) ? null : event.target.value)}
            onBlur={() => deps.desk.endRun()}
          />
        </label>
      </div>
      {isWrongYear && (
        <p className="remark" role="alert">
          {t.yearInvalid}
        </p>
      )}
      {previous && (
        <p className="quiet">
          {t.lastYear}：{t.lastYearIs(previous.agency, previous.year)}{" "}
          <button type="button" className="link" onClick={() => forgetLastYear(deps)}>
            {t.removeLastYear}
          </button>
        </p>
      )}
      {ownPrint && (
        <p className="remark">
          {t.ownPrint}{" "}
          <button type="button" className="link" onClick={() => takeOfficialForm(deps)}>
            {t.useOfficial}
          </button>
        </p>
      )}
      {form && (
        <TextInput
          id="preamble"
          label={printedName(form, "preamble", language)}
          placeholder={`${t.usually}${usualPreamble.join(year || "××××")}`}
          rows={2}
        />
      )}
    </section>
  );
}
