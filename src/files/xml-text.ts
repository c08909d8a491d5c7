/** Text as a workbook's XML spells it: references for XML's own marks, _xHHHH_ for what XML cannot hold. */

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[mark] ?? ""};`);

/**
 * A workbook spells characters that XML cannot hold as _xHHHH_, and so must spell out a text that already looks so.
 * Control characters are left: hucre spells them itself.
 */
export const spelt = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(pairsAndNoCharacters, (found) => (found.length === 2 ? found : asCode(found)));

/** The same with everything that an element's content cannot hold as it is. */
export const xmlText = (text: string): string => escapeXml(spelt(text).replace(/[\u0000-\u0008\v\f\r\u000e-\u001f]/g, asCode));

const asCode = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Whole pairs, which stay; half pairs and two characters that are none. Without lookbehind, which older WebKit does not know. */
const pairsAndNoCharacters = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff\ufffe\uffff]/g;
