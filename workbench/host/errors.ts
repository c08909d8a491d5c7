/** The errors Excel answers a batch with. Codes and wording as Excel's, so that an add-in meets here what it meets there. */

const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InactiveWorkbook: "The workbook isn't active.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this action.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

const statuses: Partial<Record<keyof typeof messages, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

export type ErrorCode = keyof typeof messages;

export class HostError extends Error {
  override readonly name = "HostError";
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = messages[code],
  ) {
    super(message);
    this.status = statuses[code] ?? 400;
  }
}

/** A member no table declares. The name is in the message: nobody should have to look for it. */
export const unknownMember = (member: string): HostError =>
  new HostError("ApiNotFound", `${messages.ApiNotFound} (workbench: ${member} is not among the members of the emulated host)`);
