// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";

import type { FileToSave } from "../../src/taskpane/model/ports";
import { savingIn, waysOf } from "../../src/taskpane/browser/save-file";

const text: FileToSave = { name: "报告.txt", extension: ".txt", mediaType: "text/plain;charset=utf-8", content: "数字 1" };
const sheets: FileToSave = {
  name: "报告.xlsx",
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  content: new Uint8Array([80, 75, 255]),
};
const word: FileToSave = { ...sheets, name: "报告.docx", extension: ".docx" };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, "showSaveFilePicker");
  document.body.replaceChildren();
});

describe("the ladder", () => {
  test("in Excel on Windows and on the web begins with a download and ends with what the clerk can do by hand", () => {
    for (const platform of ["PC", "OfficeOnline"]) {
      expect(waysOf(text, platform, true)).toEqual(["download", "data-link", "dialog", "by-hand"]);
      expect(waysOf(sheets, platform, true)).toEqual(["download", "data-link", "dialog", "workbook"]);
      expect(waysOf(word, platform, false)).toEqual(["download", "data-link"]);
    }
  });

  test("on Mac and iPad begins with the ways that say how they ended", () => {
    for (const platform of ["Mac", "iOS"]) {
      expect(waysOf(text, platform, false)).toEqual(["by-hand", "download", "data-link"]);
      expect(waysOf(sheets, platform, false)).toEqual(["workbook", "download", "data-link"]);
    }
  });

  test("does not put into an address what no address holds", () => {
    expect(waysOf({ ...word, content: new Uint8Array(2_000_000) }, "PC", false)).toEqual(["download"]);
  });
});

/** What was clicked: the name and the address it led to. */
function clicks(): { name: string; href: string }[] {
  const clicked: { name: string; href: string }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, href: this.href });
  });
  return clicked;
}

const saving = (openWorkbook: (content: Uint8Array) => Promise<void> = async () => {}) => savingIn({ platform: "PC", openWorkbook });

describe("each rung", () => {
  test("a download clicks a link that carries name and bytes, and takes it away", async () => {
    const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:1");
    const clicked = clicks();
    expect(await saving().save(text, "download")).toBe("handed-over");
    expect(clicked).toEqual([{ name: "报告.txt", href: "blob:1" }]);
    expect(await (made.mock.lastCall?.[0] as Blob | undefined)?.text()).toBe("数字 1");
    expect(document.querySelector("a")).toBeNull();
  });

  test("a data: address holds the bytes themselves", async () => {
    const clicked = clicks();
    expect(await saving().save(text, "data-link")).toBe("handed-over");
    const [kind = "", data = ""] = clicked[0]?.href.split(",") ?? [];
    expect(kind).toBe("data:text/plain;charset=utf-8;base64");
    expect(Buffer.from(data, "base64").toString("utf8")).toBe("数字 1");
    await saving().save(sheets, "data-link");
    expect([...Buffer.from(clicked[1]?.href.split(",")[1] ?? "", "base64")]).toEqual([80, 75, 255]);
  });

  test("a dialog writes the file and knows that it did", async () => {
    const written: unknown[] = [];
    const asked: unknown[] = [];
    const createWritable = async () => ({
      write: async (content: unknown) => void written.push(content),
      close: async () => void written.push("closed"),
    });
    Object.assign(window, { showSaveFilePicker: async (options: unknown) => (asked.push(options), { createWritable }) });
    expect(saving().ways(text)).toContain("dialog");
    expect(await saving().save(text, "dialog")).toBe("written");
    expect(written).toEqual(["数字 1", "closed"]);
    expect(asked).toEqual([{ suggestedName: "报告.txt", types: [{ accept: { "text/plain": [".txt"] } }] }]);
  });

  test("a dialog closed by the clerk is told from one that is forbidden", async () => {
    const refusing = (name: string) =>
      Object.assign(window, { showSaveFilePicker: async () => Promise.reject(new DOMException("no", name)) });
    refusing("AbortError");
    expect(await saving().save(text, "dialog")).toBe("cancelled");
    refusing("SecurityError");
    expect(await saving().save(text, "dialog")).toBe("refused");
    Reflect.deleteProperty(window, "showSaveFilePicker");
    expect(saving().ways(text)).not.toContain("dialog");
    expect(await saving().save(text, "dialog")).toBe("refused");
  });

  test("a new workbook is opened, or refused by an Excel that cannot", async () => {
    const opened: Uint8Array[] = [];
    expect(await saving(async (content) => void opened.push(content)).save(sheets, "workbook")).toBe("opened");
    expect(opened).toEqual([sheets.content]);
    expect(await saving(() => Promise.reject(new Error("no"))).save(sheets, "workbook")).toBe("refused");
  });

  test("a text to copy by hand needs nothing of the browser", async () => {
    expect(await saving().save(text, "by-hand")).toBe("by-hand");
  });

  test("a browser that throws has refused", async () => {
    vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
      throw new TypeError("no");
    });
    expect(await saving().save(text, "download")).toBe("refused");
  });
});
