/**
 * What Chromium 70 to 98 do not have and the page uses. Each stands only where it is missing. In `browser` is what the page has of
 * its browser: drafts, workers, files, focus. It decides nothing.
 */

type Globals = Record<string, unknown> & { Array: typeof Array; String: typeof String; Object: typeof Object };

const world = (typeof self === "undefined" ? {} : self) as unknown as Globals;

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function* matchAll(this: string, pattern: RegExp): Generator<RegExpExecArray> {
  const search = new RegExp(pattern.source, pattern.flags);
  search.lastIndex = pattern.lastIndex;
  for (;;) {
    const match = search.exec(this);
    if (!match) return;
    if (match[0] === "") search.lastIndex += /u/.test(search.flags) && (this.codePointAt(search.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    yield match;
  }
}

function replaceAll(this: string, what: string | RegExp, by: string | ((match: string, ...rest: unknown[]) => string)): string {
  if (what instanceof RegExp) return this.replace(what, by as string);
  const escaped = new RegExp(what.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g");
  return this.replace(escaped, by as string);
}

function fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): object {
  const object: Record<PropertyKey, unknown> = {};
  for (const [key, value] of entries) Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  return object;
}

function findLast<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => unknown): T | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index] as T, index, this)) return this[index];
  return undefined;
}

function findLastIndex<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => unknown): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index] as T, index, this)) return index;
  return -1;
}

async function allSettled(promises: Iterable<unknown>): Promise<unknown[]> {
  return Promise.all(
    [...promises].map((each) =>
      Promise.resolve(each).then(
        (value) => ({ status: "fulfilled", value }),
        (reason: unknown) => ({ status: "rejected", reason }),
      ),
    ),
  );
}

/** By way of the reader that every browser has. */
const readAs =
  (how: "readAsArrayBuffer" | "readAsText") =>
  (blob: Blob): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
      reader[how](blob);
    });

add(world, "globalThis", world);
add(world, "queueMicrotask", (work: () => void) => void Promise.resolve().then(work));
for (const prototype of [Array.prototype, String.prototype, Uint8Array.prototype, Float64Array.prototype]) add(prototype, "at", at);
for (const prototype of [Array.prototype, Uint8Array.prototype, Float64Array.prototype]) {
  add(prototype, "findLast", findLast);
  add(prototype, "findLastIndex", findLastIndex);
}
add(String.prototype, "matchAll", matchAll);
add(String.prototype, "replaceAll", replaceAll);
add(Object, "fromEntries", fromEntries);
add(Object, "hasOwn", (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));
add(Promise, "allSettled", allSettled);
/** It holds on to what it refers to: the page's own elements, for as long as the page is open. */
class HeldRef<T> {
  constructor(private readonly held: T) {}
  deref(): T {
    return this.held;
  }
}

add(world, "WeakRef", HeldRef);
add(world, "structuredClone", (value: unknown) => JSON.parse(JSON.stringify(value)));
if (typeof Blob !== "undefined") {
  const [buffer, text] = [readAs("readAsArrayBuffer"), readAs("readAsText")];
  add(Blob.prototype, "arrayBuffer", function (this: Blob) {
    return buffer(this);
  });
  add(Blob.prototype, "text", function (this: Blob) {
    return text(this);
  });
}
if (typeof Element !== "undefined") {
  add(Element.prototype, "replaceChildren", function (this: Element, ...nodes: (Node | string)[]) {
    while (this.firstChild) this.removeChild(this.firstChild);
    this.append(...nodes);
  });
}

export {};
