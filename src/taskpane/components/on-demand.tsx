/** The parts of panels.ts, each drawn once its file has come; the space stays empty for that blink. */

import { lazy, Suspense } from "react";

import type { AnswerFormProps } from "./AnswerForm";
import type { ExportPanelProps } from "./ExportPanel";
import type { InsertFormProps } from "./InsertForm";
import type { MoreProps } from "./More";

const panels = () => import("./panels");

const LazyAnswerForm = lazy(async () => ({ default: (await panels()).AnswerForm }));
const LazyExportPanel = lazy(async () => ({ default: (await panels()).ExportPanel }));
const LazyInsertForm = lazy(async () => ({ default: (await panels()).InsertForm }));
const LazyMore = lazy(async () => ({ default: (await panels()).More }));

export const AnswerForm = (props: AnswerFormProps) => (
  <Suspense fallback={null}>
    <LazyAnswerForm {...props} />
  </Suspense>
);

export const ExportPanel = (props: ExportPanelProps) => (
  <Suspense fallback={null}>
    <LazyExportPanel {...props} />
  </Suspense>
);

export const InsertForm = (props: InsertFormProps) => (
  <Suspense fallback={null}>
    <LazyInsertForm {...props} />
  </Suspense>
);

export const More = (props: MoreProps) => (
  <Suspense fallback={null}>
    <LazyMore {...props} />
  </Suspense>
);
