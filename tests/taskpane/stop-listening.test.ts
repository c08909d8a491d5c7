/** Whoever stops listening while Excel is just asked to be listened to is not called back, and asks no more. */

import { describe, expect, test } from "vitest";

import { watch } from "../../src/taskpane/actions/watch";
import { watchSelection } from "../../src/taskpane/actions/watch-selection";
import { WorkbookFailure } from "../../src/workbook";
import { createDesk } from "./desk";
import { good } from "./reports";

describe.each([
  ["watch", watch],
  ["watchSelection", watchSelection],
] as const)("%s", (method, start) => {
  /** The first time it is refused, the second time it hangs until the test answers. */
  async function stoppedMeanwhile(answer: "listens" | "refused") {
    const desk = createDesk(good);
    const came = { asked: 0, ended: 0, onAnswer: () => {} };
    const refuse = () => Promise.reject(new WorkbookFailure({ code: "edit-mode", data: {} }));
    Object.assign(desk.workbook, {
      [method]: async () => {
        came.asked += 1;
        if (came.asked === 1) return refuse();
        await new Promise<void>((resolve) => (came.onAnswer = resolve));
        return answer === "refused" ? refuse() : async () => void (came.ended += 1);
      },
    });
    const stop = await start(desk.deps);
    const retried = desk.pass();
    await Promise.resolve();
    expect(came.asked).toBe(2);
    stop();
    came.onAnswer();
    await retried;
    await desk.pass();
    return came;
  }

  test("stopped while Excel is asked, it listens no longer", async () => {
    expect(await stoppedMeanwhile("listens")).toMatchObject({ asked: 2, ended: 1 });
  });

  test("stopped while Excel refuses, it does not ask again", async () => {
    expect(await stoppedMeanwhile("refused")).toMatchObject({ asked: 2, ended: 0 });
  });
});
