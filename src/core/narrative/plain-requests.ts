/**
 * 「申请」 alone: of information, or of licences, housing, aid. 「行政许可方面，受理申请120件，办结118件」 and 「公租房保障力度加大，收到申请300件」 count none
 * of ours; 「依申请公开方面，收到申请85件」 and 「2024年我局收到申请85件」 do.
 */

import type { Token } from "./tokens";

/** What a passage was last said to be about: making information public, something else, or nothing yet. */
export type Matter = "disclosure" | "other" | null;

const ofDisclosure = /信息公开|依申请公开|公开申请|申请公开|公开请求|政府信息|予以公开|部分公开|《条例》/;
/**
 * How anybody handles what is asked for, and how a body is led, taught and praised. Without them 「深入学习贯彻精神」 is empty, and
 * 「优化人才服务」 still names a matter.
 */
const general =
  /规范|依法|指定|确定|办公室|股室|科室|牵头|归口|及时|认真|严格|妥善|积极|畅通|优化|完善|健全|渠道|流程|程序|环节|机制|制度|期限|时限|答复|回应|沟通|质量|质效|高效|便民|申请人|网络|来源|总体|整体|基本|开展|推进|推动|有序|平稳|概况|数据|统计|如下|主要|类型|方式|按照?|坚持|人民|中心|深入|学习|贯彻|二十[大届]|[一二三四五六七]中全会|落实|执行|大?精神|习近平|新时代|中国特色|社会主义|思想|明确|专[人班职]|人员|负责|责任|到位|成立|领导|小组|组长|局长|主任|书记|班子|加[强大]|强化|提[升高]|力度|不断|进一步|持续|深化|始终|树立|意识|理念|要求|部署|工作|任务|[做抓]好|着力|有效|规定|台账|协调|联系|队伍|能力|水平|效率|原则|导向|目标|各项|结合|根据|围绕|实[行际]|建立|把关|平台|在线|线[上下]|窗口|当面|邮寄|信函|邮箱|提交|来件|传真/g;

/** `text`: the paragraph that the tokens stand in. */
export function matterAfter(tokens: readonly Token[], text: string, before: Matter): Matter {
  if (tokens.length === 0) return before;
  if (namesDisclosure(tokens, text)) return "disclosure";
  const isOfUnknown = tokens.some(isUnknown(tokens, text));
  if (tokens.some((token) => isRange(token, text))) return before;
  // What a sentence about disclosure counts besides need not be its matter.
  if (before === "disclosure" && tokens.some(counts)) return isOfUnknown && !tokens.some(countsCases) ? "other" : before;
  return isOfUnknown || tokens.some(namesOther) ? "other" : before;
}

export function namesDisclosure(tokens: readonly Token[], text: string): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first !== undefined && last !== undefined && ofDisclosure.test(text.slice(first.start, last.end));
}

/** The same tokens; a plain 「申请」 that is not of information is a matter that no table holds. */
export function withPlainRequests(tokens: readonly Token[], text: string, matter: Matter): readonly Token[] {
  if (matter === "disclosure" || !tokens.some(isPlain)) return tokens;
  const saysOther = isUnknown(tokens, text);
  let isOther = matter === "other";
  return tokens.map((token, at): Token => {
    if (isPlain(token)) return isOther ? asOther(token as WordToken) : token;
    if (token.kind === "word" && ofDisclosure.test(token.word.text)) isOther = false;
    else isOther ||= saysOther(token, at) || namesOther(token) || isOfAnyKind(token);
    return token;
  });
}

/** 「收到各类申请1350件」 */
const isOfAnyKind = (token: Token): boolean => token.kind === "word" && token.word.text === "各类";

/** 「公租房收到申请300件，答复290件」: what becomes of them is not told of ours. */
export function asksForOther(tokens: readonly Token[], text: string): boolean {
  const at = tokens.findIndex((token) => isPlain(token));
  return at > 0 && tokens.slice(0, at).some(isUnknown(tokens, text));
}

/** 「受理政务服务办件5000件，不予受理10件」: so many cases of something not known were taken in or done. */
export function handlesOthers(tokens: readonly Token[], text: string): boolean {
  const at = tokens.findIndex((token) => token.kind === "number" && /^[件宗起份]/.test(token.numeral.unit ?? ""));
  const before = tokens.slice(0, Math.max(0, at));
  return before.some(isHandling) && before.some(isUnknown(tokens, text));
}

const isHandling = (token: Token): boolean =>
  token.kind === "word" && /^(?:received|newlyReceived|handled|answered)$/.test(token.word.request ?? "");

/** Neither a name (「区」 beside 「政府」 is one) nor a date nor general words alone. */
export const isUnknown =
  (tokens: readonly Token[], text: string) =>
  (token: Token, at: number): boolean =>
    token.kind === "unknown" &&
    !token.isName &&
    ![tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === "word" && beside.word.text.startsWith("政府")) &&
    !isRange(token, text) &&
    /[\u4e00-\u9fff]{2}/.test(text.slice(token.start, token.end).replace(general, " "));

/** 「12345热线」 does not. */
const counts = (token: Token): boolean => token.kind === "number" && (token.numeral.unit ?? "") !== "";
const countsCases = (token: Token): boolean => token.kind === "number" && /^[件%]$/.test(token.numeral.unit ?? "");

/** 「3—5个」「2023.5」 */
const isRange = ({ kind, start, end }: Token, text: string): boolean => kind === "unknown" && /\d/.test(text.slice(start, end));

type WordToken = Extract<Token, { kind: "word" }>;

const isPlain = (token: Token): boolean => token.kind === "word" && token.word.isPlain === true;
const asOther = (token: WordToken): Token => ({ ...token, word: { ...token.word, topics: ["foreign"] } });

const namesOther = (token: Token): boolean =>
  token.kind === "word" && token.word.topics !== undefined && !token.word.topics.includes("requests");
