/** Every word and character that our patterns and lists mention, over and over: each at half of the ways in. */

import { expectLinear } from "../linear/expect-linear";

expectLinear(2);
