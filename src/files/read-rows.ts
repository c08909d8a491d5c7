/** Any sheet or plain text as rows of cell text: for lists that are no reports, such as a roster. */

import { FileRefused, caps, unsupported, within } from "./caps";
import { CompoundFile } from "./compound-file";
import { openedByDefault } from "./default-password";
import { decodeText } from "./decode-text";
import { odsContent } from "./read-ods";
import { xlsContent } from "./read-xls";
import { xlsxContent } from "./read-xlsx";
import type { WorkbookContent } from "../core/readers/read-workbook";
import type { Failure } from "../core/findings/failure";
import { extensionOf, formatOf, packageOf } from "./sniff";
import { Zip } from "./unzip";
import type { Host } from "./unzip";

export type RowsReading =
  { readonly ok: true; readonly rows: readonly (readonly string[])[] } | { readonly ok: false; readonly failure: Failure };

/** Of the first visible sheet, or line by line, cut at tabs and commas. */
export function readRows(name: string, bytes: Uint8Array, host: Host = {}): RowsReading {
  try {
    within(bytes.length, caps.fileBytes);
    return { ok: true, rows: bytes.length === 0 ? [] : rowsIn(name, bytes, host) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}

function rowsIn(name: string, bytes: Uint8Array, host: Host): string[][] {
  const format = formatOf(name, bytes);
  switch (format) {
    case "zip":
      return rowsInPackage(new Zip(bytes, host));
    case "compound": {
      const file = new CompoundFile(bytes);
      if (file.has("EncryptedPackage")) return rowsInPackage(new Zip(openedByDefault(file), host));
      const stream = file.stream("Workbook") ?? file.stream("Book");
      if (!stream) throw unsupported(extensionOf(name));
      return rowsOf(xlsContent(stream));
    }
    case "txt":
      within(bytes.length, caps.plainTextBytes);
      return decodeText(bytes)
        .split(/\r\n?|\n/)
        .map((line) =>
          line.split(/[\t,，]/).map((cell) =>
            cell
              .trim()
              .replace(/^"(.*)"$/, "$1")
              .trim(),
          ),
        );
    default:
      throw unsupported(extensionOf(name));
  }
}

function rowsInPackage(zip: Zip): string[][] {
  const { kind, part } = packageOf(zip);
  if (kind === "xlsx") return rowsOf(xlsxContent(zip, part));
  if (kind === "ods") return rowsOf(odsContent(zip.text(part) ?? ""));
  throw unsupported(kind);
}

/** Lists are narrow. */
const mostColumns = 64;

function rowsOf({ sheets }: WorkbookContent): string[][] {
  const grid = sheets.find(({ isHidden }) => !isHidden)?.grid();
  const rows: string[][] = [];
  for (const { row, column, text } of grid?.cells ?? []) {
    // One cell far to the right in each row must not cost all places before it.
    if (column >= mostColumns) continue;
    const cells = (rows[row] ??= []);
    cells[column] = text.trim();
  }
  return rows.flatMap((cells) => [Array.from(cells, (cell) => cell ?? "")]);
}
