/** What is needed to insert the sheets: year, body, last year's file, how totals come about. */

import { Button, Checkbox, Field, Input, makeStyles, ProgressBar, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useId, useRef, useState } from "react";

import { lastYearDoubt, sayLastYearDoubt } from "../../core/findings/last-year-doubt";
import type { Identified } from "../../core/findings/last-year-doubt";
import { longestYear, yearWritten } from "../../core/prose/year-written";
import type { TemplateRequest } from "../model/ports";
import type { LastYear } from "../model/state";
import { useLanguage, useStrings } from "../words/language-context";
import { useKeptFocus } from "./kept-focus";
import { MessageBar } from "./MessageBar";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  fileRow: { ":focus": { outlineStyle: "none" } },
  file: { display: "flex", alignItems: "center", gap: "6px" },
  fileName: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  submit: { width: "100%", minHeight: "36px" },
  choose: { alignSelf: "flex-start" },
  anyway: { display: "flex", marginLeft: "-8px" },
});

interface InsertFormProps {
  readonly intro: string;
  readonly dueYear: number;
  /** The report that is in the workbook already. */
  readonly present: (Pick<TemplateRequest, "totals"> & Identified) | null;
  readonly lastYear: LastYear | null;
  readonly inserting: { readonly done: number; readonly of: number } | null;
  readonly onFile: (file: File | null) => void;
  readonly onInsert: (request: TemplateRequest) => void;
}

const acceptedFiles = ".xlsx,.xls,.et,.ods,.html,.htm,.docx,.json,.txt";

/** An older file is for the year after it; this year's own, chosen by mistake, makes no report of a year that is not over. */
const yearAfter = (lastYear: number | null, dueYear: number): number => Math.min(dueYear, lastYear === null ? dueYear : lastYear + 1);

export function InsertForm({ intro, dueYear, present, lastYear, inserting, onFile, onInsert }: InsertFormProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const hintId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const fileRow = useKeptFocus<HTMLDivElement>(lastYear);
  // Null until the clerk types: then the present report or last year's file may still fill it in.
  const [typedYear, setYear] = useState<string | null>(null);
  const [typedAgency, setAgency] = useState<string | null>(null);
  const [totals, setTotals] = useState<TemplateRequest["totals"]>(present?.totals ?? "formulas");
  const [confirmed, setConfirmed] = useState<LastYear | null>(null);
  const [isTried, setTried] = useState(false);

  const previous = lastYear?.report ?? null;
  const year = typedYear ?? String(present?.year ?? yearAfter(previous?.year ?? null, dueYear));
  const agency = typedAgency ?? present?.agency ?? previous?.agency ?? "";
  const readYear = yearWritten(year);
  const yearIsValid = readYear !== null && readYear >= 2000;
  const doubt = previous && lastYearDoubt({ agency: agency.trim() || null, year: yearIsValid ? readYear : null }, previous);
  const isDoubtful = doubt !== null && confirmed !== lastYear;

  const submit = (): void => {
    setTried(true);
    if (yearIsValid && !isDoubtful && !inserting) onInsert({ year: readYear, agency: agency.trim(), totals, previous });
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={styles.intro}>{intro}</p>
      <Field label={t.year} {...(isTried && !yearIsValid ? { validationMessage: t.yearInvalid } : {})}>
        <Input value={year} inputMode="numeric" maxLength={longestYear} onChange={(_, data) => setYear(data.value)} />
      </Field>
      <Field label={t.agency} {...(agency.trim() === "" ? { hint: t.agencyLater } : {})}>
        <Input value={agency} placeholder={t.agencyExample} onChange={(_, data) => setAgency(data.value)} />
      </Field>
      <Field label={t.fromLastYear}>
        <div ref={fileRow} tabIndex={-1} className={styles.fileRow}>
          {lastYear ? (
            <div className={styles.file}>
              <span className={styles.fileName}>{t.chosenFile(lastYear.name, lastYear.report.agency, lastYear.report.year)}</span>
              <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t.removeFile} onClick={() => onFile(null)} />
            </div>
          ) : (
            <Button
              className={styles.choose}
              icon={<FolderOpenRegular />}
              aria-describedby={hintId}
              onClick={() => picker.current?.click()}
            >
              {t.chooseFile}
            </Button>
          )}
        </div>
      </Field>
      {doubt && (
        <Field {...(isTried && isDoubtful ? { validationMessage: t.confirmLastYear } : {})}>
          <MessageBar tone="attention">
            {sayLastYearDoubt(doubt, language)}
            <Checkbox
              className={styles.anyway}
              label={t.useAnyway}
              checked={!isDoubtful}
              onChange={(_, { checked }) => setConfirmed(checked === true ? lastYear : null)}
            />
          </MessageBar>
        </Field>
      )}
      <p id={hintId} className={styles.quiet}>
        {t.fromLastYearHint}
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t.fromLastYear}
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
      <Field label={t.totals} hint={totals === "formulas" ? t.totalsFormulasHint : t.totalsTypedHint}>
        <RadioGroup layout="horizontal" value={totals} onChange={(_, data) => setTotals(data.value as TemplateRequest["totals"])}>
          <Radio value="formulas" label={t.totalsFormulas} />
          <Radio value="typed" label={t.totalsTyped} />
        </RadioGroup>
      </Field>
      {inserting ? (
        <Field validationMessage={t.inserting(inserting.done, inserting.of)} validationState="none">
          <ProgressBar value={inserting.done} max={inserting.of} />
        </Field>
      ) : (
        <p className={styles.quiet}>{t.undoCleared}</p>
      )}
      <Button className={styles.submit} appearance="primary" type="submit" disabledFocusable={inserting !== null}>
        {t.insertTemplate}
      </Button>
    </form>
  );
}
