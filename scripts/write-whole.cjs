// Writes a file of the bundle so that a command started meanwhile finds all of it or none.
const { renameSync, utimesSync, writeFileSync } = require("node:fs");

/** `dated`: when it counts as written. */
exports.writeWhole = (path, contents, dated = new Date()) => {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  utimesSync(unfinished, dated, dated);
  renameSync(unfinished, path);
};
