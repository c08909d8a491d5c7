// Where office.js comes from, which of its files are copied, and what the page may load and reach because of it.
// The library is never bundled, imported, renamed or changed: it loads its siblings from its own folder.

export const officeSources = {
  local: { script: "office/office.js", origin: null, copied: true },
  cdn: { script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", origin: "https://appsforoffice.microsoft.com", copied: false },
  // Office 365 operated by 21Vianet, for tenants in China.
  "21vianet": { script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", origin: "https://appsforoffice.cdn.partner.office365.cn", copied: false },
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

/** Nothing but our own origin, no eval; Griffel and Excel on the web need inline styles. */
export function contentSecurityPolicy({ origin }) {
  const own = ["'self'", origin].filter(Boolean).join(" ");
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${own}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}
