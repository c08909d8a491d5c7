/** Builds the page; answers its bytes. */
export function buildPage(): Promise<number>;
export const pageFile: string;
