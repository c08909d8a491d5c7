/** What is worked out once for each thing that never changes, and forgotten together with it. */

export function remembered<Thing extends object, Answer>(workOut: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = workOut(thing)));
    return answer;
  };
}

/** Worked out when it is first asked for. */
export function once<Answer>(workOut: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => (known ??= { answer: workOut() }).answer;
}

/** So many short texts are kept; a longer one is worked out each time. */
const mostTexts = 8;
const longestText = 8_192;

/** The same for short texts that come again and again, as those of one template's workbooks do. What is answered must not change. */
export function rememberedText<Answer>(workOut: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longestText) return workOut(text);
    let answer = known.get(text);
    if (answer === undefined) {
      answer = workOut(text);
      if (known.size >= mostTexts) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
