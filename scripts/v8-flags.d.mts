export const flagsOnNode20: readonly string[];
