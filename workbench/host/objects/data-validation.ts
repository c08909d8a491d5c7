/** DataValidation: the rule, alert and prompt of a range. */

import type { Validation } from "../../grid/grid";
import type { Host } from "../host";
import type { ObjectType } from "../object-type";
import type { RangeTarget } from "./addresses";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { flag, oneOf } from "./arguments";
import { addressOf, eachCell } from "./addresses";
import { rangeType } from "./range";
import { allowFormat } from "./sheet-access";

export const dataValidationObject = (target: RangeTarget): HostObject => HostObject.of(dataValidationType, target);

const kinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  list: "list",
  custom: "custom",
} as const satisfies Record<string, Validation["type"]>;
const typeNames = {
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  list: "List",
  custom: "Custom",
} as const satisfies Record<Validation["type"], string>;

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<string, Validation["operator"]>;

const fresh: Validation = {
  type: "custom",
  operator: "between",
  formula1: "=TRUE",
  formula2: "",
  ignoreBlanks: true,
  alert: { show: true, style: "stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

const current = ({ sheet, area }: RangeTarget, host: Host): Validation | null => host.grid.validation(sheet, area.row, area.column);

function change(target: RangeTarget, host: Host, patch: Partial<Validation>): void {
  allowFormat(host, target);
  host.grid.setValidation(target.sheet, target.area, { ...(current(target, host) ?? fresh), ...patch });
}

const dataValidationType: ObjectType<RangeTarget> = {
  name: "DataValidation",
  properties: {
    Type: {
      get: (target, host) => {
        const all = eachCell(target.area, (row, column) => host.grid.validation(target.sheet, row, column)).flat();
        const rules = new Set(all.map((each) => each && JSON.stringify(ruleOf(each))));
        const [known] = all;
        if (rules.size === 1) return known ? typeNames[known.type] : "None";
        return rules.has(null) ? "MixedCriteria" : "Inconsistent";
      },
    },
    Rule: {
      get: (target, host) => ruleOf(current(target, host)),
      set: (target, value, host) => change(target, host, ruleGiven(record(value), host)),
    },
    IgnoreBlanks: {
      get: (target, host) => current(target, host)?.ignoreBlanks ?? true,
      set: (target, value, host) => change(target, host, { ignoreBlanks: flag(value) }),
    },
    ErrorAlert: {
      get: (target, host) => {
        const { show, style, title, message } = (current(target, host) ?? fresh).alert;
        return { showAlert: show, style: { stop: "Stop", warning: "Warning", information: "Information" }[style], title, message };
      },
      set: (target, value, host) => {
        const { showAlert = true, style = "Stop", title = "", message = "" } = record(value);
        const given = oneOf(["Stop", "Warning", "Information"], style);
        change(target, host, {
          alert: {
            show: flag(showAlert),
            style: given.toLowerCase() as "stop" | "warning" | "information",
            title: short(title, 32),
            message: short(message, 255),
          },
        });
      },
    },
    Prompt: {
      get: (target, host) => {
        const { show, title, message } = (current(target, host) ?? fresh).prompt;
        return { showPrompt: show, title, message };
      },
      set: (target, value, host) => {
        const { showPrompt = true, title = "", message = "" } = record(value);
        change(target, host, { prompt: { show: flag(showPrompt), title: short(title, 32), message: short(message, 255) } });
      },
    },
  },
  methods: {
    Clear: (target, _args, host) => {
      allowFormat(host, target);
      host.grid.setValidation(target.sheet, target.area, null);
    },
  },
};

function ruleGiven(rule: Readonly<Record<string, unknown>>, host: Host): Partial<Validation> {
  const given = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const kind = given[0];
  if (given.length !== 1 || !kind) throw new HostError("InvalidArgument");

  const criteria = record(rule[kind]);
  const formula = (value: unknown): string => formulaText(value, host);
  if (kind === "list") return { type: "list", formula1: formula(criteria["source"]), formula2: "" };
  if (kind === "custom") return { type: "custom", formula1: formula(criteria["formula"]), formula2: "" };
  const operator = operators[oneOf(Object.keys(operators) as (keyof typeof operators)[], criteria["operator"])];
  return {
    type: kinds[kind],
    operator,
    formula1: formula(criteria["formula1"]),
    formula2: criteria["formula2"] === undefined || criteria["formula2"] === null ? "" : formula(criteria["formula2"]),
  };
}

function formulaText(value: unknown, host: Host): string {
  if (typeof value === "number" || typeof value === "string") return String(value);
  const range = value instanceof HostObject ? value.as(rangeType) : null;
  if (!range) throw new HostError("InvalidArgument");
  return `=${addressOf(range, host)}`;
}

function ruleOf(validation: Validation | null): object {
  if (!validation) return {};
  const { type, operator, formula1, formula2 } = validation;
  if (type === "list") return { list: { inCellDropDown: true, source: formula1 } };
  if (type === "custom") return { custom: { formula: formula1 } };
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((each) => kinds[each] === type) ?? "wholeNumber";
  const name = (Object.keys(operators) as (keyof typeof operators)[]).find((each) => operators[each] === operator) ?? "Between";
  return { [kind]: { operator: name, formula1: asNumber(formula1), ...(formula2 === "" ? {} : { formula2: asNumber(formula2) }) } };
}

const asNumber = (formula: string): string | number => (formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula);

function short(value: unknown, most: number): string {
  if (typeof value !== "string" || value.length > most) throw new HostError("InvalidArgument");
  return value;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HostError("InvalidArgument");
  return value as Readonly<Record<string, unknown>>;
}
