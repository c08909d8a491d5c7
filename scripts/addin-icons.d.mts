export const icons: Readonly<Record<string, unknown>>;
export const iconSizes: readonly number[];
/** A PNG file. */
export function drawIcon(name: string, size: number): Buffer;
