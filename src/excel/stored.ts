/**
 * What we keep in the workbook beside its cells (last year's numbers, written explanations): workbook settings,
 * JSON by key. Queued within somebody else's batch, never a sync of its own.
 */

import { settingKeys } from "../core/template/names";

export type StoredKey = (typeof settingKeys)[keyof typeof settingKeys];

export interface StoredTexts {
  get(key: StoredKey): unknown;
}

export function queueStored(context: Excel.RequestContext): StoredTexts {
  const items = new Map(Object.values(settingKeys).map((key) => [key, context.workbook.settings.getItemOrNullObject(key)]));
  for (const item of items.values()) item.load("value");
  return {
    get(key) {
      const item = items.get(key);
      return item === undefined || item.isNullObject ? undefined : fromJson(item.value);
    },
  };
}

export function queueStore(context: Excel.RequestContext, key: StoredKey, value: unknown): void {
  context.workbook.settings.add(key, JSON.stringify(value));
}

/** Another program may have written there; what does not parse is as good as absent. */
function fromJson(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
