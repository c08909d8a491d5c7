/** Conditional formats, validations and defined names of the Univer workbook. Translates, decides nothing. */

import type { Area } from "../../src/core/sheet/addresses";
import type { DataValidationOperator, DataValidationType, IMutationInfo, ISheetDataValidationRule, Nullable } from "@univerjs/core";
import type { ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat, DefinedName, SheetId, Validation } from "./grid";
import type { UniverWorkbook } from "./univer";
import { BooleanNumber, DataValidationErrorStyle } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { hexColour } from "./looks";
import { areaOf, overlaps, rangeOf } from "./univer";

export class ConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;
  private readonly shown: ConditionalFormattingService;
  /** An add-in states a format in several small steps; Univer gets the finished one. */
  private readonly pending = new Map<string, { readonly sheet: SheetId; readonly format: ConditionalFormat }>();
  /** Whether changes go onto the list of Ctrl+Z. */
  areListed = false;
  private readonly unseen: { readonly sheet: SheetId; readonly row: number; readonly column: number }[] = [];

  constructor(private readonly univer: UniverWorkbook) {
    this.model = univer.injector.get(ConditionalFormattingRuleModel);
    this.shown = univer.injector.get(ConditionalFormattingService);
    this.model.$ruleChange.subscribe(({ type, subUnitId, rule }) => {
      const first = rule.ranges[0];
      if (type === "set" && first) this.unseen.push({ sheet: subUnitId, row: first.startRow, column: first.startColumn });
    });
  }

  /** Univer hands a changed formula to its engine only when somebody looks at a cell. Whether there was one. */
  lookAtChanged(): boolean {
    const unseen = this.unseen.splice(0);
    for (const { sheet, row, column } of unseen) this.fill(sheet, row, column);
    return unseen.length > 0;
  }

  /** Whether there was anything to put in. */
  flush(): boolean {
    const any = this.pending.size > 0;
    for (const { sheet, format } of this.pending.values()) {
      const known = this.model.getRule(this.univer.unitId, sheet, format.id);
      const target = { unitId: this.univer.unitId, subUnitId: sheet };
      const put = { id: SetConditionalRuleMutation.id, params: { ...target, cfId: format.id, rule: ruleOf(format) } };
      if (known) this.carryOut(put, { ...put, params: { ...put.params, rule: known as FormulaRule } });
      else
        this.carryOut(
          { id: AddConditionalRuleMutation.id, params: { ...target, rule: ruleOf(format) } },
          { id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: format.id } },
        );
    }
    this.pending.clear();
    return any;
  }

  list(sheet: SheetId): readonly ConditionalFormat[] {
    const stored = (this.model.getSubunitRules(this.univer.unitId, sheet) ?? []).filter(isFormulaRule).map(formatOf);
    const waiting = [...this.pending.values()].filter((each) => each.sheet === sheet).map(({ format }) => format);
    const added = waiting.filter(({ id }) => !stored.some((each) => each.id === id));
    return [...added.reverse(), ...stored.map((each) => waiting.find(({ id }) => id === each.id) ?? each)];
  }

  set(sheet: SheetId, format: ConditionalFormat): void {
    this.pending.set(format.id, { sheet, format });
  }

  remove(sheet: SheetId, id: string): void {
    if (this.pending.delete(id) && !this.model.getRule(this.univer.unitId, sheet, id)) return;
    const target = { unitId: this.univer.unitId, subUnitId: sheet };
    const rule = this.model.getRule(this.univer.unitId, sheet, id);
    this.carryOut(
      { id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: id } },
      rule && { id: AddConditionalRuleMutation.id, params: { ...target, rule } },
    );
  }

  private carryOut(change: IMutationInfo, back: IMutationInfo | null | undefined): void {
    this.univer.commands.syncExecuteCommand(change.id, change.params);
    if (this.areListed && back)
      this.univer.undo.pushUndoRedo({ unitID: this.univer.unitId, undoMutations: [back], redoMutations: [change] });
  }

  fill(sheet: SheetId, row: number, column: number): string | null {
    return hexColour(this.shown.composeStyle(this.univer.unitId, sheet, row, column)?.style?.bg?.rgb);
  }
}

type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;

const isFormulaRule = (rule: IConditionFormattingRule): rule is FormulaRule =>
  rule.rule.type === CFRuleType.highlightCell && "subType" in rule.rule && rule.rule.subType === CFSubRuleType.formula;

