/**
 * Excel encrypts a workbook whose structure is protected with a password of its own, the same for everybody, and opens it
 * without asking; nobody chose a password and nobody knows of one. Such a package is opened here likewise ([MS-OFFCRYPTO]
 * 2.3.4: agile encryption of Excel 2010 and later, standard encryption of Excel 2007).
 */

import { cbc, ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

import { caps, damaged, encrypted, within } from "./caps";
import type { CompoundFile } from "./compound-file";
import { decodeText } from "./decode-text";
import { joined } from "./joined-bytes";
import { attribute, scanXml } from "./scan-xml";

type Hash = (bytes: Uint8Array) => Uint8Array;

const defaultPassword = "VelvetSweatshop";
const hashes: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };
const aesBlock = 16;
/** What hashes are taken for, from the specification. */
const uses = {
  verifierInput: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
};

/** The bytes of the package inside; refused as encrypted where Excel would ask for a password or knows another way to encrypt. */
export function openedByDefault(file: CompoundFile): Uint8Array {
  const info = file.stream("EncryptionInfo");
  const content = file.stream("EncryptedPackage");
  if (!info || !content) throw encrypted();
  try {
    const found = decrypted(info, content);
    if (!found) throw encrypted();
    return found;
  } catch (error) {
    // A length in the file that points outside it.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function decrypted(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const [major, minor] = [view(info).getUint16(0, true), view(info).getUint16(2, true)];
  if (major === 4 && minor === 4) return agile(info, content);
  return minor === 2 && major >= 2 && major <= 4 ? standard(info, content) : null;
}

function agile(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const parts = new Map<string, string>();
  scanXml(decodeText(info.subarray(8)), {
    // A key for certificates may stand beside the one for passwords.
    open: (name, attributes) => {
      if (name !== "encryptedKey" || attribute(attributes, "spinCount") !== undefined) parts.set(name, attributes);
    },
    close: () => undefined,
  });
  const of = (part: string, name: string): string => attribute(parts.get(part) ?? "", name) ?? "";
  const hash = hashes[of("encryptedKey", "hashAlgorithm")];
  const contentHash = hashes[of("keyData", "hashAlgorithm")];
  const isAes = ["encryptedKey", "keyData"].every(
    (part) => of(part, "cipherAlgorithm") === "AES" && /CBC$/.test(of(part, "cipherChaining")),
  );
  if (!hash || !contentHash || !isAes) return null;

  const salt = fromBase64(of("encryptedKey", "saltValue"));
  const rounds = Number(of("encryptedKey", "spinCount"));
  const password = passwordHash(hash, salt, rounds);
  const keyLength = aesKeyLength(Number(of("encryptedKey", "keyBits")));
  const value = (use: Uint8Array, name: string): Uint8Array =>
    cbc(fitted(hash(joined([password, use])), keyLength), fitted(salt, aesBlock), unpadded).decrypt(
      blocks(fromBase64(of("encryptedKey", name))),
    );
  const verifier = value(uses.verifierInput, "encryptedVerifierHashInput");
  if (!begins(value(uses.verifierHash, "encryptedVerifierHashValue"), hash(verifier))) return null;

  const key = fitted(value(uses.key, "encryptedKeyValue"), aesKeyLength(Number(of("keyData", "keyBits"))));
  const contentSalt = fromBase64(of("keyData", "saltValue"));
  return packageOf(content, (piece, index) =>
    cbc(key, fitted(contentHash(joined([contentSalt, uint32(index)])), aesBlock), unpadded).decrypt(piece),
  );
}

function standard(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const header = view(info);
  const keyLength = aesKeyLength(header.getUint32(12 + 16, true));
  const algorithm = header.getUint32(12 + 8, true);
  if (![0x660e, 0x660f, 0x6610].includes(algorithm)) return null;
  const verifierAt = 12 + header.getUint32(8, true);
  const salt = info.subarray(verifierAt + 4, verifierAt + 20);
  const password = sha1(joined([passwordHash(sha1, salt, 50_000), uint32(0)]));
  const half = (filler: number): Uint8Array => sha1(new Uint8Array(64).map((_, at) => filler ^ (password[at] ?? 0)));
  const key = joined([half(0x36), half(0x5c)]).subarray(0, keyLength);
  const decrypt = (bytes: Uint8Array): Uint8Array => ecb(key, unpadded).decrypt(blocks(bytes));
  const verifier = decrypt(info.subarray(verifierAt + 20, verifierAt + 36));
  const isDefault = begins(decrypt(info.subarray(verifierAt + 40, verifierAt + 72)), sha1(verifier));
  return isDefault ? packageOf(content, decrypt) : null;
}

function aesKeyLength(bits: number): number {
  if (![128, 192, 256].includes(bits)) throw damaged();
  return bits / 8;
}

/** Hashed over and over, so that guessing is slow; no program asks for more rounds than Excel, and no file may. */
function passwordHash(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  within(rounds, caps.passwordRounds);
  const letters = Uint8Array.from([...defaultPassword].flatMap((char) => [char.charCodeAt(0), 0]));
  let last = hash(joined([salt, letters]));
  const next = new Uint8Array(4 + last.length);
  for (let round = 0; round < rounds; round += 1) {
    view(next).setUint32(0, round, true);
    next.set(last, 4);
    last = hash(next);
  }
  return last;
}

/** Its length, then pieces of 4,096 bytes, each encrypted by itself; the last is filled up to whole blocks. */
function packageOf(content: Uint8Array, decrypt: (piece: Uint8Array, index: number) => Uint8Array): Uint8Array {
  const size = view(content).getUint32(0, true);
  const pieces: Uint8Array[] = [];
  for (let at = 8, index = 0; at < content.length; at += 4_096, index += 1) {
    pieces.push(decrypt(blocks(content.subarray(at, at + 4_096)), index));
  }
  const whole = joined(pieces);
  if (whole.length < size) throw damaged("truncated");
  return whole.subarray(0, size);
}

const unpadded = { disablePadding: true } as const;
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Whole ones: AES knows no others. */
const blocks = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - (bytes.length % aesBlock));
const begins = (bytes: Uint8Array, start: Uint8Array): boolean => start.every((byte, at) => bytes[at] === byte);
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(decodedBase64(text), (char) => char.charCodeAt(0));

function decodedBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    throw damaged();
  }
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  view(bytes).setUint32(0, value, true);
  return bytes;
}

/** Cut, or filled up as the specification has it. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}
