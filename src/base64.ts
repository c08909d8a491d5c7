/** Bytes as base64 (RFC 4648), for the ways out of a pane that take only text. */

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function base64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const sextets = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    groups.push(sextets.map((sextet, index) => (index <= bytes.length - at ? alphabet[sextet] : "=")).join(""));
  }
  return groups.join("");
}
