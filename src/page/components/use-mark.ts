import { useSyncExternalStore } from "react";

import type { Place } from "../../core/form/cell-id";
import type { MarkKind } from "../../workbook";
import { usePage } from "./page-context";

/** How the last check marked a place. */
export function useMark(place: Place): MarkKind | null {
  const { desk } = usePage().deps;
  return useSyncExternalStore(desk.subscribe, () => desk.markAt(place));
}
