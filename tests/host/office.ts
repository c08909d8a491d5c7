/**
 * Excel for tests: the real, unmodified Office.js (office.js and all it loads) in a `vm` context, over the emulated
 * host, over a headless grid.
 *
 *   let office: Office;
 *   beforeEach(async () => { office = await openOffice(); });  // a workbook with one sheet, "Sheet1"; about 100 ms
 *   afterEach(() => office.close());                     // also fails the test when an unknown member was used
 *
 *   await office.Excel.run(async (context) => { … });    // typed as in an add-in
 *   office.grid.type(sheet, row, column, "12");          // what a person does; events fire
 *   office.host.syncs(); office.host.resetSyncs();       // batches the add-in sent
 *   await office.settle();                               // all answered, all events delivered, all formulas computed
 *   office.sheet("Sheet1")                               // a sheet's id, for the grid's methods
 *
 * Code under test that reads the globals `Excel`, `OfficeExtension` and `Office` (src/excel) finds them: `openOffice`
 * sets them and `close` takes them away. `office.CustomFunctions` is where an add-in associates its functions.
 * May not be imported by anything but tests.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { SheetId } from "../../workbench/grid/grid";
import type { UniverGrid } from "../../workbench/grid/univer-grid";
import type { BridgedWindow } from "../../workbench/bridge";
import { installBridge } from "../../workbench/bridge";
import { headlessGrid } from "../../workbench/grid/headless";
import type { Habits } from "../../workbench/host/habits";
import { Host } from "../../workbench/host/host";

const library = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const compiled = new Map<string, Script>();

export interface Office {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly Office: typeof Office;
  readonly grid: UniverGrid;
  readonly host: Host;
  sheet(name: string): SheetId;
  settle(): Promise<void>;
  /** As `settle`, and every custom function has answered; Office.js takes up to half a second to pass answers on. */
  answered(): Promise<void>;
  /** Members asked for that the host does not know; reading them tells `close` that they were expected. */
  takeMissing(): readonly string[];
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly habits?: Partial<Habits>;
  /** What the add-in's page does while Office.js still starts. */
  readonly beforeReady?: (office: typeof Office) => void;
}

export async function openOffice({ habits = {}, beforeReady = () => {} }: OfficeOptions = {}): Promise<Office> {
  const grid = headlessGrid();
  const host = new Host(grid);
  Object.assign(host.habits, habits);
  const window = await loadOfficeJs(host, beforeReady);
  const settle = (): Promise<void> => host.idle();
  const globals = { Excel: window.Excel, OfficeExtension: window.OfficeExtension, Office: window.Office };
  Object.assign(globalThis, globals);

  return {
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    Office: window.Office,
    grid,
    host,
    sheet(name) {
      const found = grid.sheets().find((each) => each.name === name);
      if (!found)
        throw new Error(
          `No sheet ${name}; there are ${grid
            .sheets()
            .map((each) => each.name)
            .join(", ")}`,
        );
      return found.id;
    },
    settle,
    async answered() {
      await settle();
      await host.functions.answeredAll();
      await settle();
    },
    takeMissing: () => host.missing.splice(0),
    async close() {
      // A calculation that goes on past the end would look for its workbook.
      await settle();
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      grid.dispose();
      if (host.missing.length > 0) throw new Error(`Unknown members of Excel were used:\n${host.missing.join("\n")}`);
    },
  };
}

interface OfficeWindow extends BridgedWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly Office: typeof Office;
}

/** A window with as much of a browser as Office.js asks for while it starts; scripts it adds to the page run at once. */
async function loadOfficeJs(host: Host, beforeReady: (office: typeof Office) => void): Promise<OfficeWindow> {
  const base = "http://localhost/office-js/";
  const location = { href: "http://localhost/pane.html", search: "", hash: "", protocol: "http:", host: "localhost" };
  const run = (file: string): void => {
    const script = compiled.get(file) ?? new Script(readFileSync(join(library, file), "utf8"), { filename: file });
    compiled.set(file, script);
    script.runInContext(window);
  };
  const head = {
    appendChild(script: { src: string; onload?: () => void }) {
      queueMicrotask(() => {
        run(script.src.slice(base.length));
        script.onload?.();
      });
    },
  };
  const document = {
    URL: location.href,
    location,
    readyState: "complete",
    addEventListener() {},
    getElementById: () => null,
    createElement: () => ({ setAttribute() {} }),
    getElementsByTagName: (name: string) => (name === "script" ? [{ src: `${base}office.js`, getAttribute: () => null }] : [head]),
  };
  const window: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    document,
    name: "",
    navigator: { userAgent: "node" },
    history: {},
    addEventListener() {},
  };
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  createContext(window);

  const loaded = window as unknown as OfficeWindow;
  installBridge(loaded, host, { language: "zh-CN" });
  run("office.js");
  beforeReady(loaded.Office);
  await loaded.Office.onReady();
  return loaded;
}
