/** For news that comes where the clerk may have scrolled away: brings it into sight when it comes and when it changes. */

import { useEffect, useRef } from "react";
import type { RefObject } from "react";

export function useIntoSight(news: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: a newer browser answers with a promise, and React takes whatever comes back for what to clear up.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return place;
}
