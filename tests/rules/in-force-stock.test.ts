import { inForceStock } from "../../src/core/rules/in-force-stock";
import { checkRule } from "./check-rule";

const documents = (issued: number | null, repealed: number | null, inForce: number | null, kind = "normativeDocuments") => ({
  [`proactiveDisclosure/${kind}/issuedThisYear`]: issued,
  [`proactiveDisclosure/${kind}/repealedThisYear`]: repealed,
  [`proactiveDisclosure/${kind}/currentlyInForce`]: inForce,
});
const at = "proactiveDisclosure/normativeDocuments/currentlyInForce";
const parts = ["proactiveDisclosure/normativeDocuments/issuedThisYear", "proactiveDisclosure/normativeDocuments/repealedThisYear"] as const;

checkRule(inForceStock, {
  valid: {
    "a stock that follows from last year's": {
      report: "zeros-2021",
      with: documents(8, 26, 66),
      previous: { report: "zeros-2021", with: documents(10, 3, 84) },
    },
    "without last year, at least what was added": { report: "zeros-2021", with: documents(8, 3, 5) },
    "without last year, more repealed than issued": { report: "zeros-2021", with: documents(0, 5, 5) },
    "a blank has a finding of its own": {
      report: "zeros-2021",
      with: documents(8, null, 66),
      previous: { report: "zeros-2021", with: documents(0, 0, 84) },
    },
    "so has a blank beside last year's stock": {
      report: "zeros-2021",
      with: documents(null, 3, 66),
      previous: { report: "zeros-2021", with: documents(0, 0, 84) },
    },
    "and a blank stock": {
      report: "zeros-2021",
      with: documents(8, 3, null),
      previous: { report: "zeros-2021", with: documents(0, 0, 84) },
    },
    "last year on the 2019 form counted other things": {
      report: "zeros-2021",
      with: documents(2, 0, 66),
      previous: { report: "zeros-2019" },
    },
    "the 2019 form": { report: "zeros-2019", previous: { report: "zeros-2019" } },
  },
  invalid: {
    "a stock that does not follow": {
      report: "zeros-2021",
      with: documents(8, 26, 66),
      previous: { report: "zeros-2021", with: documents(10, 3, 80) },
      findings: [
        {
          at,
          related: parts,
          message: "inForceMismatch",
          data: { lastYear: 80, issued: 8, repealed: 26, stated: 66, expected: 62, difference: 4 },
        },
      ],
    },
    "fewer than last year's and this year's together": {
      report: "zeros-2021",
      with: documents(8, 3, 4),
      previous: { report: "zeros-2021", with: documents(0, 0, 2) },
      findings: [{ at, message: "inForceMismatch", data: { expected: 7, difference: -3 } }],
    },
    "one too many, though above what was added": {
      report: "zeros-2021",
      with: documents(0, 0, 1, "governmentRules"),
      previous: { report: "zeros-2021" },
      findings: [{ at: "proactiveDisclosure/governmentRules/currentlyInForce", data: { expected: 0, difference: 1 } }],
    },
    "without last year, fewer than were added": {
      report: "zeros-2021",
      with: documents(8, 3, 4),
      findings: [
        { at, related: parts, message: "inForceTooFew", data: { issued: 8, repealed: 3, stated: 4, expected: 5, difference: -1 } },
      ],
    },
    "last year's stock blank is no last year": {
      report: "zeros-2021",
      with: documents(8, 3, 4),
      previous: { report: "zeros-2021", with: documents(0, 0, null) },
      findings: [{ at, message: "inForceTooFew" }],
    },
  },
});
