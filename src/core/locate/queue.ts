/** A queue of positions, the most promising first; equal ones in the order they came, so that the same input ends the same. */

export interface Queued {
  readonly estimate: number;
  readonly open: number;
  readonly serial: number;
}

const isBefore = (one: Queued, other: Queued): boolean =>
  one.estimate < other.estimate ||
  (one.estimate === other.estimate && (one.open < other.open || (one.open === other.open && one.serial < other.serial)));

export function push<Item extends Queued>(heap: Item[], node: Item): void {
  let at = heap.length;
  heap.push(node);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(node, heap[parent] as Item)) break;
    heap[at] = heap[parent] as Item;
    at = parent;
  }
  heap[at] = node;
}

export function pop<Item extends Queued>(heap: Item[]): Item {
  const top = heap[0] as Item;
  const last = heap.pop() as Item;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Item, heap[child] as Item)) child += 1;
    if (!isBefore(heap[child] as Item, last)) break;
    heap[at] = heap[child] as Item;
    at = child;
  }
  heap[at] = last;
  return top;
}
