/**
 * Drafts in this browser: one a window, written after each change. IndexedDB where it works, else localStorage, else none. A window
 * knows its own draft after a reload; what another window left behind is offered, unless that window is still there.
 */

import { ownerOf } from "../model/packed";
import type { PackedOpen } from "../model/packed";
import type { FoundDraft } from "../model/screen";

interface Draft {
  readonly id: string;
  readonly savedAt: number;
  /** The report is in a file as it stands here. */
  readonly isSaved: boolean;
  readonly open: PackedOpen;
  /** The bytes of the file it was opened from. */
  readonly bytes: Uint8Array | null;
}

type Shelf = "indexedDB" | "localStorage" | "none";

/** One way of keeping drafts. */
interface Keeping {
  readonly kind: Shelf;
  put(draft: Draft): Promise<void>;
  get(id: string): Promise<Draft | null>;
  all(): Promise<Draft[]>;
  remove(id: string): Promise<void>;
}

export interface Drafts {
  readonly kind: Shelf;
  /** Of this window; the same after a reload. */
  readonly id: string;
  own(): Promise<Draft | null>;
  /** The latest is kept; rejects where there is no room. */
  keep(draft: Omit<Draft, "id" | "savedAt">): Promise<void>;
  /** Unsaved ones of windows that are gone, newest first. */
  left(): Promise<FoundDraft[]>;
  take(id: string): Promise<Draft | null>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

const prefix = "xxgk.page.";
const switchKey = `${prefix}drafts`;

export function keepsDrafts(): boolean {
  return tryTo(() => localStorage.getItem(switchKey) !== "off", true);
}

export function rememberDrafts(on: boolean): void {
  tryTo(() => (on ? localStorage.removeItem(switchKey) : localStorage.setItem(switchKey, "off")), undefined);
}

export async function openDrafts(): Promise<Drafts> {
  const keeping = (await inIndexedDb()) ?? inLocalStorage() ?? nowhere;
  const id = await windowId();
  answerForWindow(id);
  let writing: Promise<void> = Promise.resolve();
  let latest: Parameters<Drafts["keep"]>[0];
  let next: Promise<void> | null = null;
  return {
    kind: keeping.kind,
    id,
    own: () => keeping.get(id),
    keep(draft) {
      latest = draft;
      // One after the other, or an older one could come last. One that has not begun will take the latest.
      if (next) return next;
      next = writing.then(() => {
        next = null;
        return keeping.put({ ...latest, id, savedAt: Date.now() });
      });
      writing = next.catch(() => undefined);
      return next;
    },
    async left() {
      const others = (await keeping.all()).filter((draft) => draft.id !== id && !draft.isSaved);
      if (others.length === 0) return [];
      const alive = await windowsAlive(others.map((draft) => draft.id));
      return others
        .filter((draft) => !alive.has(draft.id))
        .sort((a, b) => b.savedAt - a.savedAt)
        .map(({ id: of, savedAt, open }) => ({ id: of, savedAt, ...ownerOf(open.report) }));
    },
    take: (of) => keeping.get(of),
    remove: (of) => keeping.remove(of),
    async clear() {
      await writing;
      for (const draft of await keeping.all()) await keeping.remove(draft.id);
    },
  };
}

function tryTo<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

// Windows: each answers for its id by way of localStorage, whose changes all others see at once.

const askKey = `${prefix}ask`;
const hereKey = (id: string): string => `${prefix}here.${id}`;

function answerForWindow(id: string): void {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === askKey && newValue?.split("|")[0] === id) tryTo(() => localStorage.setItem(hereKey(id), newValue), undefined);
  });
}

async function windowsAlive(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const alive = new Set<string>();
  const listen = ({ key, newValue }: StorageEvent): void => {
    const id = ids.find((each) => key === hereKey(each));
    if (id !== undefined && newValue !== null) alive.add(id);
  };
  window.addEventListener("storage", listen);
  for (const id of ids) tryTo(() => localStorage.setItem(askKey, `${id}|${Math.random()}`), undefined);
  await new Promise((resolve) => setTimeout(resolve, 250));
  window.removeEventListener("storage", listen);
  for (const id of [...ids].filter((each) => alive.has(each))) tryTo(() => localStorage.removeItem(hereKey(id)), undefined);
  tryTo(() => localStorage.removeItem(askKey), undefined);
  return alive;
}

/** A tab that was duplicated has the other's id: whoever comes second takes one of its own. */
async function windowId(): Promise<string> {
  const key = `${prefix}window`;
  const known = tryTo(() => sessionStorage.getItem(key), null);
  if (known !== null && !(await windowsAlive([known])).has(known)) return known;
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  tryTo(() => sessionStorage.setItem(key, id), undefined);
  return id;
}

// The ways of keeping.

const storeName = "drafts";

async function inIndexedDb(): Promise<Keeping | null> {
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    try {
      const opening = indexedDB.open("xxgk.page", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: "id" });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
      opening.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  if (!database) return null;
  const ask = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error("the draft was not kept"));
      transaction.onabort = () => reject(transaction.error ?? new Error("the draft was not kept"));
    });
  return {
    kind: "indexedDB",
    put: async (draft) => void (await ask("readwrite", (store) => store.put(draft))),
    get: async (id) => (await ask("readonly", (store) => store.get(id) as IDBRequest<Draft | undefined>)) ?? null,
    all: async () => ask("readonly", (store) => store.getAll() as IDBRequest<Draft[]>),
    remove: async (id) => void (await ask("readwrite", (store) => store.delete(id))),
  };
}

const draftKey = (id: string): string => `${prefix}draft.${id}`;

function inLocalStorage(): Keeping | null {
  const works = tryTo(() => {
    localStorage.setItem(`${prefix}try`, "1");
    localStorage.removeItem(`${prefix}try`);
    return true;
  }, false);
  if (!works) return null;
  const read = (key: string): Draft | null => tryTo(() => JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null, null);
  return {
    kind: "localStorage",
    // There is room for a few megabytes: the file it came from has to be chosen again.
    put: async (draft) => localStorage.setItem(draftKey(draft.id), JSON.stringify({ ...draft, bytes: null })),
    get: async (id) => read(draftKey(id)),
    all: async () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(draftKey("")))
        .flatMap((key) => read(key) ?? []),
    remove: async (id) => localStorage.removeItem(draftKey(id)),
  };
}

const nowhere: Keeping = {
  kind: "none",
  put: async () => undefined,
  get: async () => null,
  all: async () => [],
  remove: async () => undefined,
};
