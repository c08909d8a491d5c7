import type { Server } from "node:http";

export function serveWorkbench(options: { port: number; host?: string }): Promise<Server>;
