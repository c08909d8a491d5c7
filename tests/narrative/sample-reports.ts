/** Four reports whose numbers the sentences of this folder speak of. Each adds up; their bodies are invented. */

import { isCellId } from "../../src/core/form/cell-id";
import type { CellId } from "../../src/core/form/cell-id";
import { formOf } from "../../src/core/form/form";
import type { Typed } from "../../src/core/report/cell-text";
import { Report } from "../../src/core/report/report";

export type SampleName = "bureau" | "district" | "office" | "township";

type Row = readonly [natural: number, commercial?: number, research?: number, welfare?: number, legal?: number, other?: number];

interface Sample {
  readonly agency: string;
  readonly rows: Readonly<Record<string, Row>>;
  readonly review?: readonly number[];
  readonly disclosure?: Readonly<Record<string, number>>;
}

const samples: Readonly<Record<SampleName, Sample>> = {
  /** 85 new + 3 carried over = 83 answered + 5 carried forward. */
  bureau: {
    agency: "云岭县自然资源局",
    rows: {
      newlyReceived: [68, 12, 0, 0, 4, 1],
      carriedOver: [3],
      "outcome.fullyDisclosed": [23, 12, 0, 0, 4, 1],
      "outcome.partlyDisclosed": [9],
      "outcome.refused.thirdPartyRights": [3],
      "outcome.refused.processInformation": [2],
      "outcome.refused.enforcementFile": [1],
      "outcome.unableToProvide.notHeld": [17],
      "outcome.unableToProvide.wouldNeedCreating": [2],
      "outcome.unableToProvide.stillUnclear": [1],
      "outcome.notProcessed.petitionOrComplaint": [2],
      "outcome.notProcessed.duplicateRequest": [1],
      "outcome.otherHandling.correctionOverdue": [1],
      "outcome.otherHandling.other": [4],
      carriedForward: [5],
    },
    review: [3, 1, 1, 2, 7, 2, 0, 0, 1, 3, 1, 1, 0, 0, 2],
    disclosure: {
      "normativeDocuments/issuedThisYear": 4,
      "normativeDocuments/repealedThisYear": 1,
      "normativeDocuments/currentlyInForce": 16,
      "administrativeLicences/decisionsThisYear": 1240,
      "administrativePenalties/decisionsThisYear": 36,
      "administrativeCompulsion/decisionsThisYear": 2,
      "administrativeFees/feesCollected": 328.6,
    },
  },
  /** A whole district: 713 new + 36 carried over = 730 answered + 19 carried forward. */
  district: {
    agency: "云岭区人民政府",
    rows: {
      newlyReceived: [601, 72, 1, 2, 25, 12],
      carriedOver: [36],
      "outcome.fullyDisclosed": [200, 72, 1, 2, 25, 12],
      "outcome.partlyDisclosed": [88],
      "outcome.refused.thirdPartyRights": [20],
      "outcome.refused.internalAffairs": [5],
      "outcome.refused.processInformation": [12],
      "outcome.refused.enforcementFile": [8],
      "outcome.unableToProvide.notHeld": [180],
      "outcome.unableToProvide.wouldNeedCreating": [20],
      "outcome.unableToProvide.stillUnclear": [5],
      "outcome.notProcessed.petitionOrComplaint": [18],
      "outcome.notProcessed.duplicateRequest": [12],
      "outcome.otherHandling.correctionOverdue": [10],
      "outcome.otherHandling.feeUnpaid": [2],
      "outcome.otherHandling.other": [38],
      carriedForward: [19],
    },
    review: [24, 6, 10, 8, 48, 9, 2, 3, 4, 18, 5, 1, 0, 2, 8],
    disclosure: {
      "normativeDocuments/issuedThisYear": 11,
      "normativeDocuments/repealedThisYear": 7,
      "normativeDocuments/currentlyInForce": 94,
      "administrativeLicences/decisionsThisYear": 5312,
      "administrativePenalties/decisionsThisYear": 2087,
      "administrativeCompulsion/decisionsThisYear": 164,
      "administrativeFees/feesCollected": 1820.55,
    },
  },
  /** The government office of the same district: 17 new, 16 answered, 1 carried forward. */
  office: {
    agency: "云岭区人民政府办公室",
    rows: {
      newlyReceived: [15, 2],
      "outcome.fullyDisclosed": [4, 2],
      "outcome.partlyDisclosed": [3],
      "outcome.unableToProvide.notHeld": [5],
      "outcome.otherHandling.other": [2],
      carriedForward: [1],
    },
    disclosure: { "normativeDocuments/issuedThisYear": 3, "normativeDocuments/currentlyInForce": 9 },
  },
  /** Nothing but zeros. */
  township: { agency: "柳溪镇人民政府", rows: {} },
};

const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicWelfareOrganisation",
  "legalServiceAgency",
  "other",
];

/** A sample with some cells replaced; short ids like `newlyReceived/total` stand for table 3. */
export function sampleReport(name: SampleName, edits: Readonly<Record<string, Typed>> = {}, year = 2023): Report {
  const { agency, rows, review = [], disclosure = {} } = samples[name];
  const form = formOf("2021");
  const cells = new Map<CellId, Typed>(form.cells.map(({ id }) => [id, 0]));
  const put = (id: CellId, value: Typed): void => {
    form.indexOf(id);
    cells.set(id, value);
  };

  let answered: number[] = columns.map(() => 0);
  for (const [row, values] of Object.entries(rows)) {
    const filled = columns.map((_, column) => values[column] ?? 0);
    putRow(row, filled);
    if (row.startsWith("outcome.")) answered = answered.map((sum, column) => sum + (filled[column] as number));
  }
  putRow("outcome.total", answered);
  form.tables.reviewAndLitigation.numbers.forEach(({ id }, index) => put(id, review[index] ?? 0));
  for (const [id, value] of Object.entries(disclosure)) put(`proactiveDisclosure/${id}` as CellId, value);
  for (const [id, value] of Object.entries(edits)) put(fullId(id), value);
  return new Report({ form, agency, year, cells });

  function putRow(row: string, values: readonly number[]): void {
    values.forEach((value, column) => put(`requests/${row}/${columns[column]}`, value));
    put(
      `requests/${row}/total`,
      values.reduce((sum, value) => sum + value, 0),
    );
  }
}

function fullId(id: string): CellId {
  const full = id.split("/").length === 2 ? `requests/${id}` : id;
  if (!isCellId(full as CellId)) throw new RangeError(id);
  return full as CellId;
}
