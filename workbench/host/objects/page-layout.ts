/** PageLayout: print set-up. Kept as it was set; nothing here prints. */

import type { SheetId } from "../../grid/grid";
import type { ObjectType, Property } from "../object-type";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { flag, number, oneOf, text } from "./arguments";
import { rangeArgument, rangeObject } from "./range";

export const pageLayoutObject = (sheet: SheetId): HostObject => HostObject.of(pageLayoutType, sheet);

function kept(name: string, initial: unknown, check: (value: unknown) => unknown): Property<SheetId> {
  return {
    get: (sheet, host) => host.parts.printSetUp(sheet).values[name] ?? initial,
    set: (sheet, value, host) => {
      host.parts.printSetUp(sheet).values[name] = check(value);
    },
  };
}

const margin = (name: string, points: number): Property<SheetId> => kept(name, points, number);

const pageLayoutType: ObjectType<SheetId> = {
  name: "PageLayout",
  properties: {
    Orientation: kept("Orientation", "Portrait", (value) => oneOf(["Portrait", "Landscape"], value)),
    PaperSize: kept("PaperSize", "A4", (value) => oneOf(["A3", "A4", "A5", "B4", "B5", "Letter", "Legal"], value)),
    Zoom: {
      get: (sheet, host) => host.parts.printSetUp(sheet).values["Zoom"] ?? { scale: 100 },
      set: (sheet, value, host) => {
        const { scale } = zoom(value);
        if (scale === undefined && host.habits.ignoresFit) return;
        host.parts.printSetUp(sheet).values["Zoom"] = value;
      },
    },
    CenterHorizontally: kept("CenterHorizontally", false, flag),
    CenterVertically: kept("CenterVertically", false, flag),
    PrintGridlines: kept("PrintGridlines", false, flag),
    PrintHeadings: kept("PrintHeadings", false, flag),
    BlackAndWhite: kept("BlackAndWhite", false, flag),
    LeftMargin: margin("LeftMargin", 50.4),
    RightMargin: margin("RightMargin", 50.4),
    TopMargin: margin("TopMargin", 54),
    BottomMargin: margin("BottomMargin", 54),
    HeaderMargin: margin("HeaderMargin", 21.6),
    FooterMargin: margin("FooterMargin", 21.6),
  },
  objects: { HeadersFooters: (sheet) => HostObject.of(headersFootersType, sheet) },
  methods: {
    SetPrintArea: (sheet, [area], host) => {
      const range = rangeArgument(area, sheet, host);
      if (range.sheet !== sheet) throw new HostError("InvalidArgument");
      host.parts.printSetUp(sheet).area = range.area;
    },
    GetPrintAreaOrNullObject: (sheet, _args, host) => {
      const { area } = host.parts.printSetUp(sheet);
      return area && rangeObject({ sheet, area });
    },
    SetPrintTitleRows: (sheet, [rows], host) => {
      const { area } = rangeArgument(rows, sheet, host);
      host.parts.printSetUp(sheet).titleRows = { from: area.row, to: area.row + area.rows - 1 };
    },
    SetPrintMargins: (sheet, [unit, margins], host) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[oneOf(["Points", "Inches", "Centimeters"], unit)];
      if (typeof margins !== "object" || margins === null) throw new HostError("InvalidArgument");
      for (const [side, size] of Object.entries(margins)) {
        const name = oneOf(["Left", "Right", "Top", "Bottom", "Header", "Footer"], side);
        host.parts.printSetUp(sheet).values[`${name}Margin`] = number(size) * points;
      }
    },
  },
};

const headersFootersType: ObjectType<SheetId> = {
  name: "HeaderFooterGroup",
  objects: { DefaultForAllPages: (sheet) => HostObject.of(headerFooterType, sheet) },
};

const headerFooterType: ObjectType<SheetId> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map((name) => [name, kept(name, "", text)]),
  ),
};

function zoom(value: unknown): { readonly scale?: unknown } {
  if (typeof value !== "object" || value === null) throw new HostError("InvalidArgument");
  const given = value as { scale?: unknown; horizontalFitToPages?: unknown; verticalFitToPages?: unknown };
  for (const each of [given.scale, given.horizontalFitToPages, given.verticalFitToPages])
    if (each !== undefined && each !== null) number(each);
  return given;
}
