export const soffice: string | null;
export function convert(files: readonly string[], to: string, folder: string, options?: { readonly from?: string }): Promise<void>;
