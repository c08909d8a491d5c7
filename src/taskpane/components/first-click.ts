/** Who double-clicks everything presses once: the second click would close what the first has opened. Keys count no clicks. */
export const firstClick =
  (press: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) press();
  };
