/**
 * How likely a hand that means one number types another: digits mistyped, transposed, dropped, doubled. Pure arithmetic
 * on whole numbers ≥ 0; it knows the keypad and no report.
 */

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

export function digitCount(value: number): number {
  let digits = 1;
  while (digits < 16 && value >= powers[digits]!) digits += 1;
  return digits;
}

const digitAt = (value: number, place: number): number => Math.floor(value / powers[place]!) % 10;

/** What is left of a number when the digit at a place (0 = units) is taken out. */
const without = (value: number, place: number): number =>
  Math.floor(value / powers[place + 1]!) * powers[place]! + (value % powers[place]!);

/** Row and column of a key on the number pad, 0 under the 1 and 2. */
const key = (digit: number): [number, number] => (digit === 0 ? [3, 0.5] : [2 - Math.floor((digit - 1) / 3), (digit - 1) % 3]);

const lookalikes = ["06", "08", "17", "38", "35", "49", "56", "68", "69", "27", "14"];

/** `substitution[10 * meant + typed]`: chance of this wrong digit given that a wrong one was typed. */
export const substitution = buildSubstitution();

function buildSubstitution(): Float64Array {
  const table = new Float64Array(100);
  for (let meant = 0; meant < 10; meant += 1) {
    const weights = Array.from({ length: 10 }, (_, typed) => {
      if (typed === meant) return 0;
      const [row, column] = key(meant);
      const [otherRow, otherColumn] = key(typed);
      // The 0 is as wide as two keys.
      const isNear = Math.abs(row - otherRow) + Math.abs(column - otherColumn) <= 1.5;
      // The digit row of a keyboard, 0 after 9.
      const isBeside = Math.abs((meant || 10) - (typed || 10)) === 1;
      const looksAlike = lookalikes.some((pair) => pair === `${meant}${typed}` || pair === `${typed}${meant}`);
      return 1 + (isNear ? 1 : 0) + (isBeside ? 0.5 : 0) + (looksAlike ? 1 : 0);
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    weights.forEach((weight, typed) => (table[10 * meant + typed] = weight / sum));
  }
  return table;
}

/** Chance of `typed` given that exactly one digit of `meant` was mistyped; 0 when that cannot be. */
export function mistyped(meant: number, typed: number): number {
  const digits = digitCount(meant);
  let found = 0;
  for (let place = 0; place < digits; place += 1) {
    const wanted = digitAt(meant, place);
    const got = digitAt(typed, place);
    if (wanted === got) continue;
    if (found !== 0) return 0;
    found = substitution[10 * wanted + got]!;
  }
  // A leading digit may have become 0 and vanish; a longer number is no substitution.
  return typed >= powers[digits]! ? 0 : found / digits;
}

/** Chance of `typed` given that two digits of `meant` changed places, neighbours far more often than others. */
export function transposed(meant: number, typed: number): number {
  const digits = digitCount(meant);
  if (digits < 2 || typed >= powers[digits]!) return 0;
  let first = -1;
  let second = -1;
  for (let place = 0; place < digits; place += 1) {
    if (digitAt(meant, place) === digitAt(typed, place)) continue;
    if (first === -1) first = place;
    else if (second === -1) second = place;
    else return 0;
  }
  if (second === -1) return 0;
  if (digitAt(meant, first) !== digitAt(typed, second) || digitAt(meant, second) !== digitAt(typed, first)) return 0;
  // A number that would begin with 0 is noticed before it vanishes.
  const goesUnseen = digitAt(typed, digits - 1) === 0 ? 0.2 : 1;
  return (goesUnseen * (second === first + 1 ? 0.92 : 0.16 / digits)) / (digits - 1);
}

/** Chance of `typed` given that one digit of `meant` was left out. */
export function dropped(meant: number, typed: number): number {
  const digits = digitCount(meant);
  if (digits < 2) return 0;
  let ways = 0;
  for (let place = 0; place < digits; place += 1) if (without(meant, place) === typed) ways += 1;
  return ways / digits;
}

/** Chance of `typed` given that one digit too many was typed: one key twice, a 0 at the end, or any other. */
export function extra(meant: number, typed: number): number {
  const digits = digitCount(typed);
  if (digits < 2 || meant === 0) return 0;
  const before = digits - 1;
  let chance = 0;
  let isTwin = false;
  for (let place = 0; place < digits; place += 1) {
    if (without(typed, place) !== meant) continue;
    const digit = digitAt(typed, place);
    if (place > 0 && digitAt(typed, place - 1) === digit) isTwin = true;
    chance += 0.25 / (10 * digits);
  }
  if (chance === 0) return 0;
  if (isTwin) chance += 0.55 / before;
  if (typed === 10 * meant) chance += 0.2;
  return chance;
}
