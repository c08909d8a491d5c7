/**
 * A small scanner for the XML that office files are made of: elements, attributes, text. It is strict where it matters
 * (declarations refused, elements balanced, depth bounded) and builds nothing. Prefixes of names are dropped.
 */

import { Budget, caps, damaged, occurrencesWithin } from "./caps";

export interface XmlHandler {
  /** Of the file that the part is of; without it the part has one of its own. */
  readonly budget?: Budget;
  /**
   * `attributes` as written; see `attribute`. An element without content is closed at once. `after`: where what follows
   * the tag begins; `start`: its 「<」. "stop": the rest is not needed. A number: up to there the handler has read whole
   * elements itself.
   */
  open(name: string, attributes: string, after: number, start: number): "stop" | number | void;
  /** `start` of an element without content is where it was opened. */
  close(name: string, after: number, start: number): number | void;
  /** As written, see `unescapeXml`; a text may come in pieces. */
  text?(text: string): void;
}

/** What a reader does where an element begins; like `open`, for elements of one name. */
export type WhenOpened<State> = (state: State, attributes: string, after: number, start: number) => "stop" | number | void;

/** What a reader does where an element ends; like `close`. */
export type WhenClosed<State> = (state: State, after: number, start: number) => number | void;

/** Handlers by the name of the element; what has none is passed over. */
export const byName = <Handler>(handlers: Readonly<Record<string, Handler>>): ReadonlyMap<string, Handler> =>
  new Map(Object.entries(handlers));

export function scanXml(xml: string, handler: XmlHandler): void {
  const { budget = new Budget() } = handler;
  occurrencesWithin(xml, "&", caps.references);
  const names: string[] = [];
  const locals: string[] = [];
  let at = 0;
  for (;;) {
    // Tags mostly follow one another: a search that leaves this code costs more than the look.
    const start = xml.charCodeAt(at) === less ? at : xml.indexOf("<", at);
    if (start < 0) break;
    if (start > at && names.length > 0) handler.text?.(xml.slice(at, start));
    const code = xml.charCodeAt(start + 1);

    if (code === slash) {
      const name = names.pop() ?? "";
      const nameEnd = start + 2 + name.length;
      if (name === "" || !xml.startsWith(name, start + 2)) throw damaged(xml.includes(">", start) ? undefined : "truncated");
      at = xml.charCodeAt(nameEnd) === greater ? nameEnd + 1 : endOfEndTag(xml, nameEnd);
      at = handler.close(locals.pop() as string, at, start) ?? at;
    } else if (code === bang) at = skipDeclaration(xml, start, (text) => names.length > 0 && handler.text?.(text));
    else if (code === question) at = endOr(xml.indexOf("?>", start)) + 2;
    else {
      let nameEnd = start + 1;
      let localStart = nameEnd;
      for (let code = xml.charCodeAt(nameEnd); code > space && code !== greater && code !== slash; code = xml.charCodeAt(nameEnd)) {
        nameEnd += 1;
        if (code === colon && localStart === start + 1) localStart = nameEnd;
      }
      const end = endOfTag(xml, nameEnd);
      const isEmpty = xml.charCodeAt(end - 1) === slash;
      const inner = isEmpty ? end - 1 : end;
      if (nameEnd === start + 1) throw damaged();
      budget.element();
      const local = xml.slice(localStart, nameEnd);
      at = end + 1;
      const next = handler.open(local, xml.slice(nameEnd, inner), at, start);
      if (next === "stop") return;
      if (isEmpty) at = handler.close(local, at, start) ?? at;
      else {
        if (names.push(localStart === start + 1 ? local : xml.slice(start + 1, nameEnd)) > caps.depth) throw damaged("too-deep");
        locals.push(local);
        at = next ?? at;
      }
    }
  }
  if (names.length > 0) throw damaged("truncated");
}

const space = 32;
const bang = 33;
const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const colon = 58;
const less = 60;
const greater = 62;
const question = 63;

function endOr(index: number): number {
  if (index < 0) throw damaged("truncated");
  return index;
}

/** The rest of a tag with few attributes, all in double quotes. */
const usualTag = /[^"'<>]*(?:"[^"<]*"[^"'<>]*){0,32}>/y;

/** The ">" that ends a tag: one inside a quoted attribute does not. */
function endOfTag(xml: string, start: number): number {
  usualTag.lastIndex = start;
  if (usualTag.test(xml)) return usualTag.lastIndex - 1;
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === greater) return at;
    else if (code === doubleQuote || code === singleQuote) quote = code;
  }
  throw damaged("truncated");
}

/** Comments are passed over, CDATA is text; a DOCTYPE can define entities and has no place in these files. */
function skipDeclaration(xml: string, start: number, text: (text: string) => void): number {
  if (xml.startsWith("<!--", start)) return endOr(xml.indexOf("-->", start + 4)) + 3;
  if (!xml.startsWith("<![CDATA[", start)) throw damaged("doctype");
  const end = endOr(xml.indexOf("]]>", start));
  text(xml.slice(start + 9, end).replaceAll("&", "&amp;"));
  return end + 3;
}

/** Behind an end tag's name there may be white space and nothing else. XML's own: what else is blank depends on how bytes were read. */
function endOfEndTag(xml: string, from: number): number {
  const end = endOr(xml.indexOf(">", from));
  for (let at = from; at < end; at += 1) if (xml.charCodeAt(at) > space) throw damaged();
  return end + 1;
}

/** The value of an attribute by its full name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let from = attributes.indexOf(name); from >= 0; from = attributes.indexOf(name, from + 1)) {
    if (from > 0 && attributes.charCodeAt(from - 1) > space) continue;
    let at = from + name.length;
    while (attributes.charCodeAt(at) <= space) at += 1;
    if (attributes.charAt(at) !== "=") continue;
    at += 1;
    while (attributes.charCodeAt(at) <= space) at += 1;
    const quote = attributes.charAt(at);
    const end = attributes.indexOf(quote, at + 1);
    return end < 0 || (quote !== '"' && quote !== "'") ? undefined : unescapeXml(attributes.slice(at + 1, end));
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

/** The same by its name without prefix: `r:id`, `rel:id`. */
export function attributeOf(attributes: string, local: string): string | undefined {
  let pattern = patterns.get(local);
  if (!pattern) patterns.set(local, (pattern = new RegExp(`(?:^|\\s)((?:[^\\s=:]+:)?${local})\\s*=`)));
  const found = pattern.exec(attributes);
  return found?.[1] === undefined ? undefined : attribute(attributes, found[1]);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] as string) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
