/**
 * The ribbon's buttons. They are tied before Office is ready: a press that woke the add-in is sent while Office still starts, and one
 * whose name is not known at that moment is forgotten (office-js#5176). Each waits for the pane, however long that takes. The pane's
 * own scripts may come later than Office, so a small script right behind office.js ties them and the pane is handed over to it.
 */

/** A window in which the buttons are tied. */
export interface RibbonWindow {
  /** Takes the pane, once. Office looks for commands among a window's members, so this may not be called like one. */
  xxgkPane?: (pane: Promise<Verbs>) => void;
  readonly document: Pick<Document, "addEventListener">;
}

/** What the page does first: ties the buttons to the pane that will be handed over. */
export function tieRibbonAhead(page: RibbonWindow, office: OfficeOfRibbon): void {
  const pane = new Promise<Verbs>((give, refuse) => {
    page.xxgkPane = give;
    // All scripts of the page have run by then: one that could not be loaded will not come, and Excel waits for an answer.
    page.document.addEventListener("DOMContentLoaded", () => refuse(new Error("no script of the pane ran")));
  });
  pane.catch(() => {});
  tieRibbon(office, () => pane);
}

/** What the buttons do, once there is a pane. */
export interface Verbs {
  check(): Promise<unknown>;
  insertTemplate(): void;
  export(): Promise<unknown>;
}

type OfficeOfRibbon = Pick<typeof Office, "actions" | "addin">;

/** `office.addin` is there only once Office is ready. */
function tieRibbon(office: OfficeOfRibbon, pane: () => Promise<Verbs>): void {
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
