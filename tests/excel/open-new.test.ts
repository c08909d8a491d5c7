import { afterEach, beforeEach, expect, test } from "vitest";

import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { openOffice } from "../host/office";
import type { Office } from "../host/office";
import { HostError } from "../../workbench/host/errors";

let office: Office;
beforeEach(async () => void (office = await openOffice()));
afterEach(() => office.close());

test("a file is opened as a new workbook, byte for byte", async () => {
  const opened: string[] = [];
  office.host.onNewWorkbook = (base64) => opened.push(base64);
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
  await createExcelWorkbook().openNew(bytes);
  expect(opened.map((base64) => [...Buffer.from(base64, "base64")])).toEqual([[...bytes]]);
});

test("an Excel that cannot says so in our words", async () => {
  office.host.onNewWorkbook = () => {
    throw new HostError("InvalidOperation");
  };
  await expect(createExcelWorkbook().openNew(new Uint8Array([1]))).rejects.toMatchObject({
    name: "WorkbookFailure",
    failure: { code: "host" },
  });
});
