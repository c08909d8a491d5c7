/** One custom function as Univer's formula engine wants it: values in, values or an error out. No state. */

import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionArgument, GridFunction, Scalar } from "./grid";
import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FunctionType, ValueObjectFactory } from "@univerjs/engine-formula";

export class AddInFunction extends BaseFunction {
  constructor(private readonly definition: GridFunction) {
    super(definition.name);
  }

  override minParams = 0;
  override maxParams = 255;

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const failed = given.find((argument) => argument.isError());
    if (failed) return ErrorValueObject.create(ErrorType.VALUE);

    const answer = this.definition.answer(given.map(argumentOf), { sheet: this.subUnitId ?? "", row: this.row, column: this.column });
    // Excel shows #BUSY! while it waits for a custom function.
    if (answer === "pending") return ErrorValueObject.create("#BUSY!" as ErrorType);
    if ("error" in answer) return ErrorValueObject.create(answer.error as ErrorType);
    return typeof answer.value === "object" ? arrayOf(answer.value) : ValueObjectFactory.create(answer.value);
  }
}

function argumentOf(given: BaseValueObject): FunctionArgument {
  if (!given.isArray()) return valueOf(given);
  const array = given as ArrayValueObject;
  const rows: (Scalar | null)[][] = Array.from({ length: array.getRowCount() }, () =>
    new Array<Scalar | null>(array.getColumnCount()).fill(null),
  );
  array.iterator((value, row, column) => {
    const line = rows[row];
    if (line && value) line[column] = valueOf(value);
  });
  return rows;
}

function valueOf(given: BaseValueObject): Scalar | null {
  return given.isNull() ? null : (given.getValue() as Scalar);
}

/** Univer spills an array into the cells below and to the right, as Excel does. */
function arrayOf(rows: readonly (readonly (Scalar | null)[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map((value) => ValueObjectFactory.create(value ?? ""))),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** For the formula bar's list of functions. */
export const describe = ({ name, description, parameters }: GridFunction): IFunctionInfo => ({
  functionName: name,
  aliasFunctionName: "",
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description,
    example: "",
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  })),
});
