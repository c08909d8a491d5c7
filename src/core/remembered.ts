/** What is worked out once for each thing that never changes, and forgotten together with it. */

export function remembered<Thing extends object, Answer>(workOut: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = workOut(thing)));
    return answer;
  };
}
