/**
 * WordPress over its REST API with an application password (WordPress 5.6 and later). A post is found again by its slug.
 * Facts: https://developer.wordpress.org/rest-api/reference/posts/
 */

import { escape } from "../core/exporters/markup";
import { at, textAt } from "./adapter";
import type { Adapter, Held } from "./adapter";
import { jsonRequest, question } from "./http-request";
import type { WordPressSettings } from "./settings";

export function wordpress(settings: WordPressSettings): Adapter {
  const { collection, status, categories } = settings;
  return {
    authorization: { scheme: "basic", user: settings.user },
    lookUp: {
      // context=edit shows drafts and the slug as it was given; the bin is not looked into.
      request: ({ key }) =>
        question(
          addressOf(settings, collection, { slug: key, status: "publish,future,draft,pending,private", context: "edit", per_page: "10" }),
        ),
      read: (json) => (Array.isArray(json) ? allOrNone(json.map(heldIn)) : null),
    },
    compose: async (document, _job, standing) =>
      jsonRequest("POST", addressOf(settings, standing ? `${collection}/${standing.id}` : collection), {
        title: escape(document.title),
        slug: document.key,
        content: withoutShortcodes(document.html),
        // A page that is public stays public: taking it down is not ours to do.
        ...(standing?.isPublic ? {} : { status }),
        ...(categories.length > 0 ? { categories } : {}),
      }),
    readAnswer: heldIn,
    // Who may not see drafts is told that the parameter is wrong; the details say whether the account was not known at all.
    refusal: (json, httpStatus) => {
      if (httpStatus !== 400 || at(json, "data.params.status") === undefined) return null;
      return at(json, "data.details.status.data.status") === 403 ? "forbidden" : "unauthorised";
    },
    wordsIn: (json) => textAt(json, "message") ?? undefined,
    stored: {
      request: (id, asVisitor) => question(addressOf(settings, `${collection}/${id}`, asVisitor ? {} : { context: "edit" })),
      read: (json) => {
        const [title, content] = [textAt(json, "title.rendered"), textAt(json, "content.rendered")];
        return title === null || content === null ? null : { html: `<!doctype html><meta charset="utf-8"><h1>${title}</h1>\n${content}` };
      },
    },
  };
}

function addressOf({ site, route }: WordPressSettings, path: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(route === "query" ? "index.php" : `wp-json/wp/v2/${path}`, site.replace(/\/{0,64}$/, "/"));
  if (route === "query") url.searchParams.set("rest_route", `/wp/v2/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function heldIn(json: unknown): Held | null {
  const [id, status] = [textAt(json, "id"), textAt(json, "status")];
  if (id === null || status === null) return null;
  return {
    id,
    isPublic: status === "publish",
    link: textAt(json, "link"),
    title: textAt(json, "title.raw") ?? textAt(json, "title.rendered"),
  };
}

const allOrNone = (held: readonly (Held | null)[]): readonly Held[] | null =>
  held.some((each) => each === null) ? null : (held as readonly Held[]);

/** [gallery] in a text is a text. No attribute of ours holds a bracket. */
const withoutShortcodes = (html: string): string => html.replaceAll("[", "&#91;").replaceAll("]", "&#93;");
