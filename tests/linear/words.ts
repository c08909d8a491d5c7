/**
 * Every word and character that our code mentions in a pattern or a list of words, taken from the source itself so that
 * none can be forgotten: the Chinese words and single characters of all literals, and texts that each pattern matches.
 */

import { RegExpParser } from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";
import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";

/** Folders whose code reads text that others wrote. */
const folders = ["src/core", "src/files", "src/publish"];

/** So many different texts are made for each pattern: alternatives and characters of a class take turns. */
const samplesEach = 8;

export function wordsOfSource(): string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => ts.createSourceFile(name, readFileSync(`${folder}/${name}`, "utf8"), ts.ScriptTarget.Latest, true)),
  );
  const constants = new Map<string, ts.Expression>();
  for (const source of sources) {
    visit(source, (node) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) constants.set(node.name.text, node.initializer);
    });
  }

  const words = new Set<string>();
  for (const source of sources) {
    visit(source, (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        for (const text of [...samplesOf(pattern, flags), ...wordsIn(pattern)]) words.add(text);
      } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp" && node.arguments?.[0]) {
        const flags = node.arguments[1] && ts.isStringLiteral(node.arguments[1]) ? node.arguments[1].text : "";
        for (const text of samplesOf(textOf(node.arguments[0], constants), flags)) words.add(text);
      } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        for (const text of wordsIn(node.text)) words.add(text);
      }
    });
  }
  return [...words];
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  node.forEachChild((child) => visit(child, act));
}

/** What a pattern is put together from, as far as it stands in constants; of the rest, nothing. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>, depth = 0): string {
  if (depth > 8) return "";
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const known = constants.get(node.text);
    return known ? textOf(known, constants, depth + 1) : "";
  }
  if (ts.isTemplateExpression(node))
    return (
      node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression, constants, depth + 1) + literal.text).join("")
    );
  if (ts.isBinaryExpression(node)) return textOf(node.left, constants, depth + 1) + textOf(node.right, constants, depth + 1);
  return "";
}

/** Runs of Chinese characters, and every character on its own. */
function wordsIn(text: string): string[] {
  return [...(text.match(/\p{Script=Han}{2,12}/gu) ?? []), ...text];
}

const parser = new RegExpParser();

function samplesOf(pattern: string, flags: string): string[] {
  const tree = parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u"), unicodeSets: flags.includes("v") });
  return Array.from({ length: samplesEach }, (_, turn) => sampleOf(tree, turn)).filter((text) => text !== "");
}

type Node = AST.Pattern | AST.Alternative | AST.Element | AST.CharacterClassElement;

function sampleOf(node: Node, turn: number): string {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return sampleOf(node.alternatives[turn % node.alternatives.length] as AST.Alternative, turn);
    case "Alternative":
      return node.elements.map((element) => sampleOf(element, turn)).join("");
    case "Quantifier":
      return sampleOf(node.element, turn).repeat(node.min === 0 ? (turn + 1) % 2 : Math.min(node.min, 4));
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterClass":
      if (node.negate || node.elements.length === 0) return turn % 2 === 0 ? "的" : "a";
      return sampleOf(node.elements[turn % node.elements.length] as Node, turn);
    case "CharacterClassRange":
      return String.fromCodePoint(node.min.value);
    case "CharacterSet":
      if (node.kind === "digit") return node.negate ? "的" : "2";
      if (node.kind === "space") return node.negate ? "的" : (([" ", "\n", "\u3000", "\t"] as const)[turn % 4] as string);
      if (node.kind === "word") return node.negate ? "的" : "a";
      return node.kind === "property" && /P|S/.test(node.value ?? node.key) && !node.negate ? "、" : "的";
    case "Assertion":
      return node.kind === "lookahead" && !node.negate
        ? sampleOf(node.alternatives[turn % node.alternatives.length] as AST.Alternative, turn)
        : "";
    default:
      return "";
  }
}
