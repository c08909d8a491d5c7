/** Catches what nobody foresaw while drawing, so that the pane never goes blank: it says so and draws again when asked. */

import { Button } from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";

import { isLostPart } from "../model/lost-part";
import { useStrings } from "../words/language-context";
import { MessageBar } from "./MessageBar";

interface State {
  readonly failure: unknown;
}

export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : <Broken failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function Broken({ failure, onRetry }: { readonly failure: unknown; readonly onRetry: () => void }) {
  const t = useStrings();
  return (
    <div style={{ padding: "12px" }}>
      <MessageBar tone="attention">{isLostPart(failure) ? t.lostPart : t.unexpected}</MessageBar>
      <Button onClick={onRetry}>{t.retry}</Button>
    </div>
  );
}
