/** Where to look when no account was found: cells that stand in the most open equations, in few of which else would do. */

import type { Equations } from "./equations";

const most = 10;

export function suspectsOf(equations: Equations, residual: Float64Array): number[] {
  const weight = new Float64Array(equations.cells);
  for (let cell = 0; cell < equations.cells; cell += 1) {
    for (let at = equations.useStart[cell] as number; at < (equations.useStart[cell + 1] as number); at += 1) {
      const equation = equations.use[at] as number;
      const members = (equations.memberStart[equation + 1] as number) - (equations.memberStart[equation] as number);
      // A cell in a holding equation would have to be wrong together with another.
      weight[cell] = (weight[cell] as number) + (residual[equation] === 0 ? -0.5 : 1 + 1 / members);
    }
  }
  return [...weight.keys()]
    .filter((cell) => (weight[cell] as number) > 0)
    .sort((one, other) => (weight[other] as number) - (weight[one] as number) || one - other)
    .slice(0, most);
}
