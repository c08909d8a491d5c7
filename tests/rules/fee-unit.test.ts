import { feeUnit } from "../../src/core/rules/fee-unit";
import { checkRule } from "./check-rule";

const at = "proactiveDisclosure/administrativeFees/feesCollected";
const fee = (agency: string | null, typed: string | number, lastYear?: number) => ({
  report: "zeros-2021",
  agency,
  with: { [at]: typed },
  ...(lastYear === undefined ? {} : { previous: { report: "zeros-2021", with: { [at]: lastYear } } }),
});
const found = (edit: ReturnType<typeof fee>, data: object) =>
  ({ ...edit, findings: [{ at, data: data as Record<string, unknown> }] }) as const;

const district = "淮安市洪泽区人民政府";
const bureau = "云岭县自然资源局";
const city = "淮安市人民政府";

checkRule(feeUnit, {
  valid: {
    "the published fees of a city": { report: "huaian-2024" },
    "the published fees of a district": { report: "hongze-2023" },
    "万元 typed out": fee(bureau, "9999999万元"),
    "just below the limit of a bureau": fee(bureau, 99_999.9),
    "just below the limit of a county": fee(district, 999_999),
    "like last year, however large": fee(bureau, 400_000, 390_000),
    "ten times last year is not ten thousand times": fee(bureau, 4_000, 400),
    "far more than ten thousand times": fee(bureau, 9_000_000, 1),
    "nothing charged": fee(bureau, 0, 25.1),
    "nothing charged, in 元": fee(bureau, "0元"),
    "a body whose level is not known": fee(null, 30_000_000),
    "the 2019 form": { report: "zeros-2019" },
  },
  invalid: {
    "元 typed out": found(fee(bureau, "251000元"), { typed: "251000元", inTenThousand: 25.1, why: { kind: "unit" } }),
    "ten thousand times last year": found(fee(bureau, 251_000, 25.3), { inTenThousand: 25.1, why: { kind: "last-year", lastYear: 25.3 } }),
    "a thousand times last year, the least": found(fee(bureau, 25_000, 25), { why: { kind: "last-year" } }),
    "a hundred thousand times, the most": found(fee(bureau, 2_500_000, 25), { why: { kind: "last-year" } }),
    "the limit of a bureau": found(fee(bureau, 100_000), { why: { kind: "size", limit: 100_000 } }),
    "the limit of a county": found(fee(district, 1_000_000), { why: { kind: "size", limit: 1_000_000 } }),
    "a district's fees in 元": found(fee(district, 77_302_800), { inTenThousand: 7730.28, why: { kind: "size" } }),
    "a city's fees in 元": found(fee(city, 961_716_000), { why: { limit: 10_000_000 } }),
    "last year charged nothing": found(fee(bureau, 251_000, 0), { why: { kind: "size" } }),
  },
});
