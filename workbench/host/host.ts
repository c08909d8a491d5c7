/**
 * The stand-in for Excel behind Office.js: takes the messages Office.js sends, carries the batches out one after the
 * other, tells of events, counts syncs. Cells live in the grid; here lives only what a grid does not have.
 */

import type { Grid } from "../grid/grid";
import type { HostObject } from "./object-type";
import type { Batch, BridgeMessage, RequestMessage } from "./protocol";
import { runBatch } from "./batch";
import { HostError, unknownMember } from "./errors";
import { Events } from "./events";
import { FunctionCalls } from "./function-calls";
import type { Habits } from "./habits";
import { usualHabits } from "./habits";
import { workbookObject } from "./objects/workbook";
import { services } from "./objects/services";
import { actionTypes, messageTypes, pathTypes } from "./protocol";
import { References } from "./references";
import { Ribbon } from "./ribbon";
import { WorkbookParts } from "./workbook-parts";

export class Host {
  readonly workbook: HostObject = workbookObject;
  readonly references: References;
  readonly events: Events;
  readonly functions: FunctionCalls;
  readonly ribbon = new Ribbon();
  readonly habits: Habits = { ...usualHabits };
  /** Settings, custom XML parts, print set-up: what Excel keeps in the file beside the cells. */
  readonly parts = new WorkbookParts();
  /** Members Office.js asked for that no table declares; tests expect none. */
  readonly missing: string[] = [];

  /** Whether the pane is on the screen, as the add-in last asked. */
  get paneIsShown(): boolean {
    return this.pane ?? !this.habits.startsHidden;
  }

  showPane(shown: boolean): void {
    this.pane = shown;
  }

  /** Set by the bridge: how text reaches Office.js. */
  onMessage: (text: string) => void = () => {};

  /** An add-in opened a new workbook, given as a file in base64. This page shows one workbook: what becomes of it is the page's affair. */
  onNewWorkbook: (base64: string, isInFront: boolean) => void = () => {};

  private breaksUndo = false;
  private queue: Promise<void> = Promise.resolve();
  private telling: Promise<void> = Promise.resolve();
  private synced = 0;
  private written = 0;
  private pane: boolean | null = null;

  constructor(readonly grid: Grid) {
    this.references = new References(grid);
    this.events = new Events(this);
    this.functions = new FunctionCalls(this);
  }

  /** One JSON text from Office.js. */
  receive(text: string): void {
    const { id, type, message } = JSON.parse(text) as BridgeMessage;
    if (type !== messageTypes.batch) return;

    const { body } = message as RequestMessage;
    const batch = typeof body === "string" ? (JSON.parse(body) as Batch) : body;
    if (isSync(batch)) this.synced++;
    const refused = isHousekeeping(batch) ? null : this.refusal(text);
    if (refused) {
      this.queue = this.queue.then(() => this.post(refusalOf(id, refused)));
      return;
    }
    // Results of custom functions may not wait behind a batch that waits for the formulas they belong to.
    if (isHousekeeping(batch)) void this.answer(id, batch);
    else this.queue = this.queue.then(() => this.answer(id, batch));
  }

  syncs(): number {
    return this.synced;
  }

  resetSyncs(): void {
    this.synced = 0;
  }

  /** Resolves when every batch has been answered, the add-in told of every event and every formula shows its result; also what followed. */
  async idle(): Promise<void> {
    for (let known: unknown[] = []; known[0] !== this.queue || known[1] !== this.telling;) {
      known = [this.queue, this.telling];
      await Promise.all(known);
      await this.grid.settled();
      // Whoever waited for an answer goes on, and may ask again, before the turn ends.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  service(name: string): HostObject {
    const found = services[name];
    if (!found) throw unknownMember(name);
    return found;
  }

  /** Tells Office.js something it did not ask for. */
  notify(entries: readonly object[]): void {
    this.post({ type: messageTypes.notification, message: { entries } });
  }

  /** The same in a turn of its own: nothing that happens in a workbook waits for an add-in. */
  notifySoon(entries: readonly object[]): void {
    this.telling = new Promise((told) => {
      setTimeout(() => {
        this.notify(entries);
        told();
      });
    });
  }

  /** What Excel cannot take back (sheets, names, merges, protection) it forgets, and all that came before with it. */
  breakUndo(): void {
    this.breaksUndo = true;
  }

  /** Before every write of an add-in: whether Excel lets it, and what becomes of Ctrl+Z. */
  aboutToWrite(): void {
    this.written++;
    if (this.habits.writes) throw new HostError(this.habits.writes);
    if (this.habits.undo === "cleared") this.breakUndo();
  }

  /** How many times an add-in has written, in whatever way. */
  writes(): number {
    return this.written;
  }

  /** What somebody else does who has the workbook open as well. */
  remotely(work: (grid: Grid) => void): void {
    this.events.fromAfar(() => work(this.grid));
  }

  note(message: string): void {
    this.missing.push(message);
  }

  /** What the whole request is refused with, before anything of it is done. */
  private refusal(text: string): HostError | null {
    const { batches, requestLimit } = this.habits;
    if (batches) return new HostError(batches);
    return requestLimit !== null && text.length > requestLimit ? new HostError("RequestPayloadSizeLimitExceeded") : null;
  }

  private async answer(id: number | undefined, batch: Batch): Promise<void> {
    this.events.hold();
    this.grid.listFormats(this.habits.undo === "listed");
    const body = await runBatch(batch, this);
    if (this.breaksUndo) this.grid.forgetUndo();
    this.breaksUndo = false;
    this.post({ id, type: messageTypes.batch, message: { statusCode: 200, headers: {}, body } });
    this.events.release();
  }

  private post(message: object): void {
    this.onMessage(JSON.stringify(message));
  }
}

const refusalOf = (id: number | undefined, { code, message, status }: HostError): object => ({
  id,
  type: messageTypes.batch,
  message: {
    statusCode: 200,
    headers: {},
    body: { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: status } },
  },
});

/** Office.js speaks to services of its own: custom functions, handlers of ribbon buttons. */
const isHousekeeping = ({ ObjectPaths }: Batch): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.service);

/** Neither that nor the dropping of references is a sync of the add-in. */
const isSync = (batch: Batch): boolean =>
  !isHousekeeping(batch) &&
  batch.Actions.some(
    ({ ActionType, Name }) => ActionType !== actionTypes.instantiate && !(ActionType === actionTypes.method && Name === "_RemoveReference"),
  );
