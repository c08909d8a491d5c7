/**
 * Conditional formats follow inserted and deleted rows and columns. Univer has this in its user interface only; the
 * headless grid needs it as well. (Univer splits a format that rows are put into; here it grows, as in Excel.)
 */

import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import type { EffectRefRangeParams } from "@univerjs/sheets";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { GridChange, SheetId } from "./grid";
import type { UniverWorkbook } from "./univer";
import { InsertColCommand, InsertRowCommand, RemoveColCommand, RemoveRowCommand, SheetInterceptorService } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { movedArea } from "./moved-area";
import { areaOf, rangeOf } from "./univer";

const effects = {
  [InsertRowCommand.id]: { kind: "inserted", shift: "down", whole: "rows" },
  [RemoveRowCommand.id]: { kind: "removed", shift: "up", whole: "rows" },
  [InsertColCommand.id]: { kind: "inserted", shift: "right", whole: "columns" },
  [RemoveColCommand.id]: { kind: "removed", shift: "left", whole: "columns" },
} as const;

export function letRulesFollow({ injector, unitId, workbook }: UniverWorkbook): void {
  const rules = injector.get(ConditionalFormattingRuleModel);
  const references = injector.get(FormulaRefRangeService);

  injector.get(SheetInterceptorService).interceptCommand({
    getMutations(command: ICommandInfo) {
      const effect = effects[command.id];
      if (!effect) return { redos: [], undos: [] };
      const { range, subUnitId = workbook.getActiveSheet().getSheetId() } = command.params as { range: IRange; subUnitId?: SheetId };
      const change: GridChange = { ...effect, sheet: subUnitId, area: areaOf(range), byPerson: true };
      const before = rules.getSubunitRules(unitId, subUnitId) ?? [];
      const after = before.flatMap((rule): IConditionFormattingRule[] => {
        const ranges = rule.ranges.flatMap((each) => movedArea(areaOf(each), change) ?? []).map(rangeOf);
        if (ranges.length === 0) return [];
        if (!("value" in rule.rule) || typeof rule.rule.value !== "string") return [{ ...rule, ranges }];
        const value = references.transformFormulaByEffectCommand(unitId, subUnitId, rule.rule.value, command as EffectRefRangeParams);
        return [{ ...rule, ranges, rule: { ...rule.rule, value } } as IConditionFormattingRule];
      });

      const target = { unitId, subUnitId };
      // A rule whose range alone is set keeps its old results: all are taken away and put back, the last first.
      const replace = (old: readonly IConditionFormattingRule[], fresh: readonly IConditionFormattingRule[]): IMutationInfo[] => [
        ...old.map(({ cfId }) => ({ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId } })),
        ...[...fresh].reverse().map((rule) => ({ id: AddConditionalRuleMutation.id, params: { ...target, rule } })),
      ];
      return { redos: replace(before, after), undos: replace(after, before) };
    },
  });
}
