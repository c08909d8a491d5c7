/** The address in a text, or none. `URL.canParse` would say whether, but Edge before 120 and Safari before 17 lack it. */

export function urlIn(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
