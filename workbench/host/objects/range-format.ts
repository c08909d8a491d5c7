/** RangeFormat and what hangs on it: fill, font, borders, protection. */

import type { Border, Edge, Look, LookPatch } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType, Property } from "../object-type";
import type { RangeTarget } from "./addresses";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { colour, flag, number, oneOf, text, whole } from "./arguments";
import { eachCell, lastColumn, lastRow } from "./addresses";
import { allowFormat } from "./sheet-access";

export const rangeFormatObject = (target: RangeTarget): HostObject => HostObject.of(rangeFormatType, target);

/** Excel answers null where the cells of a range differ. */
function common<T>({ sheet, area }: RangeTarget, host: Host, pick: (look: Look) => T): T | null {
  const large = area.rows * area.columns > 20_000;
  const looked = large ? { ...area, rows: 1, columns: 1 } : area;
  const values = eachCell(looked, (row, column) => pick(host.grid.look(sheet, row, column))).flat();
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function lookProperty<K extends keyof LookPatch>(key: K, read: (value: unknown) => NonNullable<LookPatch[K]>): Property<RangeTarget> {
  return {
    get: (target, host) => common(target, host, (look) => look[key]),
    set: (target, value, host) => {
      allowFormat(host, target);
      host.grid.setLook(target.sheet, target.area, { [key]: read(value) });
    },
  };
}

const rangeFormatType: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: lookProperty("horizontal", (value) => {
      const given = oneOf(["General", "Left", "Center", "Right", "Justify", "Distributed", "CenterAcrossSelection", "Fill"], value);
      if (given === "CenterAcrossSelection" || given === "Fill")
        throw new HostError("InvalidArgument", `The grid does not know the alignment ${given}.`);
      return given;
    }),
    VerticalAlignment: lookProperty("vertical", (value) => {
      const given = oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"], value);
      return given === "Justify" || given === "Distributed" ? "Center" : given;
    }),
    WrapText: lookProperty("wrap", flag),
    IndentLevel: lookProperty("indent", (value) => whole(value, 0)),
    TextOrientation: lookProperty("rotation", number),
    ColumnWidth: {
      get: ({ sheet, area }, host) =>
        same(indexes(area.column, Math.min(area.columns, 50)).map((column) => host.grid.columnWidth(sheet, column))),
      set: (target, value, host) => {
        allowFormat(host, target);
        host.grid.setColumnWidth(target.sheet, target.area.column, Math.min(target.area.columns, lastColumn), number(value));
      },
    },
    RowHeight: {
      get: ({ sheet, area }, host) => same(indexes(area.row, Math.min(area.rows, 200)).map((row) => host.grid.rowHeight(sheet, row))),
      set: (target, value, host) => {
        allowFormat(host, target);
        host.grid.setRowHeight(target.sheet, target.area.row, Math.min(target.area.rows, lastRow), number(value));
      },
    },
  },
  objects: {
    Fill: (target) => HostObject.of(fillType, target),
    Font: (target) => HostObject.of(fontType, target),
    Borders: (target) => HostObject.of(bordersType, target),
    Protection: (target) => HostObject.of(protectionType, target),
  },
  methods: {
    AutofitColumns: () => {},
    AutofitRows: () => {},
  },
};

const fillType: ObjectType<RangeTarget> = {
  name: "RangeFill",
  properties: {
    Color: {
      // A cell without a fill reads as white, and mixed fills as an empty text.
      get: (target, host) => {
        const fill = common(target, host, (look) => look.fill ?? "#FFFFFF");
        return fill ?? "";
      },
      set: lookProperty("fill", colour).set!,
    },
    // The grid knows no other patterns.
    Pattern: {
      get: (target, host) => common(target, host, (look) => (look.fill === null ? "None" : "Solid")),
      set: (target, value, host) => {
        allowFormat(host, target);
        if (oneOf(["None", "Solid"], value) === "None") host.grid.setLook(target.sheet, target.area, { fill: null });
      },
    },
  },
  methods: {
    Clear: (target, _args, host) => {
      allowFormat(host, target);
      host.grid.setLook(target.sheet, target.area, { fill: null });
    },
  },
};

