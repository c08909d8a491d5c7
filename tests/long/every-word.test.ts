/**
 * Every word and character that our patterns and lists mention, over and over: each at some of the ways in. EVERY=1 tries each
 * at all of them, which takes half an hour.
 */

import { expectLinear } from "../linear/expect-linear";

expectLinear(Number(process.env["EVERY"] ?? 8));
