/** The grid without a user interface, for tests and benchmarks in Node. */

import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { letRulesFollow } from "./headless-rules";
import type { UniverGrid } from "./univer-grid";
import { univerGrid } from "./univer-grid";

export function headlessGrid(): UniverGrid {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: withoutWords, logLevel: LogLevel.SILENT });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const grid = univerGrid(univer);
  letRulesFollow(grid.univer);
  const words = grid.univer.injector.get(LocaleService);
  return {
    ...grid,
    dispose() {
      grid.dispose();
      // A second after a long computation began Univer says so, even where the grid is gone by then.
      words.load(withoutWords);
    },
  };
}

const withoutWords = { [LocaleType.ZH_CN]: {} };
