// `npm run icons`: renders the ribbon's pictures, assets/*.png, from the drawings beside them, assets/*.svg.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

import { launchChromium } from "./chromium";

const assets = resolve(import.meta.dirname, "../assets");

/** In pixels, as the manifest wants them. */
export const iconSizes: readonly number[] = [16, 32, 64, 80];

export const iconNames: readonly string[] = readdirSync(assets).flatMap((file) => /^(.+)\.svg$/.exec(file)?.[1] ?? []);

export const pictureOf = (name: string, size: number): string => join(assets, `${name}-${size}.png`);

/** A PNG file. The drawing is told its size, since it makes thin lines heavier where there are few pixels. */
export async function render(page: Page, name: string, size: number): Promise<Buffer> {
  const svg = readFileSync(join(assets, `${name}.svg`), "utf8").replace("<svg ", `<svg width="${size}" height="${size}" `);
  const png = await page.evaluate(
    async ([drawing, side]) => {
      const image = Object.assign(new Image(), { src: `data:image/svg+xml,${encodeURIComponent(drawing)}` });
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/png");
    },
    [svg, size] as const,
  );
  return Buffer.from(png.slice(png.indexOf(",") + 1), "base64");
}

if (process.argv[1] === import.meta.filename) {
  const chromium = await launchChromium();
  try {
    const page = await chromium.newPage();
    for (const name of iconNames) for (const size of iconSizes) writeFileSync(pictureOf(name, size), await render(page, name, size));
  } finally {
    await chromium.close();
  }
}
