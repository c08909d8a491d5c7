/**
 * Carries out one batch of Office.js against the tables: resolves object paths, does the actions in order, stops at
 * the first that fails (what went before stays done). Waits for formulas before it answers a question.
 */

import type { Host } from "./host";
import type { Action, ArgumentInfo, Batch, BatchAnswer, BatchError, ObjectPath, QueryInfo } from "./protocol";
import { HostError, unknownMember } from "./errors";
import { HostObject } from "./object-type";
import { actionTypes, pathTypes } from "./protocol";

export async function runBatch(batch: Batch, host: Host): Promise<BatchAnswer> {
  const run = new BatchRun(batch, host);
  let index = 0;
  while (index < batch.Actions.length) {
    // Everything up to the next question is one step of undo.
    const next: { index: number; error?: BatchError } = host.grid.group(() => run.until(index, asksForValues));
    if (next.error) return { ...run.answer(), Error: next.error };
    index = next.index;
    const question = batch.Actions[index];
    if (!question) break;

    await host.grid.settled();
    const error = run.attempt(question, index++);
    if (error) return { ...run.answer(), Error: error };
  }
  return run.answer();
}

const asksForValues = ({ ActionType }: Action): boolean => ActionType === actionTypes.query;

class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly batch: Batch,
    private readonly host: Host,
  ) {}

  answer(): BatchAnswer {
    return { Results: this.results, TraceIds: this.traceIds };
  }

  /** Carries on from `index` to the first action that `stopsAt` picks, or to a failure. */
  until(index: number, stopsAt: (action: Action) => boolean): { index: number; error?: BatchError } {
    for (let at = index; ; at++) {
      const action = this.batch.Actions[at];
      if (!action || stopsAt(action)) return { index: at };
      const error = this.attempt(action, at);
      if (error) return { index: at, error };
    }
  }

  attempt(action: Action, index: number): BatchError | null {
    try {
      this.carryOut(action);
      return null;
    } catch (error) {
      const failure = error instanceof HostError ? error : new HostError("GeneralException", String(error));
      // What no table knows, and what went wrong here rather than in the workbook.
      if (failure.code === "ApiNotFound" || !(error instanceof HostError)) this.host.note(failure.message);
      return {
        Code: failure.code,
        Message: failure.message,
        Location: this.location(action),
        ActionIndex: index,
        HttpStatusCode: failure.status,
      };
    }
  }

  private carryOut(action: Action): void {
    const { host } = this;
    switch (action.ActionType) {
      case actionTypes.instantiate: {
        const object = this.resolve(action.ObjectPathId);
        return this.result(action, object?.identity(host) ?? null);
      }
      case actionTypes.query: {
        const object = this.resolve(action.ObjectPathId);
        return this.result(action, object && query(object, action.QueryInfo ?? {}, host));
      }
      case actionTypes.method: {
        const object = this.resolve(action.ObjectPathId);
        if (!object) this.refuseStrictly();
        const value = object && this.call(object, action.Name, this.argumentsOf(action.ArgumentInfo));
        return this.result(action, value instanceof HostObject ? value.identity(host) : (value ?? null));
      }
      case actionTypes.setProperty: {
        // A null object swallows what is done to it, so that chains from an ...OrNullObject method need no test.
        const object = this.resolve(action.ObjectPathId);
        if (!object) return this.refuseStrictly();
        host.aboutToWrite();
        return object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0], host);
      }
      case actionTypes.trace:
        this.traceIds.push(action.Id);
        return this.result(action, null);
      case actionTypes.ensureUnchanged:
        return;
      default:
        throw unknownMember(`action type ${action.ActionType}`);
    }
  }

  private result({ Id }: Action, value: unknown): void {
    this.results.push({ ActionId: Id, Value: value });
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;

    const path = this.batch.ObjectPaths[id];
    if (!path) throw new Error(`No object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    const { host } = this;
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return host.workbook;
      case pathTypes.service:
        return host.service(path.Name);
      case pathTypes.reference:
        return host.references.find(path.Name);
      case pathTypes.nullObject:
        return null;
    }

    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) {
      this.refuseStrictly();
      return null;
    }
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return parent.navigate(path.Name, host);
      case pathTypes.indexer:
        return parent.item(args[0], host);
      case pathTypes.method: {
        const object = this.call(parent, path.Name, args);
        if (object !== null && !(object instanceof HostObject)) throw new Error(`${parent.member(path.Name)} gave no object`);
        return object;
      }
      default:
        throw unknownMember(`object path type ${path.ObjectPathType}`);
    }
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (writingMethods.has(name)) this.host.aboutToWrite();
    return object.call(name, args, this.host);
  }

  /** That a null object's own members are null objects is nowhere written: a strict Excel does not know them. */
  private refuseStrictly(): void {
    if (this.host.habits.strictNulls) throw new HostError("ItemNotFound");
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return reference ? this.resolve(reference) : argument;
    });
  }

  private location(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const object = this.resolved.get(action.ObjectPathId);
    if (object) return object.member(action.Name);
    const parent = path?.ParentObjectPathId === undefined ? null : this.resolved.get(path.ParentObjectPathId);
    return parent ? parent.member(path?.Name || "getItem") : (path?.Name ?? action.Name);
  }
}

/** Methods that change the workbook, of whatever object. */
const writingMethods: ReadonlySet<string> = new Set([
  "Add",
  "Clear",
  "ClearAll",
  "CopyFrom",
  "Delete",
  "FreezeAt",
  "FreezeColumns",
  "FreezeRows",
  "Insert",
  "Merge",
  "Protect",
  "SetPrintArea",
  "SetPrintMargins",
  "SetPrintTitleRows",
  "Unfreeze",
  "Unmerge",
  "Unprotect",
]);

/** Answers `load`: the properties asked for, along paths like "format/fill/color" and "items/name". */
function query(object: HostObject, { Select = [], Top, Skip = 0 }: QueryInfo, host: Host): Record<string, unknown> {
  if (object.isCollection) {
    const ofItems = Select.map((path) => path.replace(/^items\/?/i, "")).filter((path) => path !== "");
    const items = object.items(host).slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: items.map((item) => query(item, { Select: ofItems }, host)) };
  }

  const answer: Record<string, unknown> = { ...object.identity(host) };
  for (const path of Select.length > 0 ? Select : object.propertyNames) {
    const [first = "", ...rest] = path.split("/");
    const name = first.startsWith("_") ? first : first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length === 0 && object.hasProperty(name)) {
      answer[name] = object.get(name, host) ?? null;
      continue;
    }
    const behind = object.navigate(name, host);
    const part = behind && query(behind, { Select: rest.length > 0 ? [rest.join("/")] : [] }, host);
    const before = answer[name];
    answer[name] = part && typeof before === "object" && before !== null ? merged(before as Record<string, unknown>, part) : part;
  }
  return answer;
}

/** Two paths through the same object ("format/fill/color", "format/font/bold") make one answer. */
function merged(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const both: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = both[key];
    if (Array.isArray(known) && Array.isArray(value))
      both[key] = known.map((item, index) => merged(item as Record<string, unknown>, value[index] as Record<string, unknown>));
    else both[key] = isRecord(known) && isRecord(value) ? merged(known, value) : value;
  }
  return both;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
