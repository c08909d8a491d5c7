/** The claim that short and long suite share: at every entrance the time of every word grows no faster than the text. */

import { expect, test } from "vitest";

import { entrances } from "./entrances";
import { growth, most } from "./growth";
import { wordsOfSource } from "./words";

/** What stands between a word and the next one like it. */
const joiners = ["", "\n", "，", "。", " "];
/** Different texts measured in one go, one in each section of a report. */
const atOnce = 3;

/** `every`: of so many groups of words one is tried, another one at each entrance. */
export function expectLinear(every: number): void {
  const words = wordsOfSource();

  test("the source mentions thousands of words, those of regular expressions among them", () => {
    expect(words.length).toBeGreaterThan(2_000);
    expect(words).toEqual(expect.arrayContaining(["待补充", "行政复议", "【待补充】", "（"]));
  });

  test.each(Object.entries(entrances))("%s", async (name, entrance) => {
    const tooFast: string[] = [];
    const first = Object.keys(entrances).indexOf(name) % every;
    for (let group = first; group * atOnce < words.length; group += every) {
      const units = words.slice(group * atOnce, (group + 1) * atOnce).map((word, at) => word + joiners[(group + at) % joiners.length]);
      const grown = await growth(entrance, units);
      if (grown > most) tooFast.push(`${JSON.stringify(units)}: ${grown.toFixed(1)} times the time for 4 times the text`);
    }
    expect(tooFast).toEqual([]);
  });
}
