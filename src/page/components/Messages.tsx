/** What happened, what is asked, and what was left from before: above the report, where it is seen. */

import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import { sayFailure } from "../../core/findings/say-failure";
import type { Language } from "../../core/form/form";
import { deleteDraft, restoreDraft } from "../actions/keep-draft";
import { answerQuestion, stopReading } from "../actions/open-files";
import type { PageDeps } from "../actions/page-deps";
import type { Notice, Question } from "../model/screen";
import type { PageStrings } from "../words/strings.zh-CN";
import { usePage, useScreen } from "./page-context";

/** Nothing has to be done about these: they go by themselves. */
const passing: ReadonlySet<Notice["kind"]> = new Set(["opened", "pasted", "draftRestored", "draftsCleared"]);
const passingTime = 8_000;

export function Messages() {
  const { deps, t, language } = usePage();
  const { notice, question, foundDrafts } = useScreen();
  useEffect(() => {
    if (!notice || !passing.has(notice.kind)) return undefined;
    const timer = setTimeout(() => deps.screen.set({ notice: null }), passingTime);
    return () => clearTimeout(timer);
  }, [notice, deps]);
  const isTrouble = notice?.kind === "failure" || notice?.kind === "unexpected" || notice?.kind === "draftNotKept";
  return (
    <div className="messages">
      {question && (
        <Asked label={sayQuestion(question, t, language)}>
          {choices[question.kind].map(([answer, label], index) => (
            <button key={answer} type="button" className={index === 0 ? "primary" : ""} onClick={() => void answerQuestion(deps, answer)}>
              {t[label]}
            </button>
          ))}
        </Asked>
      )}
      {foundDrafts.map(({ id, agency, year, savedAt }) => (
        <div key={id} className="message">
          <span className="words">
            {t.draftFound(
              [year, agency ?? t.unnamed].filter((each) => each !== null).join(" · "),
              new Date(savedAt).toLocaleString(language),
            )}
          </span>
          <button type="button" onClick={() => void restoreDraft(deps, id)}>
            {t.restoreDraft}
          </button>
          <button type="button" onClick={() => void deleteDraft(deps, id)}>
            {t.deleteDraft}
          </button>
        </div>
      ))}
      <div role={isTrouble ? "alert" : "status"}>
        {notice && (
          <div className={isTrouble ? "message trouble" : "message"}>
            <span className="words">{sayNotice(notice, t, language)}</span>
            <button type="button" onClick={() => dismiss(deps, notice)}>
              {notice.kind === "reading" ? t.stop : t.dismiss}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function dismiss(deps: PageDeps, notice: Notice): void {
  if (notice.kind === "reading") stopReading(deps);
  deps.screen.set({ notice: null });
}

/** What may be answered, the likeliest first. */
const choices = {
  unsaved: [
    ["save", "saveFirst"],
    ["open", "openAnyway"],
    ["cancel", "cancel"],
  ],
  "last-year": [
    ["last-year", "asLastYear"],
    ["open", "openIt"],
    ["cancel", "cancel"],
  ],
  "not-kept": [
    ["as-new", "saveAsNew"],
    ["cancel", "cancel"],
  ],
} as const satisfies Record<Question["kind"], readonly (readonly [Parameters<typeof answerQuestion>[1], keyof PageStrings])[]>;

function sayQuestion(question: Question, t: PageStrings, language: Language): string {
  switch (question.kind) {
    case "unsaved":
      return t.replaces(question.file);
    case "last-year":
      return t.isLastYear(question.file);
    case "not-kept":
      return t.aboutFile(question.file, sayFailure(question.failure, language));
  }
}

function Asked({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.focus();
  }, [label]);
  return (
    <div ref={box} className="message asked" role="alertdialog" aria-label={label}>
      <span className="words">{label}</span>
      {children}
    </div>
  );
}

function sayNotice(notice: Notice, t: PageStrings, language: Language): string {
  switch (notice.kind) {
    case "failure":
      return t.aboutFile(notice.file, sayFailure(notice.failure, language));
    case "unexpected":
      return t.unexpected(notice.words);
    case "pasted":
      return t.pasted(notice.cells, notice.outside);
    case "reading":
    case "opened":
    case "savedAs":
    case "savedTo":
      return t[notice.kind](notice.file);
    default:
      return t[notice.kind];
  }
}
