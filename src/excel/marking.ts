/**
 * Puts the wanted marks into the workbook: reads what is there where the look did not, writes what differs. Trouble here costs marks,
 * never a result: Excel cannot read every conditional format that a person made (office-js#6827, #6835), nor take every one away that
 * Ctrl+Z brought back (#6396).
 */

import { WorkbookFailure } from "../workbook";
import { changesOf, groundOf, queueMark, queueMarks, wantedMarks } from "./marks";
import type { MarkChanges, MarkedGround, PlacedMark, SeenMark, SeenMarks } from "./marks";
import { isUnexplained, run } from "./run";
import { queueArea } from "./last-seen-places";
import type { Sighting, SightedArea } from "./last-seen-places";

export interface Marking {
  /** What was seen or written last, for the next look to ask after. */
  known(): SeenMarks;
  /** The look saw these. */
  saw(marks: SeenMarks): void;
  /** Calls `onWrite` before anything is written. Rejects where some of the marks could not be put, after all others have been. */
  put(sighting: Sighting, marks: readonly PlacedMark[], onWrite: () => void): Promise<void>;
  /** What is known may no longer be so: read before the next is put. */
  doubt(): void;
}

/** One ground with something to do. */
interface Task {
  readonly key: string;
  readonly sheet: string;
  readonly changes: MarkChanges;
  queue(context: Excel.RequestContext): Excel.Range;
}

export function createMarking(): Marking {
  let seen: SeenMarks = new Map();
  let isSure = false;
  /** Marks that Excel lists but cannot take away. */
  const stuck = new Set<string>();

  const remember = ({ key, changes: { kept } }: Task, added: readonly SeenMark[]): void => {
    seen = new Map([...seen, [key, { isProtected: false, marks: [...kept, ...added] }]]);
  };

  const write = async (tasks: readonly Task[]): Promise<void> => {
    const added = await run(async (context) => {
      const queued = tasks.map((task) => {
        const ground = task.queue(context);
        for (const { id } of task.changes.removed) ground.conditionalFormats.getItem(id).delete();
        return task.changes.added.map((mark) => ({ ...mark, format: queueMark(ground, mark) }));
      });
      await context.sync();
      return queued.map((marks) => marks.map(({ kind, area, format }) => ({ id: format.id, kind, area })));
    });
    tasks.forEach((task, index) => remember(task, added[index] ?? []));
  };

  /** Each old mark by itself: one that does not go shall not keep the others, nor be tried again. */
  const writeCarefully = async (tasks: readonly Task[]): Promise<void> => {
    for (const { queue, changes } of tasks) {
      for (const { id } of changes.removed) {
        await removeAlone(queue, id).catch((error: unknown) => {
          if (!isUnexplained(error)) throw error;
          stuck.add(id);
        });
      }
    }
    await write(tasks.map((task) => ({ ...task, changes: { ...task.changes, removed: [] } })));
  };

  const tasksFor = (sighting: Sighting, marks: readonly PlacedMark[]): Task[] => {
    const wanted = wantedMarks(sighting, marks);
    return groundsOf(sighting).flatMap(({ key, section, area }) => {
      const old = seen.get(key)?.marks.filter(({ id }) => !stuck.has(id)) ?? [];
      const changes = changesOf(old, wanted.get(key) ?? []);
      if (changes.removed.length + changes.added.length === 0) return [];
      return [{ key, sheet: area.sheetName, changes, queue: (context: Excel.RequestContext) => queueArea(context, section, area) }];
    });
  };

  const put: Marking["put"] = async (sighting, marks, onWrite) => {
    const unread = isSure ? [] : await read(sighting);
    const isOpen = ({ key }: Task): boolean => seen.get(key)?.isProtected !== true;
    const tasks = tasksFor(sighting, marks);
    const open = tasks.filter(isOpen);
    isSure = false;
    if (open.length > 0) {
      onWrite();
      try {
        await write(open);
      } catch (error) {
        if (!isUnexplained(error)) throw error;
        unread.push(...(await read(sighting)));
        await writeCarefully(tasksFor(sighting, marks).filter(isOpen));
      }
    }
    isSure = true;
    const closed = tasks.find((task) => !open.includes(task));
    if (closed) throw new WorkbookFailure({ code: "sheet-protected", data: { sheet: closed.sheet } });
    if (unread[0] !== undefined || stuck.size > 0) throw new WorkbookFailure({ code: "marks-left", data: sheetData(unread[0]) });
  };

  /** Ground by ground, so that one that cannot be read costs no other its marks. Answers the sheets of those that could not. */
  const read = async (sighting: Sighting): Promise<string[]> => {
    const known = seen;
    const read = await readTogether(sighting, known).catch((error: unknown) => {
      if (!isUnexplained(error)) throw error;
      return null;
    });
    if (read) {
      seen = read;
      return [];
    }
    const unread: string[] = [];
    for (const ground of groundsOf(sighting)) {
      try {
        seen = new Map([...seen, ...(await readTogether({ ...sighting, areas: new Map([[ground.section, ground.area]]) }, known))]);
      } catch (error) {
        if (!isUnexplained(error)) throw error;
        unread.push(ground.area.sheetName);
        seen = new Map([...seen, [ground.key, await stillThere(ground, known.get(ground.key))]]);
      }
    }
    return unread;
  };

  return {
    known: () => seen,
    saw(marks) {
      seen = marks;
      isSure = true;
    },
    put,
    doubt: () => void (isSure = false),
  };
}

const removeAlone = (queue: Task["queue"], id: string): Promise<void> =>
  run(async (context) => {
    queue(context).conditionalFormats.getItem(id).delete();
    await context.sync();
  });

const sheetData = (sheet: string | undefined): Record<string, string> => (sheet === undefined ? {} : { sheet });

interface Ground {
  readonly key: string;
  readonly section: Parameters<typeof queueArea>[1];
  readonly area: SightedArea;
}

/** One for each area; for tables that no name leads to, one for each sheet. */
function groundsOf({ areas }: Sighting): Ground[] {
  const grounds = new Map<string, Ground>();
  for (const [section, area] of areas) {
    const key = groundOf(section, area);
    if (!grounds.has(key)) grounds.set(key, { key, section, area });
  }
  return [...grounds.values()];
}

/** Where formats cannot be read, those that we put ourselves are still known by their ids, which Excel lists all the same. */
function stillThere({ section, area }: Ground, known: MarkedGround = { isProtected: false, marks: [] }): Promise<MarkedGround> {
  return run(async (context) => {
    const formats = queueArea(context, section, area).conditionalFormats;
    formats.load("items/id");
    await context.sync();
    const ids = new Set(formats.items.map(({ id }) => id));
    return { ...known, marks: known.marks.filter(({ id }) => ids.has(id)) };
  }).catch((error: unknown) => {
    if (!isUnexplained(error)) throw error;
    return known;
  });
}

function readTogether(sighting: Sighting, known: SeenMarks): Promise<Map<string, MarkedGround>> {
  return run(async (context) => {
    const queued = groundsOf(sighting).map(
      ({ key, section, area }) => [key, queueMarks(queueArea(context, section, area), known.get(key)?.marks ?? [])] as const,
    );
    await context.sync();
    return new Map(queued.map(([key, marks]) => [key, marks()]));
  });
}
