/**
 * The custom functions as Excel sees them: the JSDoc below becomes functions.json, functions.zh-CN.json its Chinese.
 * Ids never change once files use them. Bodies stand in files of their own and know nothing of Excel. The metadata
 * builder reads these types literally, hence `any`: a cell may hold anything.
 */

import { balance } from "./balance";
import { checkTables } from "./check-tables";
import { checkTotal } from "./check-total";
import { explainRequests } from "./explain-requests";
import { inCell } from "./in-cell";

/**
 * The stated total minus the sum of its parts: 0 is good, a positive number is too much, a negative one too little.
 * @customfunction CHECKTOTAL
 * @param {any[][]} parts The numbers that should add up.
 * @param {any} total The stated total.
 * @returns {any} Total minus sum, or an empty text while something is blank.
 */
export function CHECKTOTAL(parts: any[][], total: any): any {
  return inCell(() => checkTotal(parts, total));
}

/**
 * Requests received plus carried over, minus handled, minus carried forward, for each column of table 3: seven zeros are good.
 * @customfunction BALANCE
 * @param {any[][]} table3 Table 3: its 25 × 7 numbers, or the whole block of 28 × 10 cells.
 * @returns {any[][]} One row of seven differences.
 */
export function BALANCE(table3: any[][]): any[][] {
  return inCell(() => balance(table3));
}

/**
 * Checks the numbers of the three tables and says in a column of sentences what is wrong.
 * @customfunction CHECK
 * @param {any[][]} [table2] Table 2: its block of 14 × 4 cells.
 * @param {any[][]} [table3] Table 3: its 25 × 7 numbers, or the whole block of 28 × 10 cells.
 * @param {any[][]} [table4] Table 4: its 15 numbers, or the whole block of 4 × 15 cells.
 * @returns {any[][]} A column of sentences, or 全部一致 when nothing is wrong.
 */
export function CHECK(table2?: any[][], table3?: any[][], table4?: any[][]): any[][] {
  return inCell(() => checkTables(table2, table3, table4));
}

/**
 * Says which cell of table 3 is most likely wrong, which number would settle everything, and which slip explains it.
 * @customfunction EXPLAIN
 * @param {any[][]} table3 Table 3: its 25 × 7 numbers, or the whole block of 28 × 10 cells.
 * @param {any[][]} [lastYearTable3] Table 3 of last year's report, to compare what was carried over.
 * @returns {any} The likeliest account in words, or 全部一致 when nothing is wrong.
 */
export function EXPLAIN(table3: any[][], lastYearTable3?: any[][]): any {
  return inCell(() => explainRequests(table3, lastYearTable3));
}
