/** NamedItemCollection and NamedItem: the names of the workbook or of one sheet. */

import type { DefinedName, SheetId } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType } from "../object-type";
import type { RangeTarget } from "./addresses";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { absoluteAreaA1 } from "../../../src/core/sheet/addresses";
import { definedName, flag, text } from "./arguments";
import { parseAddress, sheetReference } from "./addresses";
import { rangeObject, rangeType } from "./range";

/** Null is the workbook. */
type Scope = SheetId | null;

export const namesObject = (scope: Scope): HostObject => HostObject.of(collectionType, scope);

interface NameTarget {
  readonly name: string;
  readonly scope: Scope;
}

function find({ name, scope }: NameTarget, host: Host): DefinedName | undefined {
  return host.grid.names().find((each) => each.sheet === scope && each.name.toLowerCase() === name.toLowerCase());
}

function existing(target: NameTarget, host: Host): DefinedName {
  const found = find(target, host);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function itemOrNull(scope: Scope, name: unknown, host: Host): HostObject | null {
  const found = find({ name: text(name), scope }, host);
  return found ? HostObject.of(nameType, { name: found.name, scope }) : null;
}

const collectionType: ObjectType<Scope> = {
  name: "NamedItemCollection",
  items: (scope, host) =>
    host.grid
      .names()
      .filter(({ sheet }) => sheet === scope)
      .map(({ name }) => HostObject.of(nameType, { name, scope })),
  item: itemOrNull,
  methods: {
    GetItemOrNullObject: (scope, [name], host) => itemOrNull(scope, name, host),
    GetCount: (scope, _args, host) => host.grid.names().filter(({ sheet }) => sheet === scope).length,
    Add: (scope, [name, reference, comment], host) => {
      const target = { name: definedName(name), scope };
      if (find(target, host)) throw new HostError("ItemAlreadyExists");
      const range = reference instanceof HostObject ? reference.as(rangeType) : null;
      if (reference instanceof HostObject && !range) throw new HostError("InvalidArgument");
      const refersTo = range ? formulaTo(range, host) : formula(reference);
      host.breakUndo();
      host.grid.setName({ name: target.name, refersTo, sheet: scope, visible: true, comment: typeof comment === "string" ? comment : "" });
      return HostObject.of(nameType, target);
    },
  },
};

const formulaTo = ({ sheet, area }: RangeTarget, host: Host): string => `=${sheetReference(sheet, host)}!${absoluteAreaA1(area)}`;

/** Written as Excel writes it, however the grid has written it since. */
function referenceOf(name: DefinedName, host: Host): string {
  const range = rangeOfName(name, host);
  return range ? formulaTo(range, host) : name.refersTo;
}

function formula(reference: unknown): string {
  const given = String(text(reference));
  if (given === "") throw new HostError("InvalidArgument");
  return given.startsWith("=") ? given : `=${given}`;
}

/** The range a name stands for, found anew each time: the grid moves names with their cells. */
export function rangeOfName({ refersTo }: DefinedName, host: Host): RangeTarget | null {
  const reference = refersTo.slice(1);
  return reference.includes("!") && !reference.includes("#REF!") ? parseAddress(reference, "", host) : null;
}

const nameType: ObjectType<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (target, host) => existing(target, host).name },
    Formula: {
      get: (target, host) => referenceOf(existing(target, host), host),
      set: (target, value, host) => host.grid.setName({ ...existing(target, host), refersTo: formula(value) }),
    },
    Value: {
      get: (target, host) => {
        const name = existing(target, host);
        return rangeOfName(name, host) ? referenceOf(name, host).slice(1) : constantOf(name.refersTo);
      },
    },
    Type: {
      get: (target, host) => {
        const name = existing(target, host);
        if (name.refersTo.includes("#REF!")) return "Error";
        if (rangeOfName(name, host)) return "Range";
        const constant = constantOf(name.refersTo);
        return typeof constant === "number"
          ? Number.isInteger(constant)
            ? "Integer"
            : "Double"
          : typeof constant === "boolean"
            ? "Boolean"
            : "String";
      },
    },
    Visible: {
      get: (target, host) => existing(target, host).visible,
      set: (target, value, host) => host.grid.setName({ ...existing(target, host), visible: flag(value) }),
    },
    Comment: {
      get: (target, host) => existing(target, host).comment,
      set: (target, value, host) => host.grid.setName({ ...existing(target, host), comment: text(value) }),
    },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
  },
  methods: {
    GetRange: (target, _args, host) => {
      const range = rangeOfName(existing(target, host), host);
      if (!range) throw new HostError("InvalidReference");
      return rangeObject(range);
    },
    GetRangeOrNullObject: (target, _args, host) => {
      const range = rangeOfName(existing(target, host), host);
      return range && rangeObject(range);
    },
    Delete: (target, _args, host) => {
      existing(target, host);
      host.breakUndo();
      host.grid.removeName(target.name, target.scope);
    },
  },
};

function constantOf(refersTo: string): string | number | boolean {
  const given = refersTo.slice(1);
  if (given !== "" && Number.isFinite(Number(given))) return Number(given);
  if (/^(?:true|false)$/i.test(given)) return /^true$/i.test(given);
  return given.replace(/^"(.*)"$/, "$1").replaceAll('""', '"');
}
