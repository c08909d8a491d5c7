/** Fields and files as multipart/form-data (RFC 7578). The same content gives the same bytes, boundary included. */

import { joined } from "../files/joined-bytes";

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly file?: { readonly name: string; readonly mediaType: string };
}

export function multipart(parts: readonly Part[]): { contentType: string; body: Uint8Array } {
  const encoder = new TextEncoder();
  const contents = parts.map(({ content }) => (typeof content === "string" ? encoder.encode(content) : content));
  const boundary = boundaryFor(contents);
  const chunks = parts.flatMap(({ name, file }, index) => {
    const disposition = `form-data; name="${quoted(name)}"${file ? `; filename="${quoted(file.name)}"` : ""}`;
    const head = `--${boundary}\r\nContent-Disposition: ${disposition}\r\n${file ? `Content-Type: ${file.mediaType}\r\n` : ""}\r\n`;
    return [encoder.encode(head), contents[index] ?? new Uint8Array(), encoder.encode("\r\n")];
  });
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: joined([...chunks, encoder.encode(`--${boundary}--\r\n`)]) };
}

/** As browsers write names that hold quotes or line breaks. */
const quoted = (name: string): string => name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** One that stands in none of the contents. */
function boundaryFor(contents: readonly Uint8Array[]): string {
  // Latin-1 keeps bytes apart without judging them.
  const texts = contents.map((content) => new TextDecoder("latin1").decode(content));
  for (let number = 1; ; number += 1) {
    const boundary = `xxgk-part-${number}`;
    if (!texts.some((text) => text.includes(`--${boundary}`))) return boundary;
  }
}
