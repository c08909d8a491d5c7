/**
 * ConditionalFormatCollection and the formula-driven ("custom") kind. Of the other kinds, and of those that Excel itself cannot
 * read, only that they are there is known (`parts.formatsByHand`).
 */

import type { ConditionalFormat, ConditionalLook } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType, Property } from "../object-type";
import type { FormatByHand } from "../workbook-parts";
import type { RangeTarget } from "./addresses";
import { HostError, unknownMember } from "../errors";
import { HostObject } from "../object-type";
import { colour, flag, oneOf, text, whole } from "./arguments";
import { intersection } from "./addresses";
import { rangeObject } from "./range";
import { allowFormat } from "./sheet-access";

export const conditionalFormatsObject = (target: RangeTarget): HostObject => HostObject.of(collectionType, target);

interface FormatTarget {
  readonly range: RangeTarget;
  readonly id: string;
}

function formatsOn({ sheet, area }: RangeTarget, host: Host): readonly ConditionalFormat[] {
  return host.grid.conditionalFormats(sheet).filter(({ areas }) => areas.some((each) => intersection(each, area)));
}

/** Of those that the grid does not have, too: they have the lowest priority. */
const idsOn = (range: RangeTarget, host: Host): readonly string[] => [
  ...formatsOn(range, host).map(({ id }) => id),
  ...host.parts.formatsByHand.filter(({ sheet, area }) => sheet === range.sheet && intersection(area, range.area)).map(({ id }) => id),
];

const found = (range: RangeTarget, id: unknown, host: Host): HostObject | null =>
  idsOn(range, host).some((each) => each === id) ? HostObject.of(formatType, { range, id: String(id) }) : null;

const byHand = ({ id }: FormatTarget, host: Host): FormatByHand | undefined => host.parts.formatsByHand.find((each) => each.id === id);

/** Throws for what Excel cannot read although it lists it. */
function allowReading(target: FormatTarget, host: Host): void {
  const isSpoilt = host.habits.undoSpoilsFormats && host.parts.formatsTakenAway.has(target.id);
  if (isSpoilt || byHand(target, host)?.isReadable === false) throw new HostError("ItemNotFound");
}

const isCustom = (target: FormatTarget, host: Host): boolean => (byHand(target, host)?.type ?? "Custom") === "Custom";

const collectionType: ObjectType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: (range, host) => idsOn(range, host).map((id) => HostObject.of(formatType, { range, id })),
  item: found,
  methods: {
    Add: (range, [type], host) => {
      allowFormat(host, range);
      if (type !== "Custom") throw unknownMember(`ConditionalFormatCollection.add("${String(type)}")`);
      const id = `{CF-${host.parts.nextId()}}`;
      host.grid.setConditionalFormat(range.sheet, { id, areas: [range.area], formula: "=FALSE", look: {}, stopIfTrue: false });
      return HostObject.of(formatType, { range, id });
    },
    GetItemOrNullObject: (range, [id], host) => found(range, id, host),
    GetItemAt: (range, [index], host) => {
      const id = idsOn(range, host)[whole(index, 0)];
      if (id === undefined) throw new HostError("InvalidArgument");
      return HostObject.of(formatType, { range, id });
    },
    GetCount: (range, _args, host) => idsOn(range, host).length,
    ClearAll: (range, _args, host) => {
      allowFormat(host, range);
      for (const { id } of formatsOn(range, host)) host.grid.removeConditionalFormat(range.sheet, id);
    },
  },
};

function format({ range, id }: FormatTarget, host: Host): ConditionalFormat {
  const known = host.grid.conditionalFormats(range.sheet).find((each) => each.id === id);
  if (!known) throw new HostError("ItemNotFound");
  return known;
}

function change(target: FormatTarget, host: Host, patch: Partial<ConditionalFormat>): void {
  allowFormat(host, target.range);
  host.grid.setConditionalFormat(target.range.sheet, { ...format(target, host), ...patch });
}

/** Null where the format is spread over several. */
function onlyArea(target: FormatTarget, host: Host): HostObject | null {
  allowReading(target, host);
  const areas = [byHand(target, host)?.area ?? format(target, host).areas].flat();
  const [area] = areas;
  return area && areas.length === 1 ? rangeObject({ sheet: target.range.sheet, area }) : null;
}

function noSingleArea(): never {
  throw new HostError("InvalidOperation");
}

const formatType: ObjectType<FormatTarget> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, host) => byHand(target, host)?.type ?? "Custom" },
    Priority: { get: ({ range, id }, host) => host.grid.conditionalFormats(range.sheet).findIndex((each) => each.id === id) },
    StopIfTrue: {
      get: (target, host) => format(target, host).stopIfTrue,
      set: (target, value, host) => change(target, host, { stopIfTrue: flag(value) }),
    },
  },
  objects: {
    Custom: (target, host) => {
      allowReading(target, host);
      if (!isCustom(target, host)) throw new HostError("InvalidOperation");
      return HostObject.of(customType, target);
    },
    CustomOrNullObject: (target, host) => {
      allowReading(target, host);
      return isCustom(target, host) ? HostObject.of(customType, target) : null;
    },
  },
  methods: {
    Delete: (target, _args, host) => {
      const { range, id } = target;
      allowFormat(host, range);
      allowReading(target, host);
      host.parts.formatsTakenAway.add(id);
      host.grid.removeConditionalFormat(range.sheet, id);
    },
    GetRange: (target, _args, host) => onlyArea(target, host) ?? noSingleArea(),
    GetRangeOrNullObject: (target, _args, host) => onlyArea(target, host),
  },
};

const customType: ObjectType<FormatTarget> = {
  name: "CustomConditionalFormat",
  objects: {
    Rule: (target) => HostObject.of(ruleType, target),
    Format: (target) => HostObject.of(rangeFormatType, target),
  },
};

const ruleType: ObjectType<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (target, host) => format(target, host).formula,
      set: (target, value, host) => {
        const formula = text(value);
        change(target, host, { formula: formula.startsWith("=") ? formula : `=${formula}` });
      },
    },
  },
};

const rangeFormatType: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  objects: {
    Fill: (target) => HostObject.of(fillType, target),
    Font: (target) => HostObject.of(fontType, target),
  },
};

function lookProperty<K extends keyof ConditionalLook>(
  key: K,
  read: (value: unknown) => NonNullable<ConditionalLook[K]>,
): Property<FormatTarget> {
  return {
    get: (target, host) => format(target, host).look[key] ?? null,
    set: (target, value, host) => change(target, host, { look: { ...format(target, host).look, [key]: read(value) } }),
  };
}

const fillType: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: { Color: lookProperty("fill", colour) },
  methods: {
    Clear: (target, _args, host) => {
      const { fill: _fill, ...look } = format(target, host).look;
      change(target, host, { look });
    },
  },
};

const fontType: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: lookProperty("fontColour", colour),
    Bold: lookProperty("bold", flag),
    Italic: lookProperty("italic", flag),
    Underline: { get: () => "None", set: (_target, value) => void oneOf(["None"], value) },
  },
};
