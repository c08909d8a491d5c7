/**
 * 「申请」 alone: of information, or of licences, housing, aid. 「行政许可方面，受理申请120件，办结118件」 and 「公租房保障力度加大，收到申请300件」 count none
 * of ours; 「依申请公开方面，收到申请85件」 and 「2024年我局收到申请85件」 do.
 */

import type { Token } from "./tokens";

/** What a passage was last said to be about: making information public, something else, or nothing yet. */
export type Matter = "disclosure" | "other" | null;

const ofDisclosure = /信息公开|政务公开|依申请|公开申请|申请公开|公开请求|政府信息|予以公开|部分公开|条例/;
/** How anybody handles whatever is asked for: such words turn to no new matter. */
const ofHandling =
  /规范|依法|及时|认真|严格|妥善|积极|畅通|优化|完善|健全|渠道|流程|程序|环节|机制|期限|时限|答复|沟通|质量|高效|便民|申请人|网络|来源|总体|整体|基本|开展|推进|有序|平稳|概况|数据|统计|如下|主要|类型|方式|按/;
const plain = /^(?:申请|申请件|申请事项|申请量|申请数量|申请数|申请总数|请求)$/;

/** `text`: the paragraph that the tokens stand in. */
export function matterAfter(tokens: readonly Token[], text: string, before: Matter): Matter {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return before;
  const words = text.slice(first.start, last.end);
  if (ofDisclosure.test(words)) return "disclosure";
  if (tokens.some((token) => counts(token) || isRange(token, text))) return before;
  if (tokens.some(namesOther)) return "other";
  return tokens.some(isUnknown(tokens, text)) && !ofHandling.test(words) ? "other" : before;
}

/** The same tokens; a plain 「申请」 that is not of information is a matter that no table holds. */
export function withPlainRequests(tokens: readonly Token[], text: string, matter: Matter): readonly Token[] {
  if (matter === "disclosure" || !tokens.some(isPlain)) return tokens;
  const saysOther = isUnknown(tokens, text);
  let isOther = matter === "other";
  return tokens.map((token, at): Token => {
    if (isPlain(token)) return isOther ? asOther(token as WordToken) : token;
    if (token.kind === "word" && ofDisclosure.test(token.word.text)) isOther = false;
    else isOther ||= saysOther(token, at) || namesOther(token);
    return token;
  });
}

/** Neither a name (「区」 beside 「政府」 is one) nor a date nor what is done with any request. */
const isUnknown =
  (tokens: readonly Token[], text: string) =>
  (token: Token, at: number): boolean =>
    token.kind === "unknown" &&
    !token.isName &&
    ![tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === "word" && beside.word.text.startsWith("政府")) &&
    !isRange(token, text) &&
    !ofHandling.test(text.slice(token.start, token.end));

/** 「12345热线」 does not. */
const counts = (token: Token): boolean => token.kind === "number" && (token.numeral.unit ?? "") !== "";

/** 「3—5个」「2023.5」 */
const isRange = ({ kind, start, end }: Token, text: string): boolean => kind === "unknown" && /\d/.test(text.slice(start, end));

type WordToken = Extract<Token, { kind: "word" }>;

const isPlain = (token: Token): boolean => token.kind === "word" && plain.test(token.word.text);
const asOther = (token: WordToken): Token => ({ ...token, word: { ...token.word, topics: ["foreign"] } });

const namesOther = (token: Token): boolean =>
  token.kind === "word" && token.word.topics !== undefined && !token.word.topics.includes("requests");
