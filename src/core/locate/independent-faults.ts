/**
 * Which errors hang together and which are separate faults, read off the accounts of all of them: what one account changes
 * together is one fault, and so is what two accounts change in place of each other. Then each fault has its own few accounts,
 * instead of every account of one times every account of the others.
 */

import type { Account, Correction } from "./solve";

/** What ties a change of a cell to other changes. */
export interface Ties {
  /** Equations, and whatever else is evidence, in which a change of this cell is seen; numbered in any way. */
  evidenceOf(cell: number): readonly number[];
  isSameLine(one: number, other: number): boolean;
}

export interface FoundFault {
  /** The open equations it is about, as they were given. */
  readonly open: readonly number[];
  /** Likeliest first; `share` is of all that was found. */
  readonly accounts: readonly { readonly corrections: readonly Correction[]; readonly share: number; readonly cost: number }[];
}

/** Two accounts so nearly equal are both heard before it is said what hangs together. */
const nearlyEqual = 0.5;

/** Accounts that tie separate faults together are passed over only if they hold no more than this of the likelihood. */
const mostPassedOver = 0.05;

/** The rest of a long list weighs nothing. */
const mostHeard = 400;

/** In the order of `open`; one fault where everything hangs together. `shares`: of `accounts`, likeliest first. */
export function independentFaults(
  accounts: readonly Account[],
  shares: readonly number[],
  open: readonly number[],
  ties: Ties,
): FoundFault[] {
  const heard = accounts.slice(0, mostHeard).map((account, index) => ({ clusters: clustersOf(account, ties), share: shares[index]! }));
  const together = new Groups();
  const faultsIn = ({ evidence }: Cluster): number[] => [
    ...new Set(open.filter((equation) => evidence.has(equation)).map((equation) => together.of(equation))),
  ];
  const join = ({ clusters }: (typeof heard)[number]): void => {
    for (const { evidence } of clusters) together.join([...evidence]);
  };

  for (const account of heard) if (account.share >= nearlyEqual * shares[0]!) join(account);
  let passedOver = crossing();
  while (passedOver.reduce((sum, { share }) => sum + share, 0) > mostPassedOver) {
    join(passedOver[0]!);
    passedOver = crossing();
  }

  const left = heard.filter((account) => !passedOver.includes(account));
  return [...new Set(open.map((equation) => together.of(equation)))].map((fault) => ({
    open: open.filter((equation) => together.of(equation) === fault),
    accounts: accountsOf(
      left.map(({ clusters, share }) => ({ share, clusters: clusters.filter((each) => faultsIn(each).includes(fault)) })),
    ),
  }));

  function crossing(): typeof heard {
    return heard.filter(({ clusters }) => clusters.some((cluster) => faultsIn(cluster).length > 1));
  }
}

/** Changes of one account that hang together. */
interface Cluster {
  readonly corrections: readonly Correction[];
  readonly evidence: ReadonlySet<number>;
  readonly cost: number;
}

function clustersOf({ corrections, costs }: Account, { evidenceOf, isSameLine }: Ties): Cluster[] {
  let clusters: Omit<Cluster, "cost">[] = [];
  for (const correction of corrections) {
    const seenIn = evidenceOf(correction.cell);
    const isTied = ({ corrections: others, evidence }: (typeof clusters)[number]): boolean =>
      seenIn.some((equation) => evidence.has(equation)) ||
      others.some(({ of, cell }) => of === correction.of || isSameLine(cell, correction.cell));
    const tied = clusters.filter(isTied);
    clusters = [
      ...clusters.filter((cluster) => !tied.includes(cluster)),
      {
        corrections: [...tied.flatMap((cluster) => cluster.corrections), correction],
        evidence: new Set([...tied.flatMap(({ evidence }) => [...evidence]), ...seenIn]),
      },
    ];
  }
  return clusters.map((cluster) => ({
    ...cluster,
    cost: [...new Set(cluster.corrections.map(({ of }) => of))].reduce((sum, of) => sum + costs[of]!, 0),
  }));
}

/** What each account says of one fault; those that say the same are one. */
function accountsOf(said: readonly { readonly share: number; readonly clusters: readonly Cluster[] }[]): FoundFault["accounts"] {
  const found = new Map<string, { corrections: readonly Correction[]; share: number; cost: number }>();
  for (const { share, clusters } of said) {
    const corrections = clusters.flatMap((cluster) => cluster.corrections).sort((one, other) => one.cell - other.cell);
    const key = corrections.map(({ cell, value }) => `${cell}=${value}`).join(" ");
    const known = found.get(key);
    if (known) known.share += share;
    else found.set(key, { corrections, share, cost: clusters.reduce((sum, { cost }) => sum + cost, 0) });
  }
  return [...found.values()].sort((one, other) => other.share - one.share || one.cost - other.cost);
}

/** Numbers, and which of them belong together. */
class Groups {
  readonly #above = new Map<number, number>();

  /** One number that stands for the group. */
  of(member: number): number {
    let top = member;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
    return top;
  }

  join(members: readonly number[]): void {
    const [first, ...others] = members.map((member) => this.of(member));
    if (first === undefined) return;
    for (const other of others) if (this.of(other) !== this.of(first)) this.#above.set(this.of(other), this.of(first));
  }
}
