export function prepare(say?: (line: string) => void): Promise<void>;
