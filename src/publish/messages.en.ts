/** Every sentence about publishing, in English: what happened, then what to do. */

import type { PublishMessages } from "./messages.zh-CN";

const asked = (words: string | number | undefined): string => (words === undefined ? "" : ` (The site says: ${words})`);

export const en: PublishMessages = {
  failure: {
    "settings-invalid": ({ field }) =>
      `${field ? `“${field}” in the publishing settings is` : "The publishing settings are"} not valid; nothing was sent. Ask the administrator to correct it.`,
    "insecure-address": ({ host }) =>
      `“${host}” is not encrypted (http) and others could read the password; nothing was sent. Use an https address, or let the administrator allow http in the settings.`,
    "no-secret": () => "The site's password or token is missing. Enter it and send again.",
    "secret-unusable": () => "The token holds spaces or other characters that cannot be used. Copy it from the site again.",
    "errors-remain": ({ count }) => `Errors remain: ${count}; nothing was sent. Correct them, or choose to send all the same.`,
    "not-given": ({ sections }) => `The report has no ${sections}; nothing was sent. Add it, or choose to send all the same.`,
    "no-agency": () => "The report names no agency, so its page cannot be found again. Enter the agency on the cover.",
    "no-year": () => "The report names no year, so its page cannot be found again. Enter the year on the cover.",
    "already-published": ({ link }) =>
      `This report is public already${link ? `: ${link}` : ""}. Sending it again changes the page at once. Look at it, then choose to send all the same.`,
    "found-twice": ({ count, links }) =>
      `The site holds this report ${count} times, and it is not clear which to change; nothing was sent. Keep only one.${links ? ` (${links})` : ""}`,
    "key-taken": ({ title }) =>
      `The page in its place is “${title}”, not this report; nothing was sent. Ask the administrator to look at that page.`,
    unreachable: ({ host }) =>
      `“${host}” cannot be reached. Check the network and the address and try again; sending twice makes no second copy.`,
    "blocked-by-policy": ({ host, origin }) =>
      `This add-in is not allowed to reach “${host}”; nothing was sent. Ask the administrator to build it with ${origin} among the addresses it may send to (PUBLISH_ORIGINS).`,
    "blocked-unencrypted": ({ host }) =>
      `The add-in is an encrypted page, and browsers do not let it reach “${host}” over http; nothing was sent. Ask the administrator to use an https address in the settings.`,
    "timed-out": ({ host, seconds }) =>
      `“${host}” did not answer within ${seconds} seconds. Try again later; sending twice makes no second copy.`,
    cancelled: ({ host }) => `Stopped; “${host}” was not waited for any longer and nothing was completed.`,
    "stopped-waiting": ({ host }) =>
      `Stopped waiting. The report may or may not have arrived at “${host}”; send it again, that makes no second copy.`,
    "outcome-unknown": ({ host }) =>
      `“${host}” did not answer; the report may or may not have arrived. Look on the site first, and send again only if it is not there.`,
    moved: ({ host, to }) => `“${host}” has moved${to ? ` to “${to}”` : ""}. Ask the administrator to change the address in the settings.`,
    unauthorised: ({ host, words }) =>
      `“${host}” did not accept user name and password. Check the name and get a new application password or token; if both are right, the site may have turned this way of logging in off.${asked(words)}`,
    forbidden: ({ host, words }) =>
      `This account has not the permission it needs on “${host}”. Ask the administrator to let it write or publish.${asked(words)}`,
    "address-wrong": ({ url }) =>
      `“${url}” is not an address that takes reports. Ask the administrator to check the address in the settings.`,
    "too-large": ({ host }) =>
      `“${host}” does not take content of this size; nothing was sent. Ask the administrator to raise the site's limit.`,
    "too-busy": ({ host }) => `“${host}” has too many requests and refused this one. Try again in a few minutes.`,
    refused: ({ host, status, words }) =>
      `“${host}” did not accept the report (${status}). Tell the administrator what stands in brackets.${asked(words)}`,
    "server-error": ({ host, status, words }) =>
      `“${host}” failed (${status}). Try again later; if it fails again, tell the administrator.${asked(words)}`,
    "answer-unclear": ({ host }) =>
      `The answer of “${host}” cannot be understood; the report may have arrived. Look on the site, or send again; that makes no second copy.`,
    "no-page-address": () =>
      "The site did not say where the page is, so it cannot be compared from here. Save the published page and drop it here.",
    "not-public": ({ link }) => `The page is not public yet${link ? `: ${link}` : ""}. Publish it on the site, then compare.`,
    "page-out-of-reach": ({ host }) =>
      `The page on “${host}” cannot be opened from here: the network, or the site, does not allow it. Save the page from a browser and drop it here.`,
    "page-not-a-report": ({ link }) =>
      `The page opened, but no annual report can be read from it${link ? `: ${link}` : ""}. Check the address.`,
  },
  sections: (names) => names.join("; "),
  sent: ({ isPublic, isNew, link }) => {
    const what = isPublic
      ? isNew
        ? "Published."
        : "The public page was updated."
      : isNew
        ? "Sent and kept as a draft; it is not public yet."
        : "The draft was updated; it is not public yet.";
    return `${what}${link ? ` Address: ${link}` : ""}`;
  },
  seen: {
    page: "compared with the public page",
    draft: "compared with the draft",
    content: "the browser may not open that page; compared with the content the site gives out",
  },
  seenAt: (seen, address) => `${seen}: ${address}`,
};
