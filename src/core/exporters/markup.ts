/** Builds HTML from elements and text. Text is always escaped; only what was built here counts as markup. */

export class Markup {
  constructor(readonly html: string) {}
}

type Child = Markup | string;

/** `undefined` attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly Child[] | Child = [],
  between = "",
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escape(String(value))}"`]));
  const inner = (Array.isArray(children) ? children : [children]).map((child: Child) =>
    child instanceof Markup ? child.html : escape(child),
  );
  return new Markup(`<${name}${written.join("")}>${between}${inner.map((html) => html + between).join("")}</${name}>`);
}

const empty = (name: string, attributes: Readonly<Record<string, string>>): Markup =>
  new Markup(element(name, attributes).html.replace(/<\/[a-z]+>$/, ""));

export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A whole page. `style` is ours alone: it never holds anything from a report. */
export function page(language: string, title: string, style: string, body: readonly Markup[]): string {
  const head = [
    empty("meta", { charset: "utf-8" }),
    empty("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, title),
    new Markup(`<style>\n${style}</style>`),
  ];
  return `<!DOCTYPE html>\n${element("html", { lang: language }, [element("head", {}, head, "\n"), element("body", {}, body, "\n")], "\n").html}\n`;
}