function ruleOf({ id, areas, formula, look, stopIfTrue }: ConditionalFormat): FormulaRule {
  return {
    cfId: id,
    ranges: areas.map(rangeOf),
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: {
        ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
        ...(look.fontColour === undefined ? {} : { cl: { rgb: look.fontColour } }),
        ...(look.bold === undefined ? {} : { bl: look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
        ...(look.italic === undefined ? {} : { it: look.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      },
    },
  };
}

function formatOf({ cfId, ranges, stopIfTrue, rule: { value, style } }: FormulaRule): ConditionalFormat {
  const fill = hexColour(style.bg?.rgb);
  const fontColour = hexColour(style.cl?.rgb);
  return {
    id: cfId,
    areas: ranges.map(areaOf),
    formula: value,
    stopIfTrue,
    look: {
      ...(fill === null ? {} : { fill }),
      ...(fontColour === null ? {} : { fontColour }),
      ...(style.bl === undefined ? {} : { bold: style.bl === BooleanNumber.TRUE }),
      ...(style.it === undefined ? {} : { italic: style.it === BooleanNumber.TRUE }),
    },
  };
}

export class Validations {
  private readonly model: SheetDataValidationModel;
  private rules = 0;
  private readonly pending = new Map<string, { readonly sheet: SheetId; readonly area: Area; readonly validation: Validation | null }>();

  constructor(private readonly univer: UniverWorkbook) {
    this.model = univer.injector.get(SheetDataValidationModel);
  }

  flush(): boolean {
    const any = this.pending.size > 0;
    for (const { sheet, area, validation } of this.pending.values()) {
      const target = { unitId: this.univer.unitId, subUnitId: sheet };
      if (this.rulesIn(sheet).some((rule) => rule.ranges.some((range) => overlaps(areaOf(range), area)))) {
        this.univer.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, { ...target, ranges: [rangeOf(area)] });
      }
      if (validation)
        this.univer.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, {
          ...target,
          rule: validationRuleOf(`validation-${++this.rules}`, area, validation),
        });
    }
    this.pending.clear();
    return any;
  }

  at(sheet: SheetId, row: number, column: number): Validation | null {
    const waiting = [...this.pending.values()]
      .reverse()
      .find((each) => each.sheet === sheet && overlaps(each.area, { row, column, rows: 1, columns: 1 }));
    if (waiting) return waiting.validation;
    const rule = this.model.getRuleByLocation(this.univer.unitId, sheet, row, column);
    return rule ? validationOf(rule) : null;
  }

  /** Stated again within a batch for the same area, the last statement counts. */
  set(sheet: SheetId, area: Area, validation: Validation | null): void {
    const key = `${sheet} ${area.row} ${area.column} ${area.rows} ${area.columns}`;
    this.pending.delete(key);
    this.pending.set(key, { sheet, area, validation });
  }

  private rulesIn(sheet: SheetId): readonly ISheetDataValidationRule[] {
    return this.model.getRules(this.univer.unitId, sheet);
  }
}

const alertStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function validationRuleOf(
  uid: string,
  area: Area,
  { type, operator, formula1, formula2, ignoreBlanks, alert, prompt }: Validation,
): ISheetDataValidationRule {
  return {
    uid,
    ranges: [rangeOf(area)],
    type: type as DataValidationType,
    operator: operator as DataValidationOperator,
    formula1,
    formula2,
    allowBlank: ignoreBlanks,
    showErrorMessage: alert.show,
    errorStyle: alertStyles[alert.style],
    errorTitle: alert.title,
    error: alert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

function validationOf(rule: ISheetDataValidationRule): Validation {
  const style = (Object.keys(alertStyles) as (keyof typeof alertStyles)[]).find((name) => alertStyles[name] === rule.errorStyle);
  return {
    type: rule.type as Validation["type"],
    operator: (rule.operator as Validation["operator"] | undefined) ?? "between",
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? "",
    ignoreBlanks: rule.allowBlank ?? true,
    alert: { show: rule.showErrorMessage ?? true, style: style ?? "stop", title: rule.errorTitle ?? "", message: rule.error ?? "" },
    prompt: { show: rule.showInputMessage ?? false, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
  };
}

export class Names {
  private readonly service: IDefinedNamesService;
  private ids = 0;

  constructor(private readonly univer: UniverWorkbook) {
    this.service = univer.injector.get(IDefinedNamesService);
  }

  list(): readonly DefinedName[] {
    return this.all().map(({ name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      name,
      refersTo: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
      sheet: scopeOf(localSheetId),
      visible: hidden !== true,
      comment: comment ?? "",
    }));
  }

  set({ name, refersTo, sheet, visible, comment }: DefinedName): void {
    this.univer.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.univer.unitId,
      id: this.find(name, sheet)?.id ?? `name-${++this.ids}`,
      name,
      formulaOrRefString: refersTo.replace(/^=/, ""),
      comment,
      localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: !visible,
    });
  }

  remove(name: string, sheet: SheetId | null): void {
    const found = this.find(name, sheet);
    if (found) this.univer.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { ...found, unitId: this.univer.unitId });
  }

  private all(): readonly Omit<ISetDefinedNameMutationParam, "unitId">[] {
    return Object.values(this.service.getDefinedNameMap(this.univer.unitId) ?? {});
  }

  private find(name: string, sheet: SheetId | null): Omit<ISetDefinedNameMutationParam, "unitId"> | undefined {
    return this.all().find((each) => each.name.toLowerCase() === name.toLowerCase() && scopeOf(each.localSheetId) === sheet);
  }
}

const scopeOf = (localSheetId: Nullable<string>): SheetId | null =>
  !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;
