/**
 * How a file leaves a pane. Web views inside Office forbid some ways and never say so, so there is a ladder: which rungs
 * there are is decided here from what the host is; each rung says what it knows of the outcome, and no more.
 */

import { base64 } from "../../base64";
import type { FileToSave, SaveResult, Saving } from "../model/ports";
import type { SaveWay } from "../model/publishing-state";

/** The platform of a pane that stands in a browser, without Excel: there a workbook cannot be opened beside it. */
export const outsideOffice = "outside Office";

export interface SavePlace {
  /** What Excel runs on, as Office names it, or `outsideOffice`. */
  readonly platform: string;
  /** Opens an .xlsx as a new workbook; rejects where the host cannot. */
  openWorkbook(content: Uint8Array): Promise<void>;
}

export const savingIn = (place: SavePlace): Saving => ({
  ways: (file) => waysOf(file, place.platform, picker() !== undefined),
  save: (file, way) => attempts[way](file, place).catch((): SaveResult => "refused"),
});

/** Older web views take addresses of two megabytes. */
const mostInAddress = 1_500_000;

/**
 * Windows and the web hand downloads to a browser. The web views of Mac and iPad take none and keep silent about it:
 * there the ways that say how they ended come first.
 */
export function waysOf({ extension, content }: FileToSave, platform: string, hasDialog: boolean): SaveWay[] {
  const handedOver: SaveWay[] = content.length <= mostInAddress ? ["download", "data-link"] : ["download"];
  const known: SaveWay[] = [
    ...(hasDialog ? (["dialog"] as const) : []),
    ...(extension === ".xlsx" && platform !== outsideOffice ? (["workbook"] as const) : []),
    ...(typeof content === "string" ? (["by-hand"] as const) : []),
  ];
  return platform === "Mac" || platform === "iOS" ? [...known, ...handedOver] : [...handedOver, ...known];
}

const attempts: Readonly<Record<SaveWay, (file: FileToSave, place: SavePlace) => Promise<SaveResult>>> = {
  async download({ name, mediaType, content }) {
    const url = URL.createObjectURL(new Blob([content as BlobPart], { type: mediaType }));
    clickLink(url, name);
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return "handed-over";
  },

  async "data-link"({ name, mediaType, content }) {
    clickLink(`data:${mediaType};base64,${base64(bytesOf(content))}`, name);
    return "handed-over";
  },

  async dialog({ name, mediaType, extension, content }) {
    const choose = picker();
    if (!choose) return "refused";
    try {
      const file = await choose({ suggestedName: name, types: [{ accept: { [mediaType.split(";")[0] ?? ""]: [extension] } }] });
      const stream = await file.createWritable();
      await stream.write(content);
      await stream.close();
      return "written";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
      throw error;
    }
  },

  async workbook({ content }, { openWorkbook }) {
    await openWorkbook(bytesOf(content));
    return "opened";
  },

  // The text is shown by whoever asked: nothing can go wrong with a box.
  "by-hand": async () => "by-hand",
};

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

function clickLink(href: string, name: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** The File System Access API, which TypeScript's DOM does not know yet. */
type Choose = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<{
  createWritable(): Promise<{ write(content: string | Uint8Array): Promise<void>; close(): Promise<void> }>;
}>;

/** Frames of another origin, as on the web, have the function and may not call it. */
function picker(): Choose | undefined {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Choose };
  return showSaveFilePicker && isTopOrSameOrigin() ? (options) => showSaveFilePicker.call(window, options) : undefined;
}

function isTopOrSameOrigin(): boolean {
  try {
    return window.top === window || window.top?.location.origin === window.location.origin;
  } catch {
    return false;
  }
}
