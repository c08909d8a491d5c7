/**
 * Excel for tests: the real, unmodified Office.js in a `vm` context, over the emulated host, over a headless grid.
 *
 *   let office: Office;
 *   beforeEach(() => { office = openOffice(); });        // a workbook with one sheet, "Sheet1"; about 100 ms
 *   afterEach(() => office.close());                     // also fails the test when an unknown member was used
 *
 *   await office.Excel.run(async (context) => { … });    // typed as in an add-in
 *   office.grid.type(sheet, row, column, "12");          // what a person does; events fire
 *   office.host.syncs(); office.host.resetSyncs();       // batches the add-in sent
 *   await office.settle();                               // all answered, all events delivered, all formulas computed
 *   office.sheet("Sheet1")                               // a sheet's id, for the grid's methods
 *
 * Code under test that reads the globals `Excel` and `OfficeExtension` (src/excel) finds them: `openOffice` sets them
 * and `close` takes them away. `office.CustomFunctions` is where an add-in associates its functions.
 * May not be imported by anything but tests.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { SheetId } from "../../workbench/grid/grid";
import type { UniverGrid } from "../../workbench/grid/univer-grid";
import { headlessGrid } from "../../workbench/grid/headless";
import { Host } from "../../workbench/host/host";
import { supports } from "../../workbench/host/requirements";

const library = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
let compiled: Script | undefined;

export interface Office {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly grid: UniverGrid;
  readonly host: Host;
  sheet(name: string): SheetId;
  settle(): Promise<void>;
  /** Members asked for that the host does not know; reading them tells `close` that they were expected. */
  takeMissing(): readonly string[];
  close(): void;
}

interface OfficeWindow {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  Office: object;
}

export function openOffice(): Office {
  const grid = headlessGrid();
  const host = new Host(grid);
  const window = loadOfficeJs(host);
  const globals = { Excel: window.Excel, OfficeExtension: window.OfficeExtension };
  Object.assign(globalThis, globals);

  return {
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    grid,
    host,
    sheet(name) {
      const found = grid.sheets().find((each) => each.name === name);
      if (!found) throw new Error(`No sheet ${name}; there are ${grid.sheets().map((each) => each.name).join(", ")}`);
      return found.id;
    },
    async settle() {
      await host.idle();
      // Events are delivered, and handled, in turns of their own.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
      await host.idle();
    },
    takeMissing: () => host.missing.splice(0),
    close() {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      grid.dispose();
      if (host.missing.length > 0) throw new Error(`Unknown members of Excel were used:\n${host.missing.join("\n")}`);
    },
  };
}

/** What a browser window has and Office.js asks for while it loads, and the bridge Excel's web view puts there. */
function loadOfficeJs(host: Host): OfficeWindow {
  const bridge = { sendMessageToHost: (text: string) => host.receive(text), onMessageFromHost: (_text: string): void => {} };
  const location = { href: "http://localhost/", search: "", hash: "", protocol: "http:", host: "localhost" };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    navigator: { userAgent: "node" },
    document: { URL: location.href, location, addEventListener() {}, getElementsByTagName: () => [], createElement: () => ({}) },
    _richApiNativeBridge: bridge,
  };
  window["window"] = window["self"] = window;
  createContext(window);
  compiled ??= new Script(readFileSync(library, "utf8"), { filename: library });
  compiled.runInContext(window);

  host.onMessage = (text) => bridge.onMessageFromHost(text);
  const loaded = window as unknown as OfficeWindow;
  // The part of Office.js that talks to a real Office while it starts is not loaded here; this is what it would find.
  loaded.Office = Object.create(loaded.Office, { context: { value: { requirements: { isSetSupported: supports } } } }) as object;
  host.functions.addInIsReady();
  return loaded;
}
