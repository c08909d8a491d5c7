/**
 * Bytes → text, whatever the file claims about itself: a byte order mark, then what the bytes themselves prove, then a
 * declared charset, then GB 18030, which every older Chinese page and text file is written in.
 */

const utf8Strict = new TextDecoder("utf-8", { fatal: true });

export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8Strict.decode(bytes);
  } catch {
    return legacy(bytes, declared);
  }
}

/** What a page says of itself in its first lines. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return /charset\s*=\s*(?:["']\s*)?([\w-]{2,40})/i.exec(start)?.[1];
}

/** The bytes are no UTF-8, so a page that says it is UTF-8 is wrong about itself. */
function legacy(bytes: Uint8Array, declared: string | undefined): string {
  const names = [declared, "gb18030"].filter((name): name is string => name !== undefined && !/^utf-?8$/i.test(name));
  for (const name of names) {
    try {
      return new TextDecoder(name).decode(bytes);
    } catch {
      // An unknown name: the next one.
    }
  }
  return new TextDecoder().decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every other byte of its line breaks, spaces and digits is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4_096);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (odd * 20 > length && even * 10 < odd) return "utf-16le";
  if (even * 20 > length && odd * 10 < even) return "utf-16be";
  return null;
}

/** Text that was decoded with the wrong charset and saved again: the characters are lost. */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const lost = sample.match(/\ufffd/g)?.length ?? 0;
  const scrambled = sample.match(/锟斤拷|锟絔?|ï¿½|[ÃÂäåæçè][\u0080-\u00bf]|鐨|鏀垮簻|淇℃伅|鍏紑/g)?.length ?? 0;
  return lost + scrambled > 20 && (lost + scrambled) * 50 > sample.length;
}
