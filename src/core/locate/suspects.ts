/** Where to look when no account was found: cells that stand in the most open equations, in few of which else would do. */

import type { Equations } from "./equations";

const most = 10;

export function suspectsOf(equations: Equations, residual: Float64Array): number[] {
  const weight = new Float64Array(equations.cells);
  for (let cell = 0; cell < equations.cells; cell += 1) {
    for (let at = equations.useStart[cell]!; at < equations.useStart[cell + 1]!; at += 1) {
      const equation = equations.use[at]!;
      const members = equations.memberStart[equation + 1]! - equations.memberStart[equation]!;
      // A cell in a holding equation would have to be wrong together with another.
      weight[cell] = weight[cell]! + (residual[equation] === 0 ? -0.5 : 1 + 1 / members);
    }
  }
  return [...weight.keys()]
    .filter((cell) => weight[cell]! > 0)
    .sort((one, other) => weight[other]! - weight[one]! || one - other)
    .slice(0, most);
}
