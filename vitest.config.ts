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
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
