/** Texts of one word over and over: a selection of what tests/long/every-word.test.ts tries. */

import { expectLinear } from "./expect-linear";

expectLinear(500);
