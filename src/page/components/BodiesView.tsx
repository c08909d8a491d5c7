/** Several files at once: who sent what, what is wrong with it, who is missing, and what to send back. */

import { memo, useRef, useState } from "react";

import { sayFailure } from "../../core/findings/say-failure";
import { saveSum, stopBodies } from "../actions/check-bodies";
import { openFiles } from "../actions/open-files";
import { ownerOf } from "../model/packed";
import type { Body } from "../model/bodies";
import { usePage, useScreen } from "./page-context";

export function BodiesView() {
  const { deps, t } = usePage();
  const { bodies, bodiesWork, missing, rosters } = useScreen();
  const failed = bodies.filter(({ failure }) => failure !== null).length;
  return (
    <div className="bodies">
      <h2>{t.bodies}</h2>
      <p role="status">
        {bodiesWork.kind === "working" ? t.checkingBodies(bodiesWork.done, bodiesWork.of) : t.bodiesCount(bodies.length - failed, failed)}
        {bodiesWork.kind === "stopped" && ` ${t.stopped}`}
      </p>
      {bodiesWork.kind === "working" && (
        <p>
          <progress value={bodiesWork.done} max={bodiesWork.of} aria-label={t.bodies} />{" "}
          <button type="button" onClick={() => stopBodies(deps)}>
            {t.stop}
          </button>
        </p>
      )}
      {rosters.map(({ file, names }) => (
        <p key={file} className="quiet">
          {t.rosterFrom(file, names.length)}
        </p>
      ))}
      {missing.length > 0 && <p className="remark">{t.missing(missing)}</p>}
      <table className="list" aria-label={t.bodies}>
        <thead>
          <tr>
            <th scope="col">{t.body}</th>
            <th scope="col">{t.year}</th>
            <th scope="col">{t.errors}</th>
            <th scope="col">{t.warnings}</th>
            <th scope="col">{t.remarks}</th>
            <th scope="col">{t.file}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map((body, index) => (
            <BodyRow key={`${index} ${body.given.name}`} body={body} />
          ))}
        </tbody>
      </table>
      {bodiesWork.kind !== "working" && bodies.length > failed && (
        <p>
          <button type="button" className="primary" onClick={() => void saveSum(deps, t.sumName)}>
            {t.saveSum}
          </button>
        </p>
      )}
      {bodiesWork.kind !== "working" && <Digest />}
    </div>
  );
}

/** With hundreds of bodies each answer changes one row: the others are not drawn again. */
const BodyRow = memo(function BodyRow({ body }: { readonly body: Body }) {
  const { deps, t, language } = usePage();
  const { given, report, previous, failure, result, duplicateOf } = body;
  const owner = report && ownerOf(report);
  const remarks = [
    failure ? sayFailure(failure, language) : "",
    duplicateOf === null ? "" : t.duplicateOf(duplicateOf),
    result && !previous ? t.withoutLastYear : "",
    ...(result?.remedies[language].slice(0, 1) ?? []),
  ].filter(Boolean);
  return (
    <tr className={failure || (result?.errors ?? 0) > 0 ? "wrong" : ""}>
      <th scope="row">
        {report ? (
          <button type="button" className="link" onClick={() => void openFiles(deps, [given])}>
            {owner?.agency ?? t.unnamed}
          </button>
        ) : (
          given.name
        )}
      </th>
      <td>{owner?.year ?? ""}</td>
      <td>{result ? result.errors : ""}</td>
      <td>{result ? result.warnings : ""}</td>
      <td>{remarks.join(" ")}</td>
      <td className="quiet">{given.name}</td>
    </tr>
  );
});

function Digest() {
  const { deps, t, language } = usePage();
  const { bodies, missing } = useScreen();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const checked = bodies.filter(({ result }) => result !== null);
  if (checked.length === 0) return null;
  const nameOf = (body: Body): string => (body.report && ownerOf(body.report).agency) || body.given.name;
  const clean = checked.filter(({ result }) => result && result.errors + result.warnings === 0).length;
  const text = [
    ...checked.flatMap((body) => {
      const { errors = 0, warnings = 0, remedies } = body.result ?? {};
      if (errors + warnings === 0) return [];
      const head = errors > 0 ? t.hasErrors(nameOf(body), errors, warnings) : t.hasWarnings(nameOf(body), warnings);
      return [head, ...(remedies?.[language] ?? []).map((line) => `  ${line}`)];
    }),
    ...bodies.flatMap(({ failure, given }) => (failure ? [t.aboutFile(given.name, sayFailure(failure, language))] : [])),
    ...(clean > 0 ? [t.allClean(clean)] : []),
    ...(missing.length > 0 ? [t.missing(missing)] : []),
  ].join("\n");
  const copy = async (): Promise<void> => {
    const reached = await deps.copy(asHtml(text), text);
    setCopied(reached === "none" ? "no" : "yes");
    if (reached === "none") box.current?.select();
  };
  return (
    <section aria-label={t.digest}>
      <h3>{t.digest}</h3>
      <p className="quiet">{t.digestHint}</p>
      <textarea ref={box} className="digest" readOnly rows={12} value={text} aria-label={t.digest} />
      <p>
        <button type="button" onClick={() => void copy()}>
          {t.copyDigest}
        </button>{" "}
        <span role="status">{copied === "yes" ? t.copied : copied === "no" ? t.copyByHand : ""}</span>
      </p>
    </section>
  );
}

const asHtml = (text: string): string => `<pre>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
