/** Formats as Excel says them ↔ formats as Univer stores them. Pure. */

import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { Border, Edge, Look, LookPatch } from "./grid";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";

const plainLook: Look = {
  fill: null,
  fontColour: "#000000",
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  indent: 0,
  rotation: 0,
  numberFormat: "General",
  borders: { top: null, bottom: null, left: null, right: null },
  locked: true,
};

const edgeKeys = { top: "t", bottom: "b", left: "l", right: "r" } as const satisfies Record<Edge, string>;
const edges = Object.keys(edgeKeys) as Edge[];

const pixelsPerIndent = 9;

/** Null takes a property away. */
export type StylePatch = { [K in keyof IStyleData]: Nullable<IStyleData[K]> };

export function stylePatchOf(patch: LookPatch): StylePatch {
  const style: StylePatch = {};
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.fontColour !== undefined) style.cl = { rgb: patch.fontColour };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.horizontal !== undefined) style.ht = horizontals[patch.horizontal];
  if (patch.vertical !== undefined) style.vt = verticals[patch.vertical];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : null;
  if (patch.indent !== undefined) style.pd = patch.indent === 0 ? null : { l: patch.indent * pixelsPerIndent };
  if (patch.rotation !== undefined) style.tr = patch.rotation === 0 ? null : { a: patch.rotation };
  if (patch.numberFormat !== undefined) style.n = patch.numberFormat === "General" ? null : { pattern: patch.numberFormat };
  if (patch.borders !== undefined) {
    style.bd = Object.fromEntries(
      edges.filter((edge) => edge in patch.borders!).map((edge) => [edgeKeys[edge], borderStyleOf(patch.borders![edge] ?? null)]),
    );
  }
  return style;
}

export function lookOf(style: Nullable<IStyleData>, locked: boolean): Look {
  const border = (edge: Edge): Border | null => borderOf(style?.bd?.[edgeKeys[edge]]);
  return {
    fill: hexColour(style?.bg?.rgb),
    fontColour: hexColour(style?.cl?.rgb) ?? plainLook.fontColour,
    fontName: style?.ff ?? plainLook.fontName,
    fontSize: style?.fs ?? plainLook.fontSize,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    horizontal: keyOf(horizontals, style?.ht) ?? "General",
    vertical: keyOf(verticals, style?.vt) ?? plainLook.vertical,
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.round((style?.pd?.l ?? 0) / pixelsPerIndent),
    rotation: style?.tr?.a ?? 0,
    numberFormat: style?.n?.pattern ?? "General",
    borders: { top: border("top"), bottom: border("bottom"), left: border("left"), right: border("right") },
    locked,
  };
}

/** "rgb(255, 0, 0)", "#f00" and "#ff0000" → "#FF0000". */
export function hexColour(colour: Nullable<string>): string | null {
  if (!colour) return null;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(colour);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (
    short
      ? `#${short
          .slice(1, 4)
          .map((digit) => digit + digit)
          .join("")}`
      : colour
  ).toUpperCase();
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const horizontals: Readonly<Record<Look["horizontal"], HorizontalAlign | null>> = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<Look["vertical"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const borderStyles: readonly (readonly [Border["style"], Border["weight"], BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

function borderStyleOf(border: Border | null): IBorderStyleData | null {
  if (!border) return null;
  const exact = borderStyles.find(([style, weight]) => style === border.style && weight === border.weight);
  const near = exact ?? borderStyles.find(([style]) => style === border.style);
  return { s: near?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: border.colour } };
}

function borderOf(data: Nullable<IBorderStyleData>): Border | null {
  const known = borderStyles.find(([, , type]) => type === data?.s);
  return known ? { style: known[0], weight: known[1], colour: hexColour(data?.cl?.rgb) ?? "#000000" } : null;
}

const keyOf = <K extends string>(table: Readonly<Record<K, unknown>>, value: unknown): K | undefined =>
  value === undefined ? undefined : (Object.keys(table) as K[]).find((key) => table[key] === value);
