/** The requirement sets the emulated host declares: our floor, Excel 2021, and nothing it does not have. */

export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctions: "1.3",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
};
