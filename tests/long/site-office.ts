/** The site's own staff at work, past our code. */

import { expect } from "vitest";

import type { WordPress } from "../../scripts/wordpress";

/** Asks the REST API for posts as the administrator; with `change`, to change one. */
export async function officeOf(site: WordPress, path: string, change?: object): Promise<unknown> {
  const { user, password } = site.accounts.administrator;
  const response = await fetch(`${site.url}/index.php?rest_route=/wp/v2/posts${path}`, {
    method: change ? "POST" : "GET",
    headers: { authorization: `Basic ${btoa(`${user}:${password}`)}`, "content-type": "application/json" },
    ...(change ? { body: JSON.stringify(change) } : {}),
  });
  expect(response.ok).toBe(true);
  return response.json();
}