const fontType: ObjectType<RangeTarget> = {
  name: "RangeFont",
  properties: {
    Name: lookProperty("fontName", text),
    Size: lookProperty("fontSize", number),
    Color: lookProperty("fontColour", colour),
    Bold: lookProperty("bold", flag),
    Italic: lookProperty("italic", flag),
  },
};

const protectionType: ObjectType<RangeTarget> = { name: "FormatProtection", properties: { Locked: lookProperty("locked", flag) } };

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: Side;
}

const bordersType: ObjectType<RangeTarget> = {
  name: "RangeBorderCollection",
  properties: { Count: { get: () => sides.length } },
  item: (range, side) => HostObject.of(borderType, { range, side: oneOf(sides, side) }),
};

const absent: Border = { style: "Continuous", weight: "Thin", colour: "#000000" };

const borderType: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, host) => borderOf(target, host)?.style ?? "None",
      set: (target, value, host) => {
        const style = oneOf(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"], value);
        setBorder(target, host, (before) =>
          style === "None" ? null : { ...(before ?? absent), style, weight: style === "Double" ? "Thick" : (before?.weight ?? "Thin") },
        );
      },
    },
    Weight: {
      get: (target, host) => borderOf(target, host)?.weight ?? "Thin",
      set: (target, value, host) => {
        const weight = oneOf(["Hairline", "Thin", "Medium", "Thick"], value);
        setBorder(target, host, (before) => ({ ...(before ?? absent), weight }));
      },
    },
    Color: {
      get: (target, host) => borderOf(target, host)?.colour ?? "#000000",
      set: (target, value, host) => {
        const given = colour(value);
        setBorder(target, host, (before) => ({ ...(before ?? absent), colour: given }));
      },
    },
  },
};

/** The lines of a side: at which cells of the range, and on which edge of each. */
function linesOf({ range: { area }, side }: BorderTarget): readonly { row: number; column: number; edge: Edge }[] {
  const rows = indexes(area.row, area.rows);
  const columns = indexes(area.column, area.columns);
  switch (side) {
    case "EdgeTop":
      return columns.map((column) => ({ row: area.row, column, edge: "top" }));
    case "EdgeBottom":
      return columns.map((column) => ({ row: area.row + area.rows - 1, column, edge: "bottom" }));
    case "EdgeLeft":
      return rows.map((row) => ({ row, column: area.column, edge: "left" }));
    case "EdgeRight":
      return rows.map((row) => ({ row, column: area.column + area.columns - 1, edge: "right" }));
    case "InsideHorizontal":
      return rows.slice(1).flatMap((row) => columns.map((column) => ({ row, column, edge: "top" as const })));
    case "InsideVertical":
      return rows.flatMap((row) => columns.slice(1).map((column) => ({ row, column, edge: "left" as const })));
  }
}

function borderOf(target: BorderTarget, host: Host): Border | null {
  const line = linesOf(target)[0];
  return line ? lineAt(target.range, line, host) : null;
}

const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const satisfies Record<Edge, Edge>;
const steps = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] } as const satisfies Record<Edge, readonly [number, number]>;

/** A line between two cells may have been drawn from either side. */
function lineAt({ sheet }: RangeTarget, { row, column, edge }: { row: number; column: number; edge: Edge }, host: Host): Border | null {
  const own = host.grid.look(sheet, row, column).borders[edge];
  const [down, right] = steps[edge];
  return own ?? (row + down >= 0 && column + right >= 0 ? host.grid.look(sheet, row + down, column + right).borders[opposite[edge]] : null);
}

function setBorder(target: BorderTarget, host: Host, change: (before: Border | null) => Border | null): void {
  allowFormat(host, target.range);
  const { sheet } = target.range;
  for (const line of linesOf(target)) {
    const { row, column, edge } = line;
    const after = change(lineAt(target.range, line, host));
    host.grid.setLook(sheet, { row, column, rows: 1, columns: 1 }, { borders: { [edge]: after } });
    if (after) continue;
    // Taking a line away takes it away from both of its cells.
    const [down, right] = steps[edge];
    if (row + down >= 0 && column + right >= 0)
      host.grid.setLook(sheet, { row: row + down, column: column + right, rows: 1, columns: 1 }, { borders: { [opposite[edge]]: null } });
  }
}

const indexes = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

const same = (values: readonly number[]): number | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);
