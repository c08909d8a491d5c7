/** 核对已发布的网页: a page dropped, chosen or pasted, and what it was found to say. */

import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import type { Place } from "../../core/form/cell-id";
import type { Form } from "../../core/form/form";
import type { PublishedPage } from "../actions/compare-page";
import type { Comparing } from "../model/publishing-state";
import { useExportStrings } from "../words/export-strings";
import { useLanguage, useStrings } from "../words/language-context";
import { ComparisonView } from "./ComparisonView";
import { MessageBar } from "./MessageBar";
import { sayNamed } from "./NoticeBar";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", justifyContent: "flex-end", flexWrap: "wrap" },
});

interface ComparePanelProps {
  readonly comparing: Comparing | null;
  readonly form: Form;
  /** What can be compared is what was just checked. */
  readonly isReady: boolean;
  readonly onCompare: (page: PublishedPage) => void;
  readonly onGoTo: (place: Place) => void;
}

export function ComparePanel({ comparing, form, isReady, onCompare, onGoTo }: ComparePanelProps) {
  const styles = useStyles();
  const e = useExportStrings();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = (file: File | undefined): void => {
    if (file) onCompare({ name: file.name, content: file });
  };
  return (
    <>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (isReady) take(event.dataTransfer.files[0]);
        }}
      >
        <p className={styles.quiet}>{e.compareIntro}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={e.compareFile}
          accept=".html,.htm,.txt,.docx"
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = "";
          }}
        />
        <Paste
          isReady={isReady && comparing?.kind !== "working"}
          onPage={(text) => onCompare({ name: null, content: new Blob([text]) })}
          onFile={() => input.current?.click()}
        />
      </div>
      {comparing && <Outcome comparing={comparing} form={form} onGoTo={onGoTo} />}
    </>
  );
}

/** A page copied in a browser brings its tables along; a box for text would drop them, so they are kept beside it. */
function Paste({
  isReady,
  onPage,
  onFile,
}: {
  readonly isReady: boolean;
  readonly onPage: (text: string) => void;
  readonly onFile: () => void;
}) {
  const styles = useStyles();
  const e = useExportStrings();
  const [text, setText] = useState("");
  const [page, setPage] = useState<string | null>(null);
  return (
    <>
      <Field label={e.comparePaste} hint={page === null ? "" : e.comparePasted(page.length)}>
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_, data) => {
            setText(data.value);
            setPage(null);
          }}
          onPaste={(event) => {
            const html = event.clipboardData.getData("text/html");
            if (!/<(?:table|td|p|h\d)[\s>]/i.test(html)) return;
            event.preventDefault();
            setText(event.clipboardData.getData("text/plain"));
            setPage(html);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button onClick={onFile} disabledFocusable={!isReady}>
          {e.compareFile}
        </Button>
        <Button appearance="primary" onClick={() => onPage(page ?? text)} disabledFocusable={!isReady || (page ?? text).trim() === ""}>
          {e.compareNow}
        </Button>
      </div>
    </>
  );
}

function Outcome({
  comparing,
  form,
  onGoTo,
}: {
  readonly comparing: Comparing;
  readonly form: Form;
  readonly onGoTo: (place: Place) => void;
}) {
  const t = useStrings();
  const e = useExportStrings();
  const language = useLanguage();
  switch (comparing.kind) {
    case "working":
      return <MessageBar tone="plain">{e.comparing}</MessageBar>;
    case "unreadable":
      return <MessageBar tone="attention">{sayNamed(comparing.failure, t, language)}</MessageBar>;
    case "compared":
      return <ComparisonView comparison={comparing.comparison} form={form} onGoTo={onGoTo} />;
  }
}
