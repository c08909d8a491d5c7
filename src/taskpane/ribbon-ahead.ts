/** The page's first script behind office.js, which is not deferred as the others are: ties the ribbon's buttons before Office can be ready. */

import { tieRibbonAhead } from "./ribbon";

tieRibbonAhead(window, Office);
