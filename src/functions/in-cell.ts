/** From a function's body to its cell: a wrong argument becomes Excel's #VALUE! with a sentence; any other exception is a bug and passes. */

/** The argument cannot be what the function needs; the message is for the person who wrote the formula. */
export class WrongArgument extends Error {
  override readonly name = "WrongArgument";
}

export function inCell<Result>(body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof WrongArgument)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
}
