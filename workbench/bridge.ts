/**
 * What Excel's web view puts into a window before office.js runs, and nothing more: the facts about the host, and the
 * pipe for messages. Office.js itself is not touched.
 */

import type { Host } from "./host/host";
import { requirementSets } from "./host/requirements";
import type { CommandListener } from "./host/ribbon";
import { commandCompleted, commandInvoked } from "./host/ribbon";

/** The members of a window the bridge sets. Untyped by nature: Office.js finds them by name. */
export interface BridgedWindow {
  external?: object;
  _richApiNativeBridge?: { sendMessageToHost(text: string): void; onMessageFromHost: ((text: string) => void) | null };
}

export interface BridgeOptions {
  readonly language: "zh-CN" | "en-US";
}

/** Office.js calls back with 0 for success. */
type Callback = ((status: number, detail: number) => void) | undefined;

export function installBridge(window: BridgedWindow, host: Host, { language }: BridgeOptions): void {
  host.ribbon.pageOpens();
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "7d1e2d5c-6a0b-4c1e-9a53-2f0c6b1d8e44",
    GetSolutionToken: () => "",
    GetInstanceId: () => "workbench",
    GetCorrelationId: () => "",
    GetAppVersionMajor: () => "16",
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetHostCustomMessage: () => 0,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => "workbook.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetOfficeThemeInfo: () => themeInfo(host.habits.theme),
    // 2: the pane is open, as for a shared runtime; 1: a command or a function started the runtime without it.
    GetInitialDisplayMode: () => (host.habits.startsHidden ? 1 : 2),
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    // The settings of the old common API; the add-in keeps its own in the workbook through Excel's.
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  };
  const external = {
    // 3: one runtime for the pane and the custom functions.
    GetHostInfo: () => `Excel$Win32$16.01$${language}$$$disableLogging$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    // The old common API (Office.context.document) is not emulated: it answers that the operation is not supported.
    Execute: (id: number, parameters: readonly unknown[], callback?: (answer: SafeArray) => void) => {
      if (id !== commandCompleted) return callback?.(safeArray(5001, ""));
      host.ribbon.completed(String(parameters[0]), Number(parameters[1]));
      callback?.(safeArray(0, ""));
    },
    RegisterEvent: (id: number, _target: string, handler: CommandListener, callback: Callback) => {
      callback?.(0, 0);
      if (id !== commandInvoked) return;
      for (const command of host.habits.earlyCommands) host.ribbon.press(command);
      host.ribbon.listen(handler);
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback?.(0, 0),
  };
  // `external` is a browser object that cannot be replaced, but can be added to.
  window.external = Object.assign(window.external ?? {}, external);

  const bridge: NonNullable<BridgedWindow["_richApiNativeBridge"]> = {
    sendMessageToHost: (text) => host.receive(text),
    onMessageFromHost: null,
  };
  window._richApiNativeBridge = bridge;
  host.onMessage = (text) => bridge.onMessageFromHost?.(text);
}

/** An array as Excel for Windows hands it out. */
interface SafeArray {
  toArray(): readonly unknown[];
}

const safeArray = (...items: readonly unknown[]): SafeArray => ({ toArray: () => items });

/** Office tells colours as whole numbers. */
function themeInfo(background: string | null): string {
  if (background === null) return "{}";
  const number = Number.parseInt(background.slice(1), 16);
  return JSON.stringify({ bodyBackgroundColor: number, controlBackgroundColor: number });
}
