/** The files of a drop or a choice, those in folders included. */

/** Nobody means to drop more; a folder may lead anywhere. */
const mostFiles = 5_000;

export async function filesIn(transfer: DataTransfer): Promise<File[]> {
  // The list is empty once the event is over, so the entries are taken at once.
  const entries = [...transfer.items].map((item) => ("webkitGetAsEntry" in item ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory)) return worthReading([...transfer.files]);
  const files: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, files);
  return worthReading(files);
}

/** Hidden files and lock files of an open workbook are nobody's report. */
export const worthReading = (files: readonly File[]): File[] => files.filter(({ name }) => !/^(?:\.|~\$)/.test(name)).slice(0, mostFiles);

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= mostFiles) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is handed out in pieces, the last one empty.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) return;
    for (const each of piece) await collect(each, files);
  }
}
