/** WorksheetCollection, Worksheet and what hangs on a sheet: protection, frozen panes. */

import type { SheetId, SheetInfo } from "../../grid/grid";
import type { EventName } from "../events";
import type { Host } from "../host";
import type { Method, ObjectType } from "../object-type";
import { HostError } from "../errors";
import { allSheets } from "../events";
import { HostObject } from "../object-type";
import { colour, flag, oneOf, sheetName, text, whole } from "./arguments";
import { namesObject, rangeOfName } from "./names";
import { pageLayoutObject } from "./page-layout";
import { lastColumn, lastRow, parseAddress } from "./addresses";
import { rangeArgument, rangeObject } from "./range";
import { allowStructure } from "./sheet-access";

export const worksheetObject = (sheet: SheetId): HostObject => HostObject.of(worksheetType, sheet);

export const worksheetsObject = (): HostObject => HostObject.of(collectionType, null);

function info(sheet: SheetId, host: Host): SheetInfo {
  const found = host.grid.sheets().find(({ id }) => id === sheet);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function byNameOrId(key: unknown, host: Host): HostObject | null {
  const given = text(key);
  const found = host.grid.sheets().find(({ id, name }) => id === given || name.toLowerCase() === given.toLowerCase());
  return found ? worksheetObject(found.id) : null;
}

/** Office.js registers and takes back each event by a pair of methods. */
function eventMethods<T>(names: Readonly<Record<string, EventName>>, targetOf: (target: T) => string): Record<string, Method<T>> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, event]): [string, Method<T>][] => [
      [`_Register${name}`, (target, _args, host) => host.events.register(event, targetOf(target))],
      [`_Unregister${name}`, (target, _args, host) => host.events.unregister(event, targetOf(target))],
    ]),
  );
}

const collectionType: ObjectType<null> = {
  name: "WorksheetCollection",
  items: (_target, host) => host.grid.sheets().map(({ id }) => worksheetObject(id)),
  item: (_target, key, host) => byNameOrId(key, host),
  methods: {
    GetItemOrNullObject: (_target, [key], host) => byNameOrId(key, host),
    GetActiveWorksheet: (_target, _args, host) => worksheetObject(host.grid.activeSheet()),
    GetFirst: (_target, [visibleOnly], host) => endOf(host, visibleOnly === true, 0),
    GetLast: (_target, [visibleOnly], host) => endOf(host, visibleOnly === true, -1),
    GetCount: (_target, [visibleOnly], host) => host.grid.sheets().filter(({ visible }) => visible || visibleOnly !== true).length,
    Add: (_target, [name], host) => {
      const wanted = name === undefined || name === null ? freeName(host) : sheetName(name);
      if (byNameOrId(wanted, host)) throw new HostError("ItemAlreadyExists");
      allowStructure(host);
      const added = worksheetObject(host.grid.addSheet(wanted));
      host.breakUndo();
      return added;
    },
    ...eventMethods<null>(
      {
        DataChangedEvent: "changed",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        AddedEvent: "added",
        DeletedEvent: "deleted",
        SelectionChangedEvent: "selectionChanged",
      },
      () => allSheets,
    ),
  },
};

function endOf(host: Host, visibleOnly: boolean, at: 0 | -1): HostObject {
  const found = host.grid
    .sheets()
    .filter(({ visible }) => visible || !visibleOnly)
    .at(at);
  if (!found) throw new HostError("ItemNotFound");
  return worksheetObject(found.id);
}

function freeName(host: Host): string {
  for (let number = 1; ; number++) if (!byNameOrId(`Sheet${number}`, host)) return `Sheet${number}`;
}

