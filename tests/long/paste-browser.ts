/**
 * A real Chromium with a real clipboard, and a page on loopback with one editor from npm in it. What is pasted comes
 * back as the editor would save it.
 */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

import { launchChromium } from "../../scripts/chromium";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

export interface Editor {
  readonly name: string;
  /** Markup of the page; it sets `window.ready` to a promise and `window.saved` to a function that gives the content. */
  readonly page: string;
  /** What to click before pasting. */
  readonly target: string;
  readonly frame?: string;
  /** False for an editor that saves & as it is, so that the words "&amp;" in a text come back as "&": its own fault, which no markup of ours avoids. */
  readonly writesOutAmpersands: boolean;
}

export const editors: readonly Editor[] = [
  {
    name: "wangEditor 5",
    target: "[data-slate-editor]",
    writesOutAmpersands: false,
    page: `<link rel="stylesheet" href="/@wangeditor/editor/dist/css/style.css">
<div id="editor" style="height:600px;border:1px solid"></div>
<script src="/@wangeditor/editor/dist/index.js"></script>
<script>
const editor = wangEditor.createEditor({ selector: "#editor", html: "<p><br></p>" });
window.ready = Promise.resolve();
window.saved = () => editor.getHtml();
</script>`,
  },
  {
    name: "TinyMCE 6",
    target: "body",
    frame: "iframe",
    writesOutAmpersands: true,
    page: `<textarea id="editor"></textarea>
<script src="/tinymce/tinymce.min.js"></script>
<script>
window.ready = tinymce.init({ selector: "#editor", height: 600, plugins: "table", promotion: false });
window.saved = () => tinymce.activeEditor.getContent();
</script>`,
  },
];

interface Clipboard {
  readonly html: string;
  readonly plain: string;
}

export interface Browser {
  /** The HTML that the editor saves after the paste. */
  pasteInto(editor: Editor, clipboard: Clipboard): Promise<string>;
  /** The value of a plain text box after the paste. */
  pasteIntoTextBox(clipboard: Clipboard): Promise<string>;
  /** Runs in an empty page. */
  evaluate<Argument, Result>(work: (argument: Argument) => Result, argument: Argument): Promise<Result>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const pages = new Map<string, string>([
    ...editors.map(({ name, page }): [string, string] => [`/${encodeURIComponent(name)}`, page]),
    ["/", `<textarea id="editor"></textarea>`],
  ]);
  const server = createServer(
    (request, response) =>
      void answer(request.url ?? "/", pages).then(({ status, type, body }) =>
        response.writeHead(status, { "content-type": type }).end(body),
      ),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const browser = await launchChromium();
  const withPage = async <Result>(path: string, work: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await browser.newPage();
    try {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
      await page.goto(origin + path);
      return await work(page);
    } finally {
      await page.close();
    }
  };

  return {
    pasteInto: ({ name, target, frame }, clipboard) =>
      withPage(`/${encodeURIComponent(name)}`, async (page) => {
        await page.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready);
        const content = (): Promise<string> => page.evaluate(() => (window as unknown as { saved: () => string }).saved());
        const blank = await content();
        await copy(page, clipboard);
        await (frame ? page.frameLocator(frame).locator(target) : page.locator(target)).click();
        await page.keyboard.press("Control+V");
        return settled(content, blank);
      }),
    pasteIntoTextBox: (clipboard) =>
      withPage("/", async (page) => {
        await copy(page, clipboard);
        await page.locator("#editor").click();
        await page.keyboard.press("Control+V");
        return settled(() => page.locator("#editor").inputValue(), "");
      }),
    evaluate: (work, argument) => withPage("/", (page) => page.evaluate(work as never, argument) as Promise<never>),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** As the pane copies. */
const copy = (page: Page, clipboard: Clipboard): Promise<void> =>
  page.evaluate(async ({ html, plain }) => {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
  }, clipboard);

/** An editor takes what was pasted in its own time: what it holds once it holds something and no longer changes. */
async function settled(content: () => Promise<string>, blank: string): Promise<string> {
  let before = blank;
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await content();
    if (now === before && now !== blank) return now;
    before = now;
  }
  throw new Error("nothing was pasted");
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
};

async function answer(url: string, pages: ReadonlyMap<string, string>): Promise<{ status: number; type: string; body: string | Buffer }> {
  const page = pages.get(url);
  if (page !== undefined) return { status: 200, type: "text/html;charset=utf-8", body: `<!doctype html><title>Paste</title>${page}` };
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  try {
    return { status: 200, type: types[extname(path)] ?? "application/octet-stream", body: await readFile(join(packages, path)) };
  } catch {
    return { status: 404, type: "text/plain", body: "" };
  }
}
