/** Range.getCellProperties and setCellProperties: the formats of many cells at once, each cell's as its RangeFormat has them. */

import type { Host } from "../host";
import type { HostObject } from "../object-type";
import { HostError } from "../errors";
import type { RangeTarget } from "./addresses";
import { eachCell } from "./addresses";
import { block } from "./arguments";
import { rangeFormatObject } from "./range-format";

type Properties = Readonly<Record<string, unknown>>;

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

export const cellProperties = ({ sheet, area }: RangeTarget, [options]: readonly unknown[], host: Host): unknown => {
  const asked = formatIn(options);
  return eachCell(area, (row, column) => ({
    format: read(rangeFormatObject({ sheet, area: { row, column, rows: 1, columns: 1 } }), asked, host),
  }));
};

export function setCellProperties({ sheet, area }: RangeTarget, [data]: readonly unknown[], host: Host): void {
  const given = block(data, area.rows, area.columns);
  eachCell(area, (row, column) => {
    const cell = rangeFormatObject({ sheet, area: { row, column, rows: 1, columns: 1 } });
    write(cell, formatIn(given[row - area.row]?.[column - area.column]), host);
  });
}

function read(object: HostObject, asked: Properties, host: Host): Properties {
  return Object.fromEntries(
    Object.entries(asked).map(([name, wanted]) => {
      if (name === "borders") return [name, eachEdge((edge) => read(border(object, edge, host), record(wanted), host))];
      return [name, wanted === true ? object.get(capital(name), host) : read(part(object, name, host), record(wanted), host)];
    }),
  );
}

function write(object: HostObject, given: Properties, host: Host): void {
  for (const [name, value] of Object.entries(given)) {
    if (name === "borders") {
      const sides = record(value);
      for (const [edge, look] of Object.entries(sides)) write(border(object, edge as keyof typeof edges, host), record(look), host);
    } else if (typeof value === "object" && value !== null) write(part(object, name, host), record(value), host);
    else object.set(capital(name), value, host);
  }
}

const eachEdge = (of: (edge: keyof typeof edges) => Properties): Properties =>
  Object.fromEntries((Object.keys(edges) as (keyof typeof edges)[]).map((edge) => [edge, of(edge)]));

const border = (format: HostObject, edge: keyof typeof edges, host: Host): HostObject =>
  part(format, "borders", host).item(edges[edge], host);

function part(object: HostObject, name: string, host: Host): HostObject {
  const found = object.navigate(capital(name), host);
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

const formatIn = (options: unknown): Properties => record(record(options)["format"]);

function record(value: unknown): Properties {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HostError("InvalidArgument");
  return value as Properties;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
