/** A workbook that Excel encrypted with a password of its own is read; one that somebody gave a password is refused. */

import { createCipheriv, createHash } from "node:crypto";

import * as XLSX from "@e965/xlsx";
import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import { expect, test } from "vitest";

import { tableIds } from "../../src/core/form/cell-id";
import { readReportBytes } from "../../src/files/read-report-file";
import { readRows } from "../../src/files/read-rows";
import { asWorkbook } from "../../made/files/written";
import { numbered } from "./reports";

const ours = "VelvetSweatshop";
const report = numbered("2021");

/** As Excel 2010 and later encrypt. */
const agile = async (password: string, spinCount: number): Promise<Uint8Array> =>
  writeWithHucre({ sheets: [{ name: "S", rows: [["云岭县教育局", "已报"]] }], encryption: { password, spinCount } } as never);

/** As Excel 2007 encrypts ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9), AES with 128 bits. */
function standard(password: string, content: Uint8Array): Uint8Array {
  const sha1 = (...parts: readonly Uint8Array[]): Buffer => createHash("sha1").update(Buffer.concat(parts)).digest();
  const uint32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const salt = Buffer.alloc(16, 7);
  let hash = sha1(salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < 50_000; round += 1) hash = sha1(uint32(round), hash);
  hash = sha1(hash, uint32(0));
  const key = sha1(Buffer.alloc(64, 0x36).map((byte, at) => byte ^ (hash[at] ?? 0))).subarray(0, 16);
  const encrypted = (bytes: Uint8Array): Buffer => {
    const cipher = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(Buffer.concat([bytes, Buffer.alloc(-bytes.length & 15)])), cipher.final()]);
  };
  const provider = Buffer.from("Microsoft Enhanced RSA and AES Cryptographic Provider\0", "utf16le");
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(uint32), provider]);
  const verifier = Buffer.alloc(16, 9);
  const info = [uint32(0x20003), uint32(0x24), uint32(header.length), header, uint32(16), salt];
  return container({
    EncryptionInfo: Buffer.concat([...info, encrypted(verifier), uint32(20), encrypted(sha1(verifier))]),
    EncryptedPackage: Buffer.concat([uint32(content.length), uint32(0), encrypted(content)]),
  });
}

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(XLSX.CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

test("as Excel 2007 does it, every number of the report", () => {
  const reading = readReportBytes("a.xlsx", standard(ours, asWorkbook(report, "a sheet each")));
  if (!reading.ok) throw new Error(reading.failure.code);
  const numbers = tableIds.flatMap((table) => report.form.tables[table].numbers.map(({ id }) => id));
  expect(numbers.map((id) => reading.report.typed(id))).toEqual(numbers.map((id) => report.typed(id)));
});

test("as Excel 2010 and later do it", async () => {
  expect(readRows("a.xlsx", await agile(ours, 1_000))).toEqual({ ok: true, rows: [["云岭县教育局", "已报"]] });
});

test("a password of somebody's own", async () => {
  const refused = { ok: false, failure: { code: "encrypted", data: {} } };
  expect(readReportBytes("a.xlsx", await agile("velvetsweatshop", 10))).toEqual(refused);
  expect(readReportBytes("a.xlsx", standard("secret", asWorkbook(report, "a sheet each")))).toEqual(refused);
});

test("more hashing than Excel asks for, keys that AES does not have, and lengths that lead outside", async () => {
  const file = XLSX.CFB.read(await agile(ours, 10), { type: "array" });
  const streamOf = (name: string): Uint8Array => Uint8Array.from(XLSX.CFB.find(file, name)?.content as ArrayLike<number>);
  const info = Buffer.from(streamOf("EncryptionInfo")).toString("latin1");
  const codeWith = (changed: string): string => {
    const bytes = container({ EncryptionInfo: Buffer.from(changed, "latin1"), EncryptedPackage: streamOf("EncryptedPackage") });
    const reading = readRows("a.xlsx", bytes);
    return reading.ok ? "read" : reading.failure.code;
  };
  expect(codeWith(info)).toBe("read");
  expect(codeWith(info.replace('spinCount="10"', 'spinCount="10000000"'))).toBe("too-large");
  expect(codeWith(info.replace(/keyBits="256"/g, 'keyBits="99999999999"'))).toBe("damaged");
  expect(codeWith(info.replace(/encryptedKeyValue="[^"]*"/, 'encryptedKeyValue="**"'))).toBe("damaged");
  expect(codeWith(info.slice(0, 60))).toBe("damaged");
  const old = Buffer.alloc(40, 255);
  old.set([3, 0, 2, 0], 0);
  expect(codeWith(old.toString("latin1"))).toBe("damaged");
});
