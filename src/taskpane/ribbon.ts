/**
 * The ribbon's buttons. They are tied before Office is ready: a press that woke the add-in is sent while Office still starts, and one
 * whose name is not known at that moment is forgotten (office-js#5176). Each waits for the pane, however long that takes.
 */

/** What the buttons do, once there is a pane. */
export interface Verbs {
  check(): Promise<unknown>;
  insertTemplate(): void;
  export(): Promise<unknown>;
}

type OfficeOfRibbon = Pick<typeof Office, "actions" | "addin">;

/** `office.addin` is there only once Office is ready. */
export function tieRibbon(office: OfficeOfRibbon, pane: () => Promise<Verbs>): void {
  const show = async (): Promise<void> => office.addin.showAsTaskpane().catch(() => {});
  const tie = (name: string, verb: (verbs: Verbs) => unknown): void =>
    office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const verbs = await pane();
        // Nothing waits for it: Excel may take its time, refuse, or show a pane that is there already.
        void show();
        await verb(verbs);
      } catch {
        // The page says itself that it could not start; nobody hears of it here.
      } finally {
        // Excel waits for it, and takes no other press meanwhile.
        event.completed();
      }
    });
  tie("check", (verbs) => verbs.check());
  tie("insertTemplate", (verbs) => verbs.insertTemplate());
  tie("export", (verbs) => verbs.export());
}
