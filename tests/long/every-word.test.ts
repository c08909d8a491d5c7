/** Every word and character that our patterns and lists mention, over and over, at every way in. */

import { expectLinear } from "../linear/expect-linear";

expectLinear(1);
