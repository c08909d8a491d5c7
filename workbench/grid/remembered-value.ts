/**
 * VALUE with a memory. Univer reads each text as a date, then as a time, then as a number, and the checks of a report ask
 * this of every cell at every change. The answers are Univer's own; of a text that is no number
 * VALUE knows one error only.
 */

import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import { BaseFunction, ErrorType, ErrorValueObject, FUNCTION_NAMES_TEXT, NumberValueObject } from "@univerjs/engine-formula";

const mostTexts = 10_000;

export class RememberedValue extends BaseFunction {
  /** What a text is as a number; null is #VALUE!. */
  private readonly known = new Map<string, number | null>();

  constructor(private readonly univers: BaseFunction) {
    super(FUNCTION_NAMES_TEXT.VALUE);
  }

  override minParams = 1;
  override maxParams = 1;

  override calculate(given: BaseValueObject): BaseValueObject {
    if (!given.isArray()) return this.of(given);
    const answers = (given as ArrayValueObject).mapValue((each) => this.of(each)) as ArrayValueObject;
    return answers.getRowCount() === 1 && answers.getColumnCount() === 1 ? (answers.get(0, 0) as BaseValueObject) : answers;
  }

  private of(given: BaseValueObject): BaseValueObject {
    if (!given.isString()) return this.univers.calculate(given) as BaseValueObject;
    const text = String(given.getValue());
    let number = this.known.get(text);
    if (number === undefined) {
      const answer = this.univers.calculate(given) as BaseValueObject;
      number = answer.isError() ? null : Number(answer.getValue());
      if (this.known.size >= mostTexts) this.known.clear();
      this.known.set(text, number);
    }
    return number === null ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
  }
}
