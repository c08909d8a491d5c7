import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { iconNames, iconSizes, pictureOf, render } from "../../scripts/icons";
import { launchChromium } from "../../scripts/chromium";
import type { Chromium } from "../../scripts/chromium";

let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium();
  page = await chromium.newPage();
}, 120_000);

afterAll(() => chromium?.close());

/** The size of the first picture, and how far the second is from it: for one channel of one pixel on average, and where it is furthest. */
const compare = (one: Buffer, other: Buffer): Promise<{ width: number; height: number; mean: number; furthest: number }> =>
  page.evaluate(
    async (sources) => {
      const images = sources.map((base64) => Object.assign(new Image(), { src: `data:image/png;base64,${base64}` }));
      await Promise.all(images.map((image) => image.decode()));
      const { naturalWidth: width, naturalHeight: height } = images[0] as HTMLImageElement;
      const [pixels = [], others = []] = images.map((image) => {
        const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d") as CanvasRenderingContext2D;
        // On grey: the colour of what is transparent does not count.
        context.fillStyle = "#808080";
        context.fillRect(0, 0, width, height);
        context.drawImage(image, 0, 0);
        return [...context.getImageData(0, 0, width, height).data];
      });
      const distances = pixels.map((value, index) => Math.abs(value - (others[index] ?? 0)));
      return { width, height, mean: distances.reduce((sum, each) => sum + each, 0) / distances.length, furthest: Math.max(...distances) };
    },
    [one.toString("base64"), other.toString("base64")],
  );

// One Chromium smooths edges a little otherwise than another.
const sameToTheEye = { mean: 0.5, furthest: 40 };

test.each(iconNames.flatMap((name) => iconSizes.map((size) => [name, size] as const)))(
  "the picture of %s at %i pixels is what its drawing looks like (npm run icons renews it)",
  async (name, size) => {
    const { width, height, mean, furthest } = await compare(readFileSync(pictureOf(name, size)), await render(page, name, size));
    expect([width, height]).toEqual([size, size]);
    expect(mean).toBeLessThanOrEqual(sameToTheEye.mean);
    expect(furthest).toBeLessThanOrEqual(sameToTheEye.furthest);
  },
);

test("there is a drawing for each button", () => {
  expect(iconNames).toEqual(["check", "export", "insert-template", "pane"]);
});

test("another sign in the same place is seen, at the smallest size, too", async () => {
  const { mean, furthest } = await compare(await render(page, "check", 16), await render(page, "export", 16));
  expect(mean).toBeGreaterThan(10 * sameToTheEye.mean);
  expect(furthest).toBeGreaterThan(sameToTheEye.furthest);
});
