/** What any file is taken for before anything in it is recognised. */

import type { SectionId } from "../form/cell-id";
import type { Grid } from "../sheet/grid";

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly grid: Grid }
  /** A sheet whose name says which section it holds; not printed, so no text and no printed heading. */
  | { readonly kind: "sheetName"; readonly section: SectionId; readonly name: string };
