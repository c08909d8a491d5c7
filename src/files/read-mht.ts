/** A page and all that belongs to it in one file (.mht), as browsers save it and programs put it into Word files: its HTML. */

import { caps, damaged, within } from "./caps";

/** The bytes of its first part of HTML and the charset said of it; null where there is none. */
export function htmlInMht(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly charset: string | undefined } | null {
  const [, boundary] = /boundary="?([^"\r\n;]{1,200})"?/i.exec(latin1(bytes.subarray(0, longestHead))) ?? [];
  if (boundary === undefined) return null;
  const text = latin1(bytes);
  const mark = `--${boundary}`;
  let parts = 0;
  for (let from = text.indexOf(mark); from >= 0;) {
    within((parts += 1), caps.parts);
    const next = text.indexOf(mark, from + mark.length);
    const page = pageIn(text, from + mark.length, next < 0 ? text.length : next);
    if (page) return page;
    from = next;
  }
  return null;
}

function pageIn(text: string, from: number, to: number): ReturnType<typeof htmlInMht> {
  const start = text.slice(from, Math.min(to, from + longestHead));
  const gap = /\r?\n\r?\n/.exec(start);
  if (!gap) return null;
  const head = start.slice(0, gap.index);
  if (!/content-type:\s*text\/html/i.test(head)) return null;
  const encoding = /content-transfer-encoding:\s*([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  return {
    bytes: decoded(text.slice(from + gap.index + gap[0].length, to), encoding),
    charset: /charset="?([\w-]{2,40})/i.exec(head)?.[1],
  };
}

/** Of the file and of each part. */
const longestHead = 8_192;

function decoded(body: string, encoding: string | undefined): Uint8Array {
  // 「=」 before the end of a line is nothing, and some programs break a line within 「=E6」.
  if (encoding === "quoted-printable") return fromQuotedPrintable(body.replace(/=\r?\n/g, ""));
  if (encoding !== "base64") return fromLatin1(body);
  // The part ends with the padding, or with what no base64 holds; line breaks do not count.
  const end = body.search(/[^a-z0-9+/\s]/i);
  try {
    return fromLatin1(atob(end < 0 ? body : body.slice(0, end)));
  } catch {
    throw damaged();
  }
}

/** 「=E6」 is a byte. */
function fromQuotedPrintable(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    let code = body.charCodeAt(at);
    const byte = code === equals ? digitAt(body, at + 1) * 16 + digitAt(body, at + 2) : NaN;
    if (byte >= 0) {
      code = byte;
      at += 2;
    }
    bytes[length] = code;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const equals = 61;

/** Not a number where no hexadecimal digit stands. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : NaN;
}

/** One character a byte, whatever it stands for. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  // Ten times as fast as spreading them.
  const textOf = (piece: ArrayLike<number>): string => String.fromCharCode.apply(null, piece as number[]);
  for (let at = 0; at < bytes.length; at += 0x8000) text += textOf(bytes.subarray(at, at + 0x8000));
  return text;
}

function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
