/**
 * The parts that are not on the pane's first picture, each drawn once its file has come; the space stays empty for that
 * blink. `fetchResults` brings the commonest before anybody asks.
 */

import { lazy, Suspense } from "react";
import type { ComponentType, LazyExoticComponent } from "react";

import type { AnswerFormProps } from "./AnswerForm";
import type { ExportPanelProps } from "./ExportPanel";
import type { InsertFormProps } from "./InsertForm";
import type { MoreProps } from "./More";
import type { ResultsProps } from "./Results";

const fetchPanels = () => import("./panels");
export const fetchResults = () => import("./Results");

const LazyAnswerForm = lazy(async () => ({ default: (await fetchPanels()).AnswerForm }));
const LazyExportPanel = lazy(async () => ({ default: (await fetchPanels()).ExportPanel }));
const LazyInsertForm = lazy(async () => ({ default: (await fetchPanels()).InsertForm }));
const LazyMore = lazy(async () => ({ default: (await fetchPanels()).More }));
const LazyResults = lazy(async () => ({ default: (await fetchResults()).Results }));

const onDemand = <Props extends object>(Part: LazyExoticComponent<ComponentType<Props>>, props: Props) => (
  <Suspense fallback={null}>
    <Part {...props} />
  </Suspense>
);

export const AnswerForm = (props: AnswerFormProps) => onDemand(LazyAnswerForm, props);
export const ExportPanel = (props: ExportPanelProps) => onDemand(LazyExportPanel, props);
export const InsertForm = (props: InsertFormProps) => onDemand(LazyInsertForm, props);
export const More = (props: MoreProps) => onDemand(LazyMore, props);
export const Results = (props: ResultsProps) => onDemand(LazyResults, props);
