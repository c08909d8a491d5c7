export interface OfficeSource {
  readonly name: "local" | "cdn" | "21vianet";
  readonly script: string;
  readonly origin: string | null;
  readonly copied: boolean;
}
/** "local" without a name; throws a SettingError for a name that none has. */
export function officeSource(name?: string): OfficeSource;
/** Patterns for copy-webpack-plugin; `root` ends with a slash. */
export function officeFiles(
  root: string,
): readonly { readonly from: string; readonly to: string; readonly info?: { readonly minimized: boolean } }[];
/** Something an administrator set that cannot be; its message is all that is to be shown. */
export class SettingError extends Error {}
/** The address with a slash at its end; throws a SettingError where it is no https address. */
export function addinAddress(given: string): string;
/** Throws a SettingError where one is no plain https origin. */
export function publishOrigins(listed?: string): readonly string[];
export function contentSecurityPolicy(source: Pick<OfficeSource, "origin">, sites?: readonly string[]): string;
