/** ⋯: the language, the check report, how to use it, the keys, and what this is. */

import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

import type { Language } from "../../core/form/form";
import { useLanguage, useStrings } from "../words/language-context";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightBold },
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  keys: { margin: 0, display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: "12px", rowGap: "4px" },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0 },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Each language by its own name, so that whoever cannot read the other finds it. */
const languageNames: readonly (readonly [Language, string])[] = [
  ["zh-CN", "中文"],
  ["en", "English"],
];

interface MoreProps {
  readonly version: string;
  readonly basis: string;
  /** Absent while there is no report to make one of. */
  readonly onCheckReport?: (() => void) | undefined;
  readonly onLanguage: (language: Language) => void;
}

export function More({ version, basis, onCheckReport, onLanguage }: MoreProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  return (
    <>
      <Field label={t.language}>
        <RadioGroup layout="horizontal" value={language} onChange={(_, data) => onLanguage(data.value as Language)}>
          {languageNames.map(([code, name]) => (
            <Radio key={code} value={code} label={{ children: name, lang: code }} />
          ))}
        </RadioGroup>
      </Field>
      {onCheckReport && <Button onClick={onCheckReport}>{t.checkReport}</Button>}
      <section className={styles.part}>
        <h3 className={styles.heading}>{t.help}</h3>
        <ol className={styles.steps}>
          {t.helpSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={styles.line}>{t.colours}</p>
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t.helpKeys}</h3>
        <dl className={styles.keys}>
          {t.keys.map(([key, meaning]) => (
            <div key={key} style={{ display: "contents" }}>
              <dt className={styles.key}>{key}</dt>
              <dd className={styles.meaning}>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t.about}</h3>
        {[...t.aboutText, t.basis(basis), t.version(version)].map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        <p className={styles.quiet}>{t.officeNotice}</p>
      </section>
    </>
  );
}
