/** The script put before office.js in the pane's page: connects it to the host of the page around it. */

import type { BridgedWindow } from "../bridge";
import { installBridge } from "../bridge";

const { workbenchHost, document } = window.parent;
installBridge(window as unknown as BridgedWindow, workbenchHost, { language: document.documentElement.lang === "en" ? "en-US" : "zh-CN" });
