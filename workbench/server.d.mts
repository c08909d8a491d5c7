import type { Server } from "node:http";

/** `sites`: what the pane may send to, as if it had been built with PUBLISH_ORIGINS. */
export function serveWorkbench(options: { port: number; host?: string; sites?: readonly string[] }): Promise<Server>;