const worksheetType: ObjectType<SheetId> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet }),
  properties: {
    Id: { get: (sheet) => sheet },
    Name: {
      get: (sheet, host) => info(sheet, host).name,
      set: (sheet, value, host) => {
        const name = sheetName(value);
        const taken = host.grid.sheets().some((each) => each.id !== info(sheet, host).id && each.name.toLowerCase() === name.toLowerCase());
        if (taken) throw new HostError("ItemAlreadyExists");
        host.grid.renameSheet(sheet, name);
        host.breakUndo();
      },
    },
    Position: {
      get: (sheet, host) => host.grid.sheets().findIndex(({ id }) => id === info(sheet, host).id),
      set: (sheet, value, host) => {
        const position = whole(value, 0);
        if (position >= host.grid.sheets().length) throw new HostError("InvalidArgument");
        host.grid.moveSheet(info(sheet, host).id, position);
      },
    },
    Visibility: {
      get: (sheet, host) => (info(sheet, host).visible ? "Visible" : host.parts.isVeryHidden(sheet) ? "VeryHidden" : "Hidden"),
      set: (sheet, value, host) => {
        const visibility = oneOf(["Visible", "Hidden", "VeryHidden"], value);
        const visible = visibility === "Visible";
        allowStructure(host);
        if (!visible && host.grid.sheets().every((each) => each.id === info(sheet, host).id || !each.visible))
          throw new HostError("InvalidOperation");
        host.grid.showSheet(sheet, visible);
        host.parts.hideDeeply(sheet, visibility === "VeryHidden");
      },
    },
    TabColor: {
      get: (sheet, host) => host.grid.sheetLook(info(sheet, host).id).tabColour ?? "",
      set: (sheet, value, host) => host.grid.setSheetLook(info(sheet, host).id, { tabColour: value === "" ? null : colour(value) }),
    },
    ShowGridlines: {
      get: (sheet, host) => host.grid.sheetLook(info(sheet, host).id).gridlines,
    },
    // What Office.js calls showGridlines when it is set.
    Gridlines: {
      get: (sheet, host) => host.grid.sheetLook(info(sheet, host).id).gridlines,
      set: (sheet, value, host) => host.grid.setSheetLook(info(sheet, host).id, { gridlines: flag(value) }),
    },
  },
  objects: {
    Names: (sheet, host) => namesObject(info(sheet, host).id),
    PageLayout: (sheet, host) => pageLayoutObject(info(sheet, host).id),
    Protection: (sheet, host) => HostObject.of(protectionType, info(sheet, host).id),
    FreezePanes: (sheet, host) => HostObject.of(freezePanesType, info(sheet, host).id),
  },
  methods: {
    GetRange: (sheet, [address], host) => {
      info(sheet, host);
      if (address === undefined || address === null || address === "")
        return rangeObject({ sheet, area: { row: 0, column: 0, rows: lastRow, columns: lastColumn } });
      const range = parseAddress(text(address), sheet, host) ?? namedRange(text(address), sheet, host);
      if (!range) throw new HostError("InvalidArgument");
      return rangeObject(range);
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns], host) => {
      const area = { row: whole(row, 0), column: whole(column, 0), rows: whole(rows, 1), columns: whole(columns, 1) };
      if (area.row + area.rows > lastRow || area.column + area.columns > lastColumn) throw new HostError("InvalidArgument");
      return rangeObject({ sheet: info(sheet, host).id, area });
    },
    GetCell: (sheet, [row, column], host) =>
      rangeObject({ sheet: info(sheet, host).id, area: { row: whole(row, 0), column: whole(column, 0), rows: 1, columns: 1 } }),
    GetUsedRange: (sheet, [valuesOnly], host) =>
      rangeObject({
        sheet,
        area: host.grid.usedArea(info(sheet, host).id, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 },
      }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], host) => {
      const area = host.grid.usedArea(info(sheet, host).id, valuesOnly === true);
      return area && rangeObject({ sheet, area });
    },
    Activate: (sheet, _args, host) => {
      if (!info(sheet, host).visible) throw new HostError("InvalidOperation");
      host.grid.activateSheet(sheet);
    },
    Calculate: () => {},
    Delete: (sheet, _args, host) => {
      const others = host.grid.sheets().filter(({ id }) => id !== info(sheet, host).id);
      if (!others.some(({ visible }) => visible)) throw new HostError("InvalidOperation");
      allowStructure(host);
      if (host.grid.activeSheet() === sheet) host.grid.activateSheet(others.find(({ visible }) => visible)?.id ?? sheet);
      host.grid.removeSheet(sheet);
      host.breakUndo();
    },
    GetNext: (sheet, [visibleOnly], host) => beside(sheet, host, 1, visibleOnly === true) ?? notFound(),
    GetNextOrNullObject: (sheet, [visibleOnly], host) => beside(sheet, host, 1, visibleOnly === true),
    GetPrevious: (sheet, [visibleOnly], host) => beside(sheet, host, -1, visibleOnly === true) ?? notFound(),
    GetPreviousOrNullObject: (sheet, [visibleOnly], host) => beside(sheet, host, -1, visibleOnly === true),
    ...eventMethods<SheetId>(
      {
        DataChangedEvent: "changed",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        SelectionChangedEvent: "selectionChanged",
      },
      (sheet) => sheet,
    ),
  },
};

function beside(sheet: SheetId, host: Host, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const sheets = host.grid.sheets();
  for (let at = sheets.findIndex(({ id }) => id === sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (found.visible || !visibleOnly)) return worksheetObject(found.id);
  }
  return null;
}

function notFound(): never {
  throw new HostError("ItemNotFound");
}

function namedRange(name: string, sheet: SheetId, host: Host) {
  const named = host.grid
    .names()
    .find((each) => each.name.toLowerCase() === name.toLowerCase() && (each.sheet === null || each.sheet === sheet));
  return named ? rangeOfName(named, host) : null;
}

const protectionType: ObjectType<SheetId> = {
  name: "WorksheetProtection",
  properties: { Protected: { get: (sheet, host) => host.grid.sheetLook(sheet).protected } },
  methods: {
    Protect: (sheet, _args, host) => {
      if (host.grid.sheetLook(sheet).protected) throw new HostError("InvalidOperation");
      host.grid.setSheetLook(sheet, { protected: true });
      host.breakUndo();
    },
    Unprotect: (sheet, _args, host) => host.grid.setSheetLook(sheet, { protected: false }),
  },
};

const freezePanesType: ObjectType<SheetId> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count], host) => host.grid.setSheetLook(sheet, { frozen: { rows: whole(count ?? 1, 0), columns: 0 } }),
    FreezeColumns: (sheet, [count], host) => host.grid.setSheetLook(sheet, { frozen: { rows: 0, columns: whole(count ?? 1, 0) } }),
    FreezeAt: (sheet, [range], host) => {
      const { area } = rangeArgument(range, sheet, host);
      const wholeRows = area.columns === lastColumn;
      const wholeColumns = area.rows === lastRow;
      host.grid.setSheetLook(sheet, {
        frozen: { rows: wholeColumns ? 0 : area.row + area.rows, columns: wholeRows ? 0 : area.column + area.columns },
      });
    },
    Unfreeze: (sheet, _args, host) => host.grid.setSheetLook(sheet, { frozen: { rows: 0, columns: 0 } }),
    GetLocationOrNullObject: (sheet, _args, host) => {
      const { rows, columns } = host.grid.sheetLook(sheet).frozen;
      if (rows === 0 && columns === 0) return null;
      return rangeObject({ sheet, area: { row: 0, column: 0, rows: rows || lastRow, columns: columns || lastColumn } });
    },
  },
};
