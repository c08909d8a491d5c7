/** A content management system in a few lines: it remembers what it was asked and answers as told, over real HTTP. */

import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answering {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** "hang up" closes the line without an answer, "silence" never answers. */
type Answer = (asked: Asked) => Answering | "hang up" | "silence";

export interface Server {
  readonly url: string;
  readonly host: string;
  readonly asked: Asked[];
  answer: Answer;
  close(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const asked: Asked[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) };
      asked.push(one);
      const answer = server.answer(one);
      if (answer === "hang up") request.socket.destroy();
      else if (answer !== "silence")
        response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers }).end(answer.body ?? "{}");
    });
  });
  // A line that falls silent on a busy machine stays open: one that the server hangs up just as it is used again is a failure.
  http.keepAliveTimeout = 0;
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const { port } = http.address() as AddressInfo;
  const server: Server = {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    answer: () => ({}),
    close: () => {
      http.closeAllConnections();
      return new Promise((closed) => http.close(() => closed()));
    },
  };
  return server;
}
