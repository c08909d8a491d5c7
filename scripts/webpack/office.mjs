// Where office.js comes from, which of its files are copied, and what the page may load and reach because of it.
// local: for Windows without Internet, where the copy is complete and frozen. cdn, 21vianet: wherever Microsoft 365 or Excel on the web is
// used; Microsoft supports only these, and the web always has the newest host.
// The library is never bundled, imported, renamed or changed: it loads its siblings from its own folder.

const officeSources = {
  local: { script: "office/office.js", origin: null, copied: true },
  cdn: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
    copied: false,
  },
  // Office 365 operated by 21Vianet, for tenants in China.
  "21vianet": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
    copied: false,
  },
};

const parts = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "custom-functions-runtime.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
];

/** Patterns for copy-webpack-plugin. `minimized` keeps 17 MB of finished code from being minified again. */
export function officeFiles(root) {
  const library = `${root}node_modules/@microsoft/office-js/`;
  return [
    ...parts.map((part) => ({ from: `${library}dist/${part}`, to: `office/${part}`, info: { minimized: true } })),
    { from: `${library}LICENSE.md`, to: "office/LICENSE.md" },
  ];
}

/** Something an administrator set that cannot be; its message is all that is shown. */
export class SettingError extends Error {}

/** What OFFICE_JS names, with its name. */
export function officeSource(name = "local") {
  if (!Object.hasOwn(officeSources, name))
    throw new SettingError(`OFFICE_JS 只能是 ${Object.keys(officeSources).join("、")} 之一，现在是“${name}”`);
  return { name, ...officeSources[name] };
}

/** Where the add-in will be served from, as the manifest needs it: Office takes https only, and whole addresses. */
export function addinAddress(given) {
  const { protocol, search, hash, username, href = "" } = URL.canParse(given) ? new URL(given) : {};
  if (protocol !== "https:" || search || hash || username || /[\s"'<>&*]/.test(given))
    throw new SettingError(`ADDIN_URL：“${given}”不是加载项的地址。请写成 https://主机名/文件夹/，Office 只接受 https`);
  return href.replace(/\/*$/, "/");
}

/** The addresses reports may be sent to, as an administrator lists them: origins and nothing more, so that the policy says what it means. */
export function publishOrigins(listed = "") {
  const origins = listed.split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    const { protocol, hostname, origin: plain } = URL.canParse(origin) ? new URL(origin) : {};
    const isSafe = protocol === "https:" || (protocol === "http:" && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname));
    if (!isSafe || origin.includes("*") || origin.replace(/\/$/, "") !== plain)
      throw new SettingError(`PUBLISH_ORIGINS：“${origin}”不是网站地址。请写成 https://www.example.gov.cn，不带路径，不带 *`);
  }
  return origins.map((origin) => new URL(origin).origin);
}

/** Nothing but our own origin and where reports may be sent, no eval; Griffel and Excel on the web need inline styles. */
export function contentSecurityPolicy({ origin }, sites = []) {
  const own = ["'self'", origin].filter(Boolean).join(" ");
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${[own, ...sites].join(" ")}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}
