/**
 * The parts that are not on the pane's first picture. Each is drawn as soon as its file has come, at once when it was
 * fetched before; React's own lazy() would hold a part back for up to 0.3 s after it has arrived.
 */

import { useEffect, useState } from "react";
import type { ComponentType, JSX } from "react";

interface OnDemand<Props> {
  (props: Props): JSX.Element | null;
  /** Brings the file before anybody asks for the part. */
  fetch(): Promise<void>;
}

export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let Part: ComponentType<Props> | null = null;
  const fetch = async (): Promise<void> => {
    Part ??= await load();
  };

  function Drawn(props: Props) {
    const [failure, setFailure] = useState<unknown>(null);
    const [, setFetched] = useState(Part !== null);
    useEffect(() => {
      fetch().then(() => setFetched(true), setFailure);
    }, []);
    // The pane's boundary says it in words.
    if (failure !== null) throw failure;
    return Part && <Part {...props} />;
  }
  return Object.assign(Drawn, { fetch });
}
