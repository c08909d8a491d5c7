/** Addresses that never leave the machine, where nobody else can listen. */

export const isThisMachine = (hostname: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
