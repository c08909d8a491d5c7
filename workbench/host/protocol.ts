/** The JSON that Office.js and its host exchange, as far as we speak it. Types only. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object of the client, the id of its path stands here and the argument is null. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface BridgeMessage {
  readonly id?: number;
  readonly type: number;
  readonly message: unknown;
}

export interface RequestMessage {
  readonly url?: string;
  readonly body: string | Batch;
}

export const messageTypes = { batch: 1, notification: 3 } as const;

export const pathTypes = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 8 } as const;

/** `messageCategory` and `messageType` of what the host tells Office.js. */
export const notifications = {
  customFunctions: { category: 1, call: 1000 },
  events: { category: 65536, changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15 },
} as const;
