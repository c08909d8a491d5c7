/**
 * Where reports are sent and how, as an administrator writes it down (JSON). Checked completely before anything is sent.
 * It holds no secret: a setting that looks like one has no place here.
 */

import * as z from "zod/mini";

import { exporters } from "../core/exporters/index";
import type { ExportFormat } from "../core/exporters/index";
import { failing } from "./failure";
import type { PublishFailure } from "./failure";
import { pieces } from "./outgoing";
import { urlIn } from "./url-in";

// A strict content security policy forbids the code generation zod would otherwise try.
z.config({ jitless: true });

const placeholders = /\{\{([^{}]*)\}\}/g;

const namesOnly =
  (known: readonly string[]) =>
  (text: string): boolean =>
    [...text.matchAll(placeholders)].every(([, name = ""]) => known.includes(name.trim()));

/** A web address without a user name or password in it. */
const isAddress = (text: string): boolean => {
  const url = urlIn(text.replace(placeholders, "x"));
  return (url?.protocol === "https:" || url?.protocol === "http:") && url.username === "" && url.password === "";
};

const address = z.string().check(z.refine((text) => isAddress(text) && namesOnly([])(text)));
const addressWith = (...known: string[]) => z.string().check(z.refine((text) => isAddress(text) && namesOnly(known)(text)));
const template = z.string().check(z.refine(namesOnly(pieces)));
const headerName = z.string().check(z.regex(/^[!#$%&'*+.^`|~\w-]+$/));
/** Headers that show who asks: what stands there is a secret and has its own way. */
const secretHeader = /^(?:proxy-)?authorization$|^cookie$/i;
/** A place in an answer: "data.0.id". "" is the answer itself. */
const path = z.string();
const outcome = z.strictObject({ at: path, equals: z.union([z.string(), z.number(), z.boolean()]) });

const common = {
  /** Reports and passwords go over http only where somebody has decided so; to this machine itself it is always allowed. */
  allowHttp: z._default(z.boolean(), false),
  timeoutSeconds: z._default(z.number().check(z.gt(0), z.lte(600)), 30),
};

const wordpress = z.strictObject({
  kind: z.literal("wordpress"),
  site: address,
  /** The account's name; its application password is the secret. */
  user: z.string().check(z.regex(/^[^:]+$/)),
  /** How the site's REST API is reached: "/index.php?rest_route=" works everywhere, "/wp-json" where permalinks are on. */
  route: z._default(z.enum(["query", "path"]), "query"),
  /** The type of content as the REST API names it: posts, pages or one of the site's own. */
  collection: z._default(z.string().check(z.regex(/^[a-z0-9_-]+$/)), "posts"),
  status: z._default(z.enum(["draft", "pending", "publish"]), "draft"),
  categories: z._default(z.array(z.int().check(z.gt(0))), []),
  ...common,
});

type Field = string | number | boolean | null | readonly Field[] | { readonly [name: string]: Field };

const field: z.ZodMiniType<Field> = z.lazy(() =>
  z.union([template, z.number(), z.boolean(), z.null(), z.array(field), z.record(z.string(), field)]),
);

const post = z.strictObject({
  kind: z.literal("post"),
  url: address,
  method: z._default(z.enum(["POST", "PUT"]), "POST"),
  encoding: z.enum(["json", "multipart"]),
  /** What is sent, field by field; {{title}}, {{html}} and so on stand for pieces of the report. */
  fields: z.record(z.string(), field),
  /** Attachments by field name, only for multipart. */
  files: z._default(z.record(z.string(), z.enum(exporters.map(({ id }) => id) as [ExportFormat, ...ExportFormat[]])), {}),
  headers: z._default(
    z.record(headerName.check(z.refine((name) => !secretHeader.test(name))), z.string().check(z.regex(/^[\x20-\x7e]*$/))),
    {},
  ),
  authorization: z._default(
    z.discriminatedUnion("scheme", [
      z.strictObject({ scheme: z.literal("none") }),
      z.strictObject({ scheme: z.literal("basic"), user: z.string().check(z.regex(/^[^:]+$/)) }),
      z.strictObject({ scheme: z.literal("bearer") }),
      z.strictObject({ scheme: z.literal("header"), name: headerName }),
    ]),
    { scheme: "none" },
  ),
  /** The header that lets the system recognise a repeated send; null where it may not be sent. */
  idempotencyHeader: z._default(z.nullable(headerName), "Idempotency-Key"),
  /** What the system answers to what is sent; `success` where it says no with an ordinary status. */
  answer: z._default(
    z.strictObject({
      success: z.optional(outcome),
      id: z.optional(path),
      link: z.optional(path),
      message: z.optional(path),
      isPublic: z.optional(outcome),
    }),
    {},
  ),
  /** Where a visitor finds it, when the answer does not say. */
  page: z.optional(addressWith("id", "key", "year")),
  /** How to ask for what was sent before, and where to send a change of it. */
  lookUp: z.optional(
    z.strictObject({
      url: addressWith("key", "year"),
      success: z.optional(outcome),
      /** Where the list stands in the answer. */
      items: z._default(path, ""),
      id: path,
      link: z.optional(path),
      isPublic: z.optional(outcome),
      updateUrl: addressWith("id", "key"),
      updateMethod: z._default(z.enum(["POST", "PUT", "PATCH"]), "PUT"),
    }),
  ),
  ...common,
});

const settings = z.discriminatedUnion("kind", [wordpress, post]).check(
  z.refine((given) => given.kind !== "post" || given.encoding === "multipart" || Object.keys(given.files).length === 0, {
    path: ["files"],
  }),
  z.refine(
    (given) =>
      given.kind !== "post" ||
      given.encoding === "json" ||
      Object.values(given.fields).every((value) => typeof value !== "object" || value === null),
    { path: ["fields"] },
  ),
);

export type Settings = z.infer<typeof settings>;
export type WordPressSettings = Extract<Settings, { kind: "wordpress" }>;
export type PostSettings = Extract<Settings, { kind: "post" }>;

export type SettingsReading =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly PublishFailure[] };

export function readSettings(json: unknown): SettingsReading {
  const parsed = z.safeParse(settings, json);
  if (parsed.success) return { ok: true, settings: parsed.data };
  // Only where it is wrong, never what stands there: somebody may have put a password where it does not belong.
  const fields = new Set(parsed.error.issues.map(({ path: at, ...issue }) => [...at, ...("keys" in issue ? issue.keys : [])].join(".")));
  return { ok: false, problems: [...fields].map((name) => failing("settings-invalid", { field: name })) };
}

/** A template with its names replaced; those it is not given stay out of it. */
export const filled = (
  text: string,
  values: Readonly<Record<string, string>>,
  encode: (value: string) => string = (value) => value,
): string => text.replace(placeholders, (_, name: string) => encode(values[name.trim()] ?? ""));
