/** Workbook and Application: where every path of Office.js begins. */

import type { RangeTarget } from "./addresses";
import type { ObjectType } from "../object-type";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { oneOf, text } from "./arguments";
import { namesObject } from "./names";
import { rangeObject } from "./range";
import { customXmlPartsObject, settingsObject } from "./stored";
import { worksheetsObject } from "./worksheet";

const firstCell = ({ sheet, area }: RangeTarget): RangeTarget => ({ sheet, area: { ...area, rows: 1, columns: 1 } });

const workbookType: ObjectType<null> = {
  name: "Workbook",
  properties: {
    Name: { get: () => "工作簿.xlsx" },
    ReadOnly: { get: () => false },
  },
  objects: {
    Worksheets: () => worksheetsObject(),
    Names: () => namesObject(null),
    Settings: () => settingsObject(),
    CustomXmlParts: () => customXmlPartsObject(),
    Application: () => HostObject.of(applicationType, null),
    Protection: () => HostObject.of(protectionType, null),
  },
  methods: {
    GetSelectedRange: (_target, _args, host) => rangeObject(host.grid.selection()),
    GetActiveCell: (_target, _args, host) => rangeObject(firstCell(host.grid.selection())),
    _GetRangeForEventByReferenceId: (_target, [id], host) => host.references.find(text(id)),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [id], host) => {
      const target = host.references.peek(text(id));
      return target && rangeObject(target);
    },
    _RemoveReference: (_target, [id], host) => host.references.drop(text(id)),
  },
};

export const workbookObject = HostObject.of(workbookType, null);

/** A workbook that an add-in made, as a file in base64, until it is opened beside this one. */
const createdType: ObjectType<string> = {
  name: "WorkbookCreated",
  properties: { Id: { get: () => "1" } },
  methods: {
    Open: (base64, _args, host) => {
      if (host.habits.newWorkbooks === "refused") throw new HostError("GeneralException");
      host.onNewWorkbook(base64, host.habits.newWorkbooks === "shown");
    },
  },
};

/** Of the workbook's structure: no sheet may come, go or be shown. */
const protectionType: ObjectType<null> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: (_target, host) => host.parts.structureIsProtected } },
  methods: {
    Protect: (_target, _args, host) => {
      host.parts.structureIsProtected = true;
    },
    Unprotect: (_target, _args, host) => {
      host.parts.structureIsProtected = false;
    },
  },
};

const applicationType: ObjectType<null> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_target, host) => host.parts.calculationMode,
      set: (_target, value, host) => {
        const mode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], value);
        // The grid always computes: a manual mode would be a lie.
        if (mode === "Manual") throw new HostError("InvalidOperation", "The workbench always computes formulas.");
        host.parts.calculationMode = mode;
      },
    },
  },
  methods: {
    // Formulas are always computed before a question is answered.
    Calculate: (_target, [type]) => void oneOf(["Recalculate", "Full", "FullRebuild"], type),
    SuspendScreenUpdatingUntilNextSync: () => {},
    SuspendApiCalculationUntilNextSync: () => {},
    CreateWorkbook: (_target, [base64]) => HostObject.of(createdType, text(base64)),
  },
};
