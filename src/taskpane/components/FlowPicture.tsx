/**
 * A small picture of table 3: what came in above, what became of it below, a dashed piece where the two do not meet. Folded away until
 * somebody asks. Its numbers stand beside it as text: the picture says nothing that is not there, and a screen reader passes it by.
 */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Place } from "../../core/form/cell-id";
import { lineNames } from "../../core/form/form";
import type { Report } from "../../core/report/report";
import { cameIn, flowsOf, isEven, shownFlows, wentOut } from "../model/flows";
import type { Flow } from "../model/flows";
import { useLanguage, useStrings } from "../words/language-context";
import { Disclosure } from "./Disclosure";
import { PlaceLink } from "./PlaceLink";

const width = 320;
const bar = { height: 9, gap: 3 } as const;
/** What is lacking is seen, however little it is. */
const leastLack = 12;

const useStyles = makeStyles({
  flows: { listStyleType: "none", margin: 0, padding: "0 2px", display: "flex", flexDirection: "column", gap: "8px" },
  name: { display: "flex", justifyContent: "space-between", gap: "8px" },
  numbers: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  off: { fontWeight: tokens.fontWeightBold },
  quiet: { color: tokens.colorNeutralForeground3 },
  picture: { display: "block", width: "100%", height: "21px", margin: "2px 0" },
  new: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  rest: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  lack: {
    fill: "none",
    stroke: tokens.colorStatusDangerForeground3,
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

interface FlowPictureProps {
  readonly report: Report;
  readonly onGoTo: (place: Place) => void;
}

export function FlowPicture({ report, onGoTo }: FlowPictureProps) {
  const styles = useStyles();
  const t = useStrings();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const flows = flowsOf(report);
  if (flows.length === 0) return null;

  const shown = shownFlows(flows);
  const uneven = flows.filter((flow) => !isEven(flow)).length;
  return (
    <div>
      <Disclosure label={t.flows(uneven)} open={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen && (
        <ul className={styles.flows} aria-label={t.flows(uneven)}>
          {shown.map((flow) => (
            <li key={flow.at}>
              <div className={styles.name}>
                <PlaceLink onGoTo={() => onGoTo(flow.at)}>{lineNames(report.form, flow.at, language).at(-1) ?? ""}</PlaceLink>
                <span className={isEven(flow) ? styles.quiet : styles.off}>{t.flowGap(cameIn(flow) - wentOut(flow))}</span>
              </div>
              <Bars flow={flow} />
              <div className={styles.numbers}>{t.flow(flow)}</div>
            </li>
          ))}
          {shown.length < flows.length && uneven > 0 && (
            <li className={mergeClasses(styles.numbers, styles.quiet)}>{t.otherFlows(flows.length - shown.length)}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function Bars({ flow }: { readonly flow: Flow }) {
  const styles = useStyles();
  const widest = Math.max(cameIn(flow), wentOut(flow), 1);
  const line = (y: number, first: number, second: number) => {
    const sum = first + second;
    const end = sum === widest ? width : Math.min((Math.max(0, sum) / widest) * width, width - leastLack);
    return (
      <>
        <rect className={styles.rest} x={0.5} y={y} width={Math.max(0, end - 1)} height={bar.height} />
        <rect className={styles.new} y={y - 0.5} width={Math.min(end, (Math.max(0, first) / widest) * width)} height={bar.height + 1} />
        {end < width && <rect className={styles.lack} x={end + 1.5} y={y} width={width - end - 2} height={bar.height} />}
      </>
    );
  };
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${2 * bar.height + bar.gap}`} preserveAspectRatio="none" aria-hidden>
      {line(0.5, flow.received, flow.carriedOver)}
      {line(bar.height + bar.gap - 0.5, flow.handled, flow.carriedForward)}
    </svg>
  );
}
