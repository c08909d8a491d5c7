/** Whether a part of the add-in could not be fetched: an update took its file away under an open pane, or the network is gone. */
export const isLostPart = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "ChunkLoadError" || /dynamically imported module|Importing a module script failed/.test(error.message));
