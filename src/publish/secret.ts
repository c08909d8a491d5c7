/** A password or token that cannot be printed, logged or stored by accident: only `reveal` gives it. */

const dots = "••••";

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return dots;
  }

  toJSON(): string {
    return dots;
  }

  /** Node prints private fields of no object, but an inspector may call this. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return dots;
  }
}

/** A server's words without anything in them that we must not show. */
export function masked(words: string, secrets: readonly string[]): string {
  const longestFirst = secrets.filter((secret) => secret.length > 0).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((text, secret) => text.replaceAll(secret, dots), words);
}
