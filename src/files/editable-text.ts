/** A part's bytes as text, and the text as bytes again in the same encoding: what is not edited comes out byte for byte. */

import { damaged } from "./caps";

export interface EditableText {
  readonly text: string;
  encode(text: string): Uint8Array;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function editableText(bytes: Uint8Array): EditableText {
  const [first = 0, second = 0] = bytes;
  // UTF-16, with a mark or with the two bytes of a 「<」.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return wide(bytes, true);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return wide(bytes, false);
  try {
    return { text: strict.decode(bytes), encode: (text) => new TextEncoder().encode(text) };
  } catch {
    // In another charset some characters would be lost.
    throw damaged("wrong-charset");
  }
}

function wide(bytes: Uint8Array, isLittleEndian: boolean): EditableText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~1);
  const pieces: string[] = [];
  for (let at = 0; at < view.byteLength; at += 2) pieces.push(String.fromCharCode(view.getUint16(at, isLittleEndian)));
  return {
    text: pieces.join(""),
    encode(text) {
      const written = new DataView(new ArrayBuffer(text.length * 2));
      for (let at = 0; at < text.length; at += 1) written.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
      return new Uint8Array(written.buffer);
    },
  };
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of one text, none within another; those at one place in the order given. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return pieces.join("") + text.slice(from);
}
