/** The requirement sets the emulated host declares: our floor, Excel 2021, and nothing it does not have. */

export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctions: "1.3",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
};

export function supports(set: string, version = "1.1"): boolean {
  const declared = Object.entries(requirementSets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  if (!declared) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}
