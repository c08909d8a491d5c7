export type Role = "administrator" | "editor" | "author" | "contributor" | "subscriber";

export interface WordPress {
  readonly url: string;
  /** One account of each role, with an application password. */
  readonly accounts: Readonly<Record<Role, { readonly user: string; readonly password: string }>>;
  stop(): Promise<void>;
  /** The site goes away and comes back with all it holds. */
  stopServer(): Promise<void>;
  startServer(): Promise<unknown>;
}

/** Debian packages that are not on this machine. */
export function missingPackages(): Promise<string[]>;

/** Rejects with the names of missing packages. A free port is taken where none is given. */
export function startWordPress(options?: { readonly port?: number }): Promise<WordPress>;
