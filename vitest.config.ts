import { defineConfig } from "vitest/config";

export default defineConfig({
  // Univer's ES modules do not load in Node as they stand (opentype.js); its CommonJS build does, and loads in half a second.
  resolve: {
    alias: [
      { find: /^@univerjs\/([^/]+)$/, replacement: "@univerjs/$1/lib/cjs/index.js" },
      { find: /^@univerjs\/([^/]+)\/facade$/, replacement: "@univerjs/$1/lib/cjs/facade.js" },
    ],
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/long/**"],
    // Limits only end what hangs: a machine that is busy with other things may take its time.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
