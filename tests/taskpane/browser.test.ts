// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test, vi } from "vitest";

import { afterPaint, copy, later, shelf } from "../../src/taskpane/browser/browser";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A clipboard that takes what it is allowed to. */
function stubClipboard(allowed: { rich: boolean; command: boolean; plain: boolean }): {
  items: unknown[];
  command: Record<string, string>;
  texts: string[];
} {
  const got = { items: [] as unknown[], command: {} as Record<string, string>, texts: [] as string[] };
  const refuse = async (): Promise<never> => Promise.reject(new DOMException("no", "NotAllowedError"));
  vi.stubGlobal(
    "ClipboardItem",
    class {
      constructor(readonly parts: unknown) {}
    },
  );
  vi.stubGlobal("navigator", {
    clipboard: {
      write: allowed.rich ? async (items: unknown[]) => void got.items.push(...items) : refuse,
      writeText: allowed.plain ? async (text: string) => void got.texts.push(text) : refuse,
    },
  });
  document.execCommand = () => {
    if (!allowed.command) return false;
    const event = Object.assign(new Event("copy", { cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => (got.command[type] = text) },
    });
    document.dispatchEvent(event);
    return true;
  };
  return got;
}

describe("copying", () => {
  test("hands over html and plain text together where the page may", async () => {
    const got = stubClipboard({ rich: true, command: true, plain: true });
    expect(await copy("<b>1</b>", "1")).toBe("rich");
    expect(got.items).toHaveLength(1);
  });

  test("copies by command where it may not, and leaves nothing on the page", async () => {
    const got = stubClipboard({ rich: false, command: true, plain: true });
    expect(await copy("<b>1</b>", "1")).toBe("rich");
    expect(got.command).toEqual({ "text/html": "<b>1</b>", "text/plain": "1" });
    expect(document.body.children).toHaveLength(0);
  });

  test("copies the text alone where only that is allowed", async () => {
    const got = stubClipboard({ rich: false, command: false, plain: true });
    expect(await copy("<b>1</b>", "1")).toBe("plain");
    expect(got.texts).toEqual(["1"]);
  });

  test("says when nothing is allowed", async () => {
    stubClipboard({ rich: false, command: false, plain: false });
    expect(await copy("<b>1</b>", "1")).toBe("none");
  });
});

describe("the shelf", () => {
  test("keeps a text on this machine and gives it up again", () => {
    shelf.keep("{}");
    expect(shelf.read()).toBe("{}");
    shelf.keep(null);
    expect(shelf.read()).toBeNull();
  });

  test("that is forbidden is an empty one", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new DOMException("no", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
    shelf.keep("{}");
    expect(shelf.read()).toBeNull();
  });
});

test("work after a paint runs once, also in a pane that is hidden and never painted", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "requestAnimationFrame"] });
  vi.stubGlobal("requestAnimationFrame", () => 0);
  const work = vi.fn();
  afterPaint(work);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

test("work put off can be called off", () => {
  vi.useFakeTimers();
  const work = vi.fn();
  later(100, work)();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});

describe("the notice for old browsers", () => {
  const script = readFileSync(join(process.cwd(), "src/taskpane/old-browser.js"), "utf8");
  const openWith = (userAgent: string): void => {
    document.body.innerHTML = '<div id="pane"></div>';
    runInNewContext(script, { window: { navigator: { userAgent } }, document });
  };

  test("says in Internet Explorer's web view what to do instead", () => {
    openWith("Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko");
    expect(document.getElementById("pane")?.textContent).toContain("不能显示任务窗格");
    expect(document.getElementById("pane")?.getAttribute("role")).toBe("alert");
  });

  test("does nothing anywhere else", () => {
    openWith("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120");
    expect(document.getElementById("pane")?.textContent).toBe("");
  });
});
