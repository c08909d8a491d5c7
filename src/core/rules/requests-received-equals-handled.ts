import { brokenIdentities, othersThan, signIn } from "../report/broken-identities";
import { isUntouched } from "../report/untouched";
import { defineRule } from "./rule";

export const requestsReceivedEqualsHandled = defineRule({
  id: "requests-received-equals-handled",
  severity: "error",
  title: {
    "zh-CN": "表三每列：新收加上年结转等于办结加结转下年",
    en: "In each column of table 3, received plus carried over is handled plus carried forward",
  },
  basis: "表三左上角：第一项加第二项之和，等于第三项加第四项之和",
  section: "requests",

  *check(report, { previous }) {
    if (isUntouched(report, previous)) return;

    for (const identity of brokenIdentities(report, "requests-received-equals-handled")) {
      const [received = 0, carriedOver = 0] = identity.left.map((id) => report.amount(id));
      const [handled = 0, carriedForward = 0] = identity.right.map((id) => report.amount(id));
      const countsBlank = [...identity.left, ...identity.right].some((id) => signIn(report, id).sign !== undefined);
      yield {
        at: identity.at,
        related: othersThan(identity.at, identity),
        message: "balanceMismatch",
        data: {
          at: identity.at,
          received,
          carriedOver,
          handled,
          carriedForward,
          difference: received + carriedOver - handled - carriedForward,
          ...(countsBlank ? { countsBlank } : {}),
        },
      };
    }
  },
});
