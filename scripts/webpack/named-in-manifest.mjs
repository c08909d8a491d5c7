// A script that the manifest names keeps that name beside the one with its hash: Excel asks for it by the manifest's.
export class NamedInManifest {
  constructor({ chunk, name }) {
    this.chunk = chunk;
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NamedInManifest", (compilation) => {
      // Once names with hashes are final.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "NamedInManifest", stage }, () => {
        const [chunk] = compilation.chunks ? [...compilation.chunks].filter(({ name }) => name === this.chunk) : [];
        const file = chunk && [...chunk.files].find((each) => each.endsWith(".js"));
        if (file && file !== this.name) compilation.emitAsset(this.name, compilation.getAsset(file).source, { minimized: true });
      });
    });
  }
}
