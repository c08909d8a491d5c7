/** What kind of file this is: by its first bytes, and by its name only where the bytes say no more than "text" or "zip". */

import { damaged, encrypted, unsupported } from "./caps";
import { decodeText } from "./decode-text";
import { relatedParts } from "./package-parts";
import type { Zip } from "./unzip";

export type Format = "zip" | "compound" | "flat-ods" | "html" | "mht" | "json" | "txt";

const signatures: readonly { readonly bytes: readonly number[]; readonly is: Format | { readonly unsupported: string } }[] = [
  { bytes: [0x50, 0x4b], is: "zip" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: "compound" },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: { unsupported: "pdf" } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: { unsupported: "rtf" } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: { unsupported: "image" } },
  { bytes: [0xff, 0xd8, 0xff], is: { unsupported: "image" } },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: { unsupported: "image" } },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: { unsupported: "archive" } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: { unsupported: "archive" } },
  { bytes: [0x1f, 0x8b], is: { unsupported: "archive" } },
];

export const extensionOf = (name: string): string => /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

export function formatOf(name: string, bytes: Uint8Array): Format {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.is;
  if (typeof found === "string") return found;
  if (found) throw unsupported(found.unsupported);

  const extension = extensionOf(name);
  const start = decodeText(bytes.subarray(0, 8_192)).trimStart();
  // Sites hand out a page, or a page in one file, under the name of a Word file: what it is decides.
  const isOther = ["doc", "wps", "et", "ofd", "pdf"].includes(extension);
  if (isBinary(start)) throw isOther ? unsupported(extension) : damaged();
  if (/^<\?xml[^>]*>\s*(?:<\?mso-application|<(?:\w+:)?Workbook)/.test(start)) throw unsupported("xml");
  const flat = /^(?:<\?xml[^>]*>\s*)?<office:document\s[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.(\w+)"/.exec(
    start,
  )?.[1];
  if (flat === "spreadsheet") return "flat-ods";
  if (flat !== undefined) throw unsupported("odt");
  if (/^ID;P/.test(start)) throw unsupported("slk");
  if (/^TABLE\r?\n0,1\r?\n/.test(start)) throw unsupported("dif");
  if (/^(?:From:|MIME-Version:|Subject:)[\s\S]*multipart\/related/i.test(start)) return "mht";
  if (/^[{[]/.test(start) && extension !== "txt") return "json";
  if (/<(?:!doctype\s+html|html|head|body|meta|table|div|p)[\s>]/i.test(start)) return "html";
  if (isOther) throw unsupported(extension);
  if (extension === "html" || extension === "htm") return "html";
  return extension === "json" ? "json" : "txt";
}

/** Neither text nor any format that we know: a file cut at its head, or none of ours at all. */
function isBinary(start: string): boolean {
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0;
  return odd * 20 > start.length;
}

/** What a zip holds: a format we read with its main part, or the name of one we do not. */
export function packageOf(zip: Zip): { readonly kind: string; readonly part: string } {
  const part = relatedParts(zip, "").find(({ type }) => type.endsWith("/officeDocument"))?.part ?? "";
  if (/\.bin$/.test(part) || zip.has("xl/workbook.bin")) return { kind: "xlsb", part };
  for (const [kind, folder, usual] of officeParts) {
    if (zip.has(part) && part.startsWith(folder)) return { kind, part };
    if (zip.has(usual)) return { kind, part: usual };
  }
  const mimetype = zip.has("mimetype") ? (zip.text("mimetype") ?? "") : "";
  if (/encryption-data/.test(zip.text("META-INF/manifest.xml") ?? "")) throw encrypted();
  if (/opendocument\.spreadsheet/.test(mimetype)) return { kind: "ods", part: "content.xml" };
  if (/opendocument\.text/.test(mimetype)) return { kind: "odt", part: "content.xml" };
  return { kind: zip.has("OFD.xml") ? "ofd" : "archive", part };
}

const officeParts = [
  ["xlsx", "xl/", "xl/workbook.xml"],
  ["docx", "word/", "word/document.xml"],
  ["pptx", "ppt/", "ppt/presentation.xml"],
] as const;
