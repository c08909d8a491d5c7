/** What is wrong with a manifest, one sentence each. `folder` holds the built add-in. */
export function checkManifest(text: string, folder: string): string[];
/** The names of the ribbon's function commands. */
export function commandsOf(text: string): string[];
