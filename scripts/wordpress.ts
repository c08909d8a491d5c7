// A private WordPress to send reports to: Debian's packages, a database on a unix socket and PHP's own web server on
// loopback, everything in one temporary folder that goes away with it. It installs nothing and reaches no other machine.
//   npx tsx scripts/wordpress.ts [PORT]    starts one to look at, prints its address and accounts, runs until Ctrl+C
import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export type Role = "administrator" | "editor" | "author" | "contributor" | "subscriber";

export interface WordPress {
  readonly url: string;
  /** One account of each role, with an application password. */
  readonly accounts: Readonly<Record<Role, { readonly user: string; readonly password: string }>>;
  stop(): Promise<void>;
  /** The site goes away and comes back with all it holds. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
}

/** A process, and the last of what it said. */
interface Started {
  readonly process: ChildProcess;
  words: string;
}

const run = promisify(execFile);
const installed = "/usr/share/wordpress";
const theme = "twentytwentyone";
// Debian keeps servers where a plain user's PATH does not look.
const env = { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` };

/** Debian packages that are not on this machine. */
async function missingPackages(): Promise<string[]> {
  const modules = await run("php", ["-m"], { env }).then(
    ({ stdout }) => stdout.toLowerCase().split("\n"),
    () => null,
  );
  const has = (command: string): boolean => env.PATH.split(":").some((folder) => existsSync(join(folder, command)));
  const needed = {
    wordpress: existsSync(join(installed, "wp-load.php")),
    [`wordpress-theme-${theme}`]: existsSync(join(installed, "wp-content/themes", theme, "style.css")),
    "mariadb-server": has("mariadbd") && has("mariadb-install-db"),
    "php-cli": modules !== null,
    "php-mysql": modules?.includes("mysqli") ?? false,
    "php-xml": modules?.includes("xml") ?? false,
    "php-mbstring": modules?.includes("mbstring") ?? false,
  };
  return Object.entries(needed).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

/** Rejects with the names of missing packages. A free port is taken where none is given. */
export async function startWordPress({ port }: { readonly port?: number } = {}): Promise<WordPress> {
  const missing = await missingPackages();
  if (missing.length > 0) throw new Error(`WordPress cannot be started, these Debian packages are missing: ${missing.join(" ")}`);

  const folder = await mkdtemp(join(tmpdir(), "xxgk-wordpress-"));
  const children: Started[] = [];
  const onExit = (): void => {
    for (const child of children) child.process.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", onExit);
  const stop = async (): Promise<void> => {
    await Promise.all(children.reverse().map(ended));
    process.off("exit", onExit);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const url = `http://127.0.0.1:${port ?? (await freePort())}`;
    const socket = join(folder, "db.sock");
    await Promise.all([
      startDatabase(folder, socket, children),
      // Following links: parts of the package are links to other packages, and WordPress takes its own address from where it lies.
      cp(installed, join(folder, "site"), { recursive: true, dereference: true, filter: (path) => !path.endsWith(".htaccess") }),
    ]);
    await writeFile(join(folder, "site/wp-config.php"), configuration(url, socket));
    await writeFile(join(folder, "setup.php"), setup(join(folder, "site"), socket));
    const { stdout } = await run("php", [join(folder, "setup.php")], { env });
    const accounts = JSON.parse(stdout.slice(stdout.indexOf("{")));

    let server = await startServer(folder, url, children);
    return {
      url,
      accounts,
      stop,
      stopServer: () => ended(server),
      startServer: async () => void (server = await startServer(folder, url, children)),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(folder: string, socket: string, children: Started[]): Promise<void> {
  const data = join(folder, "db");
  const common = ["--no-defaults", `--datadir=${data}`, ...(process.getuid?.() === 0 ? [`--user=${userInfo().username}`] : [])];
  await run("mariadb-install-db", [...common, "--auth-root-authentication-method=normal", "--skip-test-db"], { env });
  const child = start(
    "mariadbd",
    [...common, "--skip-networking", `--socket=${socket}`, `--pid-file=${join(folder, "db.pid")}`, "--innodb-flush-log-at-trx-commit=0"],
    children,
  );
  await until(child, () => existsSync(socket));
}

async function startServer(folder: string, url: string, children: Started[]): Promise<Started> {
  const child = start("php", ["-S", new URL(url).host, "-t", join(folder, "site")], children);
  await until(child, () =>
    fetch(`${url}/index.php?rest_route=/`).then(
      (response) => response.ok,
      () => false,
    ),
  );
  return child;
}

function start(command: string, args: readonly string[], children: Started[]): Started {
  const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const started: Started = { process: child, words: "" };
  child.stderr.on("data", (chunk) => (started.words = (started.words + String(chunk)).slice(-2_000)));
  child.on("error", (error) => (started.words += error.message));
  children.push(started);
  return started;
}

async function until(started: Started, isReady: () => boolean | Promise<boolean>): Promise<void> {
  const { process: child } = started;
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isReady()) return;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${child.spawnfile} did not start: ${started.words}`);
}

async function ended({ process: child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await closed;
  clearTimeout(timer);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const secret = (): string => randomBytes(24).toString("base64url");

const configuration = (url: string, socket: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
${["AUTH_KEY", "SECURE_AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY", "AUTH_SALT", "SECURE_AUTH_SALT", "LOGGED_IN_SALT", "NONCE_SALT"].map((name) => `define('${name}', '${secret()}');`).join("\n")}
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_DEFAULT_THEME', '${theme}');
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords over http
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Installs the site and makes one account of each kind that a body would give its clerk. */
const setup = (site: string, socket: string): string => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
function wp_mail() { return true; }
(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
require '${site}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('某区政府网', 'admin', 'admin@example.invalid', true, '', '${secret()}');
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);
$accounts = [];
foreach (['administrator', 'editor', 'author', 'contributor', 'subscriber'] as $role) {
  $id = $role === 'administrator' ? 1 : wp_insert_user(['user_login' => $role, 'user_pass' => '${secret()}', 'user_email' => "$role@example.invalid", 'role' => $role]);
  [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'xxgk']);
  $accounts[$role] = ['user' => get_userdata($id)->user_login, 'password' => $password];
}
echo json_encode($accounts);
`;

if (process.argv[1] === import.meta.filename) {
  const site = await startWordPress(process.argv[2] ? { port: Number(process.argv[2]) } : {});
  console.log(JSON.stringify({ url: site.url, accounts: site.accounts }, null, 2));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void site.stop().then(() => process.exit(0)));
}
