/**
 * The threads that share out a list of files. A file that spends the memory of its thread ends that thread alone: the others of its
 * batch are asked anew, one at a time, and the one that does it again is given up.
 */

import type { WorkerHost, WorkerLink } from "./io";
import { inBatches, oneByOne } from "./ordered-batches";
import type { WorkerMessage } from "./worker";

/** What is done with each file. */
export interface WorkOnFiles<Answer> {
  /** Where there are no threads. */
  here(file: string): Promise<Answer>;
  /** What a thread is asked. */
  there(files: readonly string[]): WorkerMessage;
  /** Of a file that spent a thread's memory. */
  tooLarge(file: string): Answer;
}

export class WorkerPool {
  /** Said to every thread, also to those that begin later. */
  private readonly told: WorkerMessage[] = [];
  private readonly running = new Set<WorkerLink>();
  private readonly links: WorkerLink[];
  private isStopped = false;

  /** No thread where `size` is 0, as long as only one file is asked for at a time: it has nobody whose answer it could cost. */
  constructor(
    size: number,
    private readonly workers: WorkerHost | undefined,
  ) {
    this.links = workers ? Array.from({ length: size }, () => this.begin(workers)) : [];
  }

  tell(message: WorkerMessage): void {
    this.told.push(message);
    for (const link of this.links) tellOne(link, message);
  }

  /** Answers in the order of the files. */
  each<Answer>(files: readonly string[], work: WorkOnFiles<Answer>): AsyncIterable<Answer> {
    const { workers, links } = this;
    if (workers && links.length === 0 && files.length > 1) links.push(this.begin(workers));
    if (!workers || links.length === 0) return oneByOne(files, (file) => work.here(file));
    // Two batches each, so that the next is there when one is done.
    const members = [...links.keys(), ...links.keys()];
    return inBatches(
      files,
      members.map((member) => (batch: readonly string[]) => this.askMember(workers, member, batch, work)),
    );
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const link of this.running) await link.stop();
  }

  private begin(workers: WorkerHost): WorkerLink {
    if (this.isStopped) throw new Error("No thread begins once all have been stopped.");
    const link = workers.start();
    this.running.add(link);
    for (const message of this.told) tellOne(link, message);
    return link;
  }

  private async end(link: WorkerLink): Promise<void> {
    this.running.delete(link);
    await link.stop();
  }

  private async askMember<Answer>(
    workers: WorkerHost,
    member: number,
    batch: readonly string[],
    work: WorkOnFiles<Answer>,
  ): Promise<readonly Answer[]> {
    const link = this.links[member] as WorkerLink;
    try {
      return await answersOf(link, batch, work);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      if (this.links[member] === link) this.links[member] = this.begin(workers);
      this.running.delete(link);
      return this.askOneAtATime(workers, batch, work);
    }
  }

  private async askOneAtATime<Answer>(
    workers: WorkerHost,
    batch: readonly string[],
    work: WorkOnFiles<Answer>,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    let link = this.begin(workers);
    try {
      for (const file of batch) {
        try {
          answers.push(...(await answersOf(link, [file], work)));
        } catch (error) {
          if (!isOutOfMemory(error)) throw error;
          answers.push(work.tooLarge(file));
          await this.end(link);
          link = this.begin(workers);
        }
      }
    } finally {
      await this.end(link);
    }
    return answers;
  }
}

/** A thread that cannot take it fails at the files it is given. */
const tellOne = (link: WorkerLink, message: WorkerMessage): void => void link.ask(message).catch(() => undefined);

const answersOf = async <Answer>(link: WorkerLink, files: readonly string[], work: WorkOnFiles<Answer>): Promise<readonly Answer[]> =>
  (await link.ask(work.there(files))) as readonly Answer[];

const isOutOfMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
