// Serves the workbench page and the built add-in on loopback, with the strict headers of each. The pane's page is sent as
// built, but for one script put before office.js. Nothing is read outside dist/, examples/; nothing is written.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const folders = { "/addin/": "dist/addin", "/page/": "dist/page", "/examples/": "examples", "/": "dist/workbench" };

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

// The grid draws with inline styles and measures with data: images; it needs no eval either.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Resolves with the server once it listens; rejects with the error of `listen`. */
export function serveWorkbench({ port, host = "127.0.0.1", sites = [] }) {
  const server = createServer((request, response) => {
    try {
      answer(request, response, sites);
    } catch {
      response.writeHead(500).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function answer(request, response, sites) {
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, { allow: "GET, HEAD" }).end();
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/examples.json") return send(response, ".json", JSON.stringify(exampleNames()), pagePolicy);

  const file = fileOf(decodeURIComponent(pathname));
  if (!file) return response.writeHead(404, { "content-type": types[".txt"] }).end("not found");
  const extension = extname(file);
  if (pathname === "/addin/taskpane.html") {
    const page = allowing(sites, withBridge(readFileSync(file, "utf8")));
    return send(response, extension, page, policyOf(page));
  }
  if (pathname.startsWith("/page/")) {
    const page = readFileSync(file, "utf8");
    return send(response, extension, page, policyOf(page));
  }
  const policy = pathname.startsWith("/addin/") ? "default-src 'none'" : pagePolicy;
  response.writeHead(200, headers(extension, policy, statSync(file).size));
  if (request.method === "HEAD") return response.end();
  createReadStream(file).pipe(response);
}

function send(response, extension, text, policy) {
  response.writeHead(200, headers(extension, policy, Buffer.byteLength(text))).end(text);
}

const headers = (extension, policy, length) => ({
  "content-type": types[extension] ?? "application/octet-stream",
  "content-length": length,
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
});

/** The policy the page was built with, said again as a header. */
function policyOf(page) {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (!policy) throw new Error("the built page has no content security policy");
  return policy;
}

/** Tests send to sites whose ports they know only when the add-in is built already. */
const allowing = (sites, page) => page.replace("connect-src 'self'", ["connect-src 'self'", ...sites].join(" "));

/** The page as built, the bridge before its first script of Office. */
function withBridge(page) {
  const officeScript = /<script\b[^>]+\bsrc=["']?[^"'\s>]*\boffice\.js["'\s>]/;
  if (!officeScript.test(page)) throw new Error("the built pane does not load office.js");
  return page.replace(officeScript, (tag) => `<script src="../bridge.js"></script>${tag}`);
}

function fileOf(pathname) {
  const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start));
  const base = join(root, folder);
  const file = normalize(join(base, pathname.slice(prefix.length) || "index.html"));
  return file.startsWith(base + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Reports by name, each with whether NAME.last-year.json stands beside it. */
function exampleNames() {
  const files = readdirSync(join(root, "examples"));
  return files
    .filter((file) => file.endsWith(".json") && !file.endsWith(".last-year.json"))
    .sort()
    .map((file) => ({ name: file.slice(0, -".json".length), hasLastYear: files.includes(file.replace(/json$/, "last-year.json")) }));
}
