/**
 * Custom functions: a formula in the grid → the function the add-in associated, called through Office.js. An answer is
 * kept by function and arguments, as the functions are pure; until it is there the cell shows #BUSY!, as in Excel.
 */

import type { FunctionAnswer, FunctionArgument, GridFunction, Scalar, SheetId } from "../grid/grid";
import type { Host } from "./host";
import { a1, quotedSheet } from "../../src/core/sheet/addresses";
import { notifications } from "./protocol";

/** As custom-functions-metadata writes it into functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
}

interface Call {
  readonly key: string;
  readonly cells: { readonly sheet: SheetId; readonly row: number; readonly column: number }[];
}

type Kept = { readonly answer: Exclude<FunctionAnswer, "pending">; readonly message: string | null };

/** Office.js' numbers for the errors a function may answer with. */
const errorsByCode: Readonly<Record<number, string>> = { 0: "#VALUE!", 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

export class FunctionCalls {
  private readonly kept = new Map<string, Kept>();
  private readonly open = new Map<number, Call>();
  private readonly openByKey = new Map<string, number>();
  private readonly lastKey = new Map<string, string>();
  private readonly listeners: (() => void)[] = [];
  private waiting: object[] = [];
  private ready = false;
  private ids = 0;
  private becomeReady: () => void = () => {};
  /** Resolves when the add-in runs. */
  readonly whenReady = new Promise<void>((resolve) => (this.becomeReady = resolve));

  constructor(private readonly host: Host) {}

  /** Makes the functions known to formulas, as Excel does from the manifest before the add-in runs. */
  declare(functions: readonly FunctionMetadata[], namespace: string): void {
    this.host.grid.defineFunctions(functions.map((each) => this.gridFunction(each, `${namespace}.${each.name}`.toUpperCase())));
  }

  /** The add-in has associated its functions: calls no longer wait. */
  addInIsReady(): void {
    this.ready = true;
    this.becomeReady();
    const waiting = this.waiting;
    this.waiting = [];
    if (waiting.length > 0) this.host.notify(waiting);
  }

  /** What Office.js sends back. */
  answered(id: number, succeeded: boolean, value: unknown, errorCode: number): void {
    const call = this.open.get(id);
    if (!call) return;
    this.open.delete(id);
    this.openByKey.delete(call.key);
    this.kept.set(
      call.key,
      succeeded
        ? { answer: answerOf(value), message: null }
        : { answer: { error: errorsByCode[errorCode] ?? "#VALUE!" }, message: typeof value === "string" && value !== "" ? value : null },
    );
    this.host.grid.recompute(call.cells);
    for (const resume of this.listeners.splice(0)) resume();
  }

  /** Resolves when no call is open. */
  async answeredAll(): Promise<void> {
    while (this.open.size > 0) {
      await new Promise<void>((resolve) => this.listeners.push(resolve));
      await this.host.grid.settled();
    }
  }

  /** The text Excel shows for an error in this cell; null when it has none. */
  errorMessage(sheet: SheetId, row: number, column: number): string | null {
    const key = this.lastKey.get(cellKey(sheet, row, column));
    return (key !== undefined && this.kept.get(key)?.message) || null;
  }

  private gridFunction({ id, description = "", parameters }: FunctionMetadata, name: string): GridFunction {
    return {
      name,
      description,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        optional: parameter.optional ?? false,
      })),
      answer: (given, at) => {
        const values = parameters.map((parameter, index) => argumentFor(parameter, given[index] ?? null));
        if (given.length > parameters.length || values.includes(unfit)) return { error: "#VALUE!" };
        return this.ask(id, values as (Scalar | null | unknown[][])[], at);
      },
    };
  }

  private ask(functionName: string, parameterValues: readonly unknown[], at: Call["cells"][number]): FunctionAnswer {
    const key = JSON.stringify([functionName, parameterValues]);
    this.lastKey.set(cellKey(at.sheet, at.row, at.column), key);
    const kept = this.kept.get(key);
    if (kept) return kept.answer;

    const open = this.openByKey.get(key);
    if (open !== undefined) {
      this.open.get(open)?.cells.push(at);
      return "pending";
    }
    const invocationId = ++this.ids;
    this.open.set(invocationId, { key, cells: [at] });
    this.openByKey.set(key, invocationId);
    const sheet = this.host.grid.sheets().find((each) => each.id === at.sheet)?.name ?? "";
    const message = JSON.stringify({ invocationId, functionName, parameterValues, address: `${quotedSheet(sheet)}!${a1(at)}`, flags: 0 });
    const entry = {
      messageCategory: notifications.customFunctions.category,
      messageType: notifications.customFunctions.call,
      targetId: "",
      message,
    };
    if (this.ready) this.host.notifySoon([entry]);
    else this.waiting.push(entry);
    return "pending";
  }
}

const unfit = Symbol("argument does not fit its parameter");

/** Excel converts arguments by the function's metadata before the add-in sees them. */
function argumentFor(
  { type = "any", dimensionality = "scalar", optional = false }: FunctionMetadata["parameters"][number],
  given: FunctionArgument,
): unknown {
  if (given === null) return optional ? null : unfit;
  if (dimensionality === "matrix")
    return (Array.isArray(given) ? (given as readonly (readonly (Scalar | null)[])[]) : [[given as Scalar]]).map((row) =>
      row.map((value) => value ?? ""),
    );

  const single = Array.isArray(given)
    ? given.length === 1 && given[0]?.length === 1
      ? ((given[0][0] ?? "") as Scalar)
      : unfit
    : (given as Scalar);
  if (single === unfit || type === "any") return single;
  if (type === "number") return single === "" ? 0 : Number.isFinite(Number(single)) ? Number(single) : unfit;
  if (type === "boolean") return typeof single === "boolean" ? single : typeof single === "number" ? single !== 0 : unfit;
  return String(single);
}

function answerOf(value: unknown): Kept["answer"] {
  if (Array.isArray(value)) return { value: value.map((row) => (Array.isArray(row) ? (row as (Scalar | null)[]) : [row as Scalar])) };
  return { value: (value as Scalar | null) ?? "" };
}

const cellKey = (sheet: SheetId, row: number, column: number): string => `${sheet} ${row} ${column}`;
