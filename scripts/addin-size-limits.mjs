// Webpack plugin: fails the build when the page outgrows its limits, and says by how much. Sizes are of gzipped files, each
// compressed alone as a server would send it; what is fetched later (exporters, readers) does not count.
import { gzipSync } from "node:zlib";

export class SizeLimits {
  /** `page`: bytes of all scripts the page loads at once; `functions`: of the functions' own file beside what they share with the pane. */
  constructor({ page, functions }) {
    this.limits = { page, functions };
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SizeLimits", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "SizeLimits", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const sizes = new Map();
        for (const [, entry] of compilation.entrypoints) {
          for (const file of entry.getFiles().filter((name) => name.endsWith(".js"))) {
            sizes.set(file, gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length);
          }
        }
        const measured = { page: [...sizes.values()].reduce((sum, size) => sum + size, 0), functions: sizes.get("functions.js") };
        const listed = [...sizes].map(([file, size]) => `${file} ${size}`).join(", ");
        for (const [what, limit] of Object.entries(this.limits)) {
          if (measured[what] > limit) compilation.errors.push(new WebpackError(`${what}: ${measured[what]} bytes gzipped, more than ${limit} (${listed})`));
        }
        compiler.getInfrastructureLogger("SizeLimits").info(`page ${measured.page} of ${this.limits.page} bytes gzipped: ${listed}`);
      });
    });
  }
}
