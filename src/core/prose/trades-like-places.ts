/**
 * Trades whose words look like places: 市场监督管理局, 城市管理局, 乡村振兴局. The 城 of 「盐城市」, 「东城区」 and 「新城镇」 is part of a
 * name; a trade begins with it only at the front of what is said, or right behind a place.
 */
const trades = /市场|市政(?!府)|乡村|区域|地区经济|(^|[省市县区旗州盟镇乡])城[市区镇乡](?!人民政府|政府)/g;

/** The name, with such words blotted out character by character. */
export const withoutTrades = (name: string): string =>
  name.replace(trades, (words, place: string | undefined) => (place ?? "") + "－".repeat(words.length - (place ?? "").length));
