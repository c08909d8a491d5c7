// Builds the add-in into dist/addin: one page that is the task pane, the ribbon's commands and the functions' runtime,
// self-contained, with relative addresses, so that any static server or shared folder can hold it.
//   OFFICE_JS=local|cdn|21vianet   where office.js comes from (scripts/webpack/office.mjs says which where; local works offline)
//   PUBLISH_ORIGINS="https://…"    sites that reports may be sent to from the pane; none where it is not set
//   ADDIN_URL=https://…/           the address written into dist/addin/manifest.xml
import { fileURLToPath } from "node:url";

import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";

import { ChineseFunctions } from "./scripts/webpack/chinese-functions.mjs";
import { addinAddress, contentSecurityPolicy, officeFiles, officeSource, publishOrigins } from "./scripts/webpack/office.mjs";
import { NamedInManifest } from "./scripts/webpack/named-in-manifest.mjs";
import { SizeLimits } from "./scripts/webpack/size-limits.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const developmentUrl = "https://localhost:3000/";

export default async function configure(_env, { mode = "production" }) {
  const production = mode === "production";
  const office = officeSource(process.env.OFFICE_JS);
  const addinUrl = addinAddress(process.env.ADDIN_URL ?? developmentUrl);

  return {
    mode,
    context: root,
    target: ["web", "es2020"],
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: "./src/taskpane/start.tsx",
      // Runs before all others, so it needs none of them.
      "ribbon-ahead": { import: "./src/taskpane/ribbon-ahead.ts", runtime: false },
      "self-check": "./src/excel/self-check/page.ts",
    },
    output: {
      path: `${root}dist/addin`,
      // By its content, so that no cache can mix two builds; a copy of the functions keeps the name that the manifest says.
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        // No file of ours does anything by being imported, so what is not used is not loaded.
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2020", tsconfig: `${root}tsconfig.json` }, sideEffects: false },
      ],
    },
    // eval would break the content security policy, also while developing.
    devtool: production ? false : "source-map",
    // Minifying takes most of a build; unchanged files are not minified again.
    cache: production
      ? { type: "filesystem", cacheDirectory: `${root}.cache/webpack`, buildDependencies: { config: [fileURLToPath(import.meta.url)] } }
      : true,
    optimization: {
      // In the time of esbuild's, with the size of webpack's own: the pane has a limit.
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          terserOptions: { ecma: 2020, compress: { passes: 2 }, mangle: true, format: { ascii_only: false } },
        }),
      ],
      runtimeChunk: { name: "runtime" },
      splitChunks: {
        cacheGroups: {
          defaultVendors: false,
          default: false,
          // What functions and pane begin with of the core is loaded once, be it asked for by both or later by the other.
          core: { name: "core", chunks: "initial", test: /[\\/]src[\\/]core[\\/]/, enforce: true },
          shared: { name: "core", chunks: "initial", minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: `${root}src/functions/functions.ts` }),
      new NamedInManifest({ chunk: "functions", name: "functions.js" }),
      new ChineseFunctions({ input: "functions.json", output: "functions-zh-CN.json" }),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
        templateParameters: { csp: contentSecurityPolicy(office, publishOrigins(process.env.PUBLISH_ORIGINS)), officeJs: office.script },
      }),
      new HtmlPlugin({
        template: "./src/excel/self-check/self-check.html",
        filename: "self-check.html",
        chunks: ["self-check"],
        scriptLoading: "defer",
        minify: false,
        templateParameters: { csp: contentSecurityPolicy(office), officeJs: office.script },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/taskpane/old-browser.js", to: "old-browser.js", info: { minimized: true } },
          { from: "src/taskpane/support.html", to: "support.html", info: { minimized: true } },
          { from: "manifest*.xml", transform: (text) => text.toString().replaceAll(developmentUrl, addinUrl) },
          ...(office.copied ? officeFiles(root) : []),
        ],
      }),
      ...(production ? [new SizeLimits({ pane: 200_000, functions: 15_000 })] : []),
    ],
    performance: false,
    stats: production ? "errors-warnings" : "minimal",
    devServer: { port: 3000, static: false, hot: false, liveReload: true, client: { overlay: false } },
  };
}
