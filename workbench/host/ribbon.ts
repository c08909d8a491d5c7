/** The add-in's buttons on Excel's ribbon: Office.js listens for them before `Office.onReady`, and answers each when its work is done. */

export interface PressedButton {
  readonly command: string;
  /** Resolves with 0 when the work is done, with 11101 where nobody knew the command: Excel says nothing then, and nothing happens. */
  readonly answered: Promise<number>;
}

/** Office.js' own: the kind of the event, then the press's id, the command and what the event says of its button. */
export type CommandListener = (kind: number, press: readonly [string, string, string]) => void;

/** Ids of the old common API that carry commands. */
export const commandInvoked = 39;
export const commandCompleted = 94;

export class Ribbon {
  /** What each press that is over was answered, in the order of the answers. */
  readonly answers: number[] = [];
  private readonly unanswered = new Map<string, (status: number) => void>();
  private readonly waiting: (readonly [string, string])[] = [];
  private listener: CommandListener | null = null;
  private presses = 0;

  /** Another page opens: whoever listened is gone, and what is pressed waits for somebody who does. */
  pageOpens(): void {
    this.listener = null;
  }

  /** Sends at once what was pressed before anybody listened. */
  listen(listener: CommandListener): void {
    this.listener = listener;
    for (const [id, command] of this.waiting.splice(0)) this.send(id, command);
  }

  press(command: string): PressedButton {
    const id = String(++this.presses);
    const answered = new Promise<number>((resolve) => this.unanswered.set(id, resolve));
    if (this.listener) this.send(id, command);
    else this.waiting.push([id, command]);
    return { command, answered };
  }

  completed(id: string, status: number): void {
    this.answers.push(status);
    this.unanswered.get(id)?.(status);
    this.unanswered.delete(id);
  }

  private send(id: string, command: string): void {
    this.listener?.(commandInvoked, [id, command, JSON.stringify({ source: { id: command } })]);
  }
}
