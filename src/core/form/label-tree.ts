/**
 * How a form file writes its rows and columns: a tree of printed labels.
 * Ids, spans, identities and geometry are derived from it; nothing here knows a particular form.
 */

/** What may stand in a number cell. `change` is the signed 「本年增/减」 of the 2019 edition. */
export type NumberKind = "count" | "money" | "change";

export interface Line {
  readonly key: string;
  /** The label exactly as the official form prints it. */
  readonly label: string;
  /** What a sentence calls it where the printed label is long or ambiguous. */
  readonly short?: string;
  readonly en: string;
  /** This line is the sum of the other lines of the nearest group that holds it. */
  readonly isTotal?: true;
}

export interface Group {
  /** `null`: the group is printed but takes no part in cell ids. */
  readonly key: string | null;
  readonly label: string;
  readonly short?: string;
  readonly en: string;
  readonly lines: readonly (Line | Group)[];
}

export const line = (key: string, label: string, en: string, short?: string): Line =>
  short === undefined ? { key, label, en } : { key, label, en, short };

export const total = (label: string, en: string): Line => ({ key: "total", label, en, isTotal: true });

export const group = (key: string | null, label: string, en: string, lines: readonly (Line | Group)[]): Group => ({
  key,
  label,
  en,
  lines,
});

const isGroup = (node: Line | Group): node is Group => "lines" in node;

/** A line with everything that stands above it in the tree. */
export interface Leaf {
  readonly line: Line;
  readonly groups: readonly Group[];
  /** Keys from the root joined with dots: `outcome.refused.stateSecret`. */
  readonly path: string;
}

export function leavesOf(nodes: readonly (Line | Group)[], groups: readonly Group[] = []): Leaf[] {
  return nodes.flatMap((node) => {
    if (isGroup(node)) return leavesOf(node.lines, [...groups, node]);

    const keys = [...groups.map((above) => above.key), node.key].filter((key) => key !== null);
    return [{ line: node, groups, path: keys.join(".") }];
  });
}

export function depthOf(nodes: readonly (Line | Group)[]): number {
  return Math.max(...nodes.map((node) => (isGroup(node) ? 1 + depthOf(node.lines) : 1)));
}

/** A printed label and the rectangle it covers: `start`, `span` along the leaves; `level`, `depth` across them. */
export interface PlacedLabel {
  readonly node: Line | Group;
  readonly start: number;
  readonly span: number;
  readonly level: number;
  readonly depth: number;
}

/** A leaf reaches down to the numbers; a group covers its own leaves, one level deep. */
export function placeLabels(nodes: readonly (Line | Group)[], depth = depthOf(nodes), level = 0, start = 0): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let at = start;
  for (const node of nodes) {
    const span = isGroup(node) ? leavesOf(node.lines).length : 1;
    placed.push({ node, start: at, span, level, depth: isGroup(node) ? 1 : depth - level });
    if (isGroup(node)) placed.push(...placeLabels(node.lines, depth, level + 1, at));
    at += span;
  }
  return placed;
}
