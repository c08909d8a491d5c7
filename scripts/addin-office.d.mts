export interface OfficeSource {
  readonly script: string;
  readonly origin: string | null;
  readonly copied: boolean;
}
export const officeSources: Readonly<Record<"local" | "cdn" | "21vianet", OfficeSource>>;
/** Patterns for copy-webpack-plugin; `root` ends with a slash. */
export function officeFiles(root: string): readonly { readonly from: string; readonly to: string; readonly info?: { readonly minimized: boolean } }[];
export function contentSecurityPolicy(source: Pick<OfficeSource, "origin">): string;
