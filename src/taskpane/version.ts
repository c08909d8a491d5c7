/** The version people see; package.json says it once. */

import packageJson from "../../package.json";

export const version: string = packageJson.version;
