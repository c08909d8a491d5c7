/** The export step: state into the components, callbacks into the actions. Fetched when it is opened; sending and comparing only when they are. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect } from "react";

import type { Place } from "../../core/form/cell-id";
import { check } from "../actions/check";
import { comparePage } from "../actions/compare-page";
import { copyReport, previewReport, saveReport } from "../actions/export-report";
import { overrideErrors } from "../actions/override-errors";
import { chooseSettings, forgetSettings, recallSettings } from "../actions/publishing-settings";
import { keepSecret, readBackAgain, sendReport, verifyReport } from "../actions/send-report";
import { gateOf, mayLeave } from "../model/export-gate";
import type { PaneDeps } from "../model/ports";
import type { Publishing } from "../model/publishing-state";
import { checkedOf } from "../model/phase";
import type { PaneState } from "../model/state";
import { useExportStrings } from "../words/export-strings";
import { Disclosure } from "./Disclosure";
import { ExportPanel } from "./ExportPanel";
import { Preview } from "./Preview";
import { ComparePanel, SendPanel } from "./publishing-on-demand";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    margin: "0 -12px",
    padding: "10px 12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ExportStepProps {
  readonly deps: PaneDeps;
  readonly state: PaneState;
  readonly onGoTo: (place: Place) => void;
}

export function ExportStep({ deps, state, onGoTo }: ExportStepProps) {
  const e = useExportStrings();
  const { store } = deps;
  const { format, withTitle, outcome, publishing } = state;
  const gate = gateOf(state.phase);
  const checked = checkedOf(state.phase);
  const change = (changed: Partial<Publishing>): void => store.dispatch({ type: "publishing", change: changed });
  const { open, preview } = publishing;

  useEffect(() => {
    if (open.send) void recallSettings(deps);
  }, [deps, open.send]);

  return (
    <>
      <ExportPanel
        gate={gate}
        checked={checked}
        exporters={deps.exporters}
        format={format}
        withTitle={withTitle}
        outcome={outcome}
        onCheck={() => void check(deps)}
        onGoTo={onGoTo}
        onOverride={(reason) => void overrideErrors(deps, reason)}
        onFormat={(chosen) => store.dispatch({ type: "formatChosen", format: chosen })}
        onWithTitle={(chosen) => store.dispatch({ type: "titleChosen", withTitle: chosen })}
        onPreview={() => void previewReport(deps, format)}
        onCopy={() => void copyReport(deps)}
        onSave={(by) => void saveReport(deps, format, by)}
      />
      {!deps.isOffline && (
        <Part label={e.send} isOpen={open.send} onToggle={() => change({ open: { ...open, send: !open.send } })}>
          {checked && (
            <SendPanel
              publishing={publishing}
              form={checked.reading.report.form}
              isOpen={mayLeave(gate) !== null}
              onSettings={(file) => void chooseSettings(deps, file)}
              onForget={() => forgetSettings(deps)}
              onSecret={(typed) => keepSecret(deps, typed)}
              onDespite={(despite) => change({ despite })}
              onVerify={() => void verifyReport(deps)}
              onPreview={() => void previewReport(deps, "html")}
              onSend={() => void sendReport(deps)}
              onReadBack={() => void readBackAgain(deps)}
              onGoTo={onGoTo}
            />
          )}
        </Part>
      )}
      <Part label={e.compare} isOpen={open.compare} onToggle={() => change({ open: { ...open, compare: !open.compare } })}>
        {checked && (
          <ComparePanel
            comparing={publishing.comparing}
            form={checked.reading.report.form}
            isReady={mayLeave(gate, true) !== null}
            onCompare={(page) => void comparePage(deps, page)}
            onGoTo={onGoTo}
          />
        )}
      </Part>
      {preview && <Preview preview={preview} onClose={() => change({ preview: null })} />}
    </>
  );
}

function Part({
  label,
  isOpen,
  onToggle,
  children,
}: {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <div>
        <Disclosure label={label} open={isOpen} onToggle={onToggle} />
      </div>
      {isOpen && children}
    </div>
  );
}
