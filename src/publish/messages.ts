/** What every language must be able to say about publishing. */

import type { PublishFailureCode } from "./failure";
import type { ReadBack, Sent } from "./publisher";

type PublishData = Readonly<Record<string, string | number | undefined>>;

export interface PublishMessages {
  readonly failure: Readonly<Record<PublishFailureCode, (data: PublishData) => string>>;
  readonly sent: (sent: Sent) => string;
  /** What was compared. */
  readonly seen: Readonly<Record<Extract<ReadBack, { ok: true }>["seen"], string>>;
}
