export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}
/** Throws where a description is missing or names a parameter that does not exist. */
export function inChinese<Metadata extends FunctionsMetadata>(metadata: Metadata, chinese?: unknown): Metadata;
