// Checks the example county with the bundle just built and keeps the code that V8 made of it meanwhile, for bin/bundle.cjs.
const { join } = require("node:path");
const { keptCode, load, mayKeepCode } = require("../bin/bundle.cjs");
const { writeWhole } = require("./write-whole.cjs");

if (mayKeepCode) {
  const { start, codeSoFar } = load();
  process.argv.splice(2, process.argv.length, "check", join(__dirname, "../examples/county"), "--jobs", "1");
  process.once("exit", () => writeWhole(keptCode, codeSoFar()));
  start();
}
