/** A page and all that belongs to it in one file (.mht), as browsers save it and programs put it into Word files: its HTML. */

/** The bytes of its first part of HTML and the charset said of it; null where there is none. */
export function htmlInMht(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly charset: string | undefined } | null {
  const text = latin1(bytes);
  const [, boundary] = /boundary="?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, longestHead)) ?? [];
  if (boundary === undefined) return null;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part.slice(0, longestHead));
    if (!gap) continue;
    const head = part.slice(0, gap.index);
    if (!/content-type:\s*text\/html/i.test(head)) continue;
    const body = part.slice(gap.index + gap[0].length);
    const charset = /charset="?([\w-]{2,40})/i.exec(head)?.[1];
    return { bytes: fromLatin1(decoded(body, /content-transfer-encoding:\s*([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase())), charset };
  }
  return null;
}

/** Of the file and of each part. */
const longestHead = 8_192;

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === "quoted-printable")
    return body.replace(/=\r?\n/g, "").replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (encoding !== "base64") return body;
  // What follows the padding is the end of the part.
  const [data = ""] = /^[A-Z\d+/\s]*={0,2}/i.exec(body) ?? [];
  return atob(data.replace(/\s+/g, ""));
}

/** One character a byte, whatever it stands for. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
