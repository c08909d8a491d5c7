/**
 * The words of annual reports and what each can mean. Data only: how words combine is said in `bind.ts`.
 * A word not listed here is unknown, and a number behind unknown words is left alone.
 */

import type { Applicant, DocumentColumn, RequestLine, ReviewResult } from "./claim";

export type Topic =
  | "requests"
  | "reconsideration"
  | "litigation"
  | "litigation.direct"
  | "litigation.afterReconsideration"
  | "normativeDocuments"
  | "governmentRules"
  | "administrativeLicences"
  | "administrativePenalties"
  | "administrativeCompulsion"
  | "fees"
  /** Letters, posts, meetings: nothing the tables hold. */
  | "foreign";

export type Role =
  | "topic"
  /** Means a line, a result or a column, depending on the topic. */
  | "meaning"
  | "applicant"
  /** How requests came in. */
  | "channel"
  /** 「信息」: a thing published, unless it belongs to 「依申请公开信息」. */
  | "information"
  /** A verb of making known: what was published need not be what was decided. */
  | "publish"
  /** A verb that counts something the tables do not: 审查、备案、修订. */
  | "elsewhere"
  | "negator"
  | "carry"
  | "filler"
  | "join"
  | "together"
  | "each"
  | "respectively"
  | "amongst"
  | "including"
  | "excluding"
  | "within"
  | "all"
  | "compare"
  | "grow"
  /** 「增至」: a total after it, the former one before. */
  | "reach"
  | "share"
  | "about"
  /** A part of the year only. */
  | "partial"
  /** Singles out a part of what is counted. */
  | "part"
  /** After 「其中」 a part, elsewhere a compliment. */
  | "timely"
  /** Over years. */
  | "ever"
  | "year"
  | "area"
  | "own"
  | "part-of-own"
  | "body";

export interface Word {
  readonly text: string;
  readonly role: Role;
  readonly topics?: readonly Topic[];
  readonly request?: RequestLine;
  readonly result?: ReviewResult;
  readonly column?: DocumentColumn;
  readonly applicant?: Applicant;
  /** Often used for something wider, narrower or next door: may agree, never contradicts. */
  readonly loose?: true;
  /** For `year`: years after this one. */
  readonly years?: number;
  /** For `area`: the character of its level, 「市」 of 全市, or which bodies of it are meant. */
  readonly level?: string;
  readonly bodies?: "all" | "departments" | "places";
}

type Meaning = Omit<Word, "text" | "role">;

const split = (list: string): string[] => list.trim().split(/\s+/);
const entries = (role: Role, list: string, meaning: Meaning = {}): Word[] => split(list).map((text) => ({ text, role, ...meaning }));
const request = (line: RequestLine, list: string, more: Meaning = {}): Word[] => entries("meaning", list, { request: line, ...more });
const loose = { loose: true } as const;

const topics: readonly Word[] = [
  ...entries(
    "topic",
    `政府信息公开申请 政务信息公开申请 政府信息公开的申请 信息公开申请 信息公开的申请 政务公开申请 政府信息申请 公开申请 依申请公开政府信息
     政府信息依申请公开 信息依申请公开 依申请公开信息 依申请公开 依申请 申请公开 申请件 申请事项 申请量 申请数量 申请数 申请总数 申请 公开请求 信息公开请求 政府信息公开请求 依申请公开请求 请求 公开件`,
    { topics: ["requests"] },
  ),
  ...entries("topic", "申请行政复议 提起行政复议 提出行政复议 行政复议申请 行政复议案件 行政复议案 行政复议 复议案件 复议申请 申请复议 提起复议 复议请求 复议", { topics: ["reconsideration"] }),
  ...entries("topic", "提起行政诉讼 行政诉讼案件 行政诉讼案 行政诉讼 诉讼案件 提起诉讼 诉讼请求 诉讼", { topics: ["litigation"] }),
  ...entries("topic", "行政复议诉讼 复议诉讼 行政复议诉讼案件 复议诉讼案件", { topics: ["reconsideration", "litigation"] }),
  ...entries(
    "topic",
    `未经复议直接起诉 未经行政复议直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 未经行政复议直接提起行政诉讼 未经复议直接诉讼 未经复议
     直接提起行政诉讼 直接提起诉讼 直接起诉 直接诉讼`,
    { topics: ["litigation.direct"] },
  ),
  ...entries(
    "topic",
    `复议后起诉 行政复议后起诉 经复议后起诉 经行政复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起行政诉讼 经复议后提起诉讼
     行政复议后提起行政诉讼 经行政复议后提起行政诉讼 复议后诉讼 复议后再起诉`,
    { topics: ["litigation.afterReconsideration"] },
  ),
  ...entries("topic", "行政规范性文件 规范性文件", { topics: ["normativeDocuments"] }),
  ...entries("topic", "地方政府规章 政府规章 部门规章 规章", { topics: ["governmentRules"] }),
  ...entries("topic", "行政许可处理决定 行政许可决定 行政许可", { topics: ["administrativeLicences"] }),
  ...entries("topic", "行政处罚处理决定 行政处罚决定 行政处罚", { topics: ["administrativePenalties"] }),
  ...entries("topic", "行政强制处理决定 行政强制决定 行政强制执行 行政强制措施 行政强制", { topics: ["administrativeCompulsion"] }),
  ...entries("topic", "行政许可案件", { topics: ["administrativeLicences"], ...loose }),
  ...entries("topic", "行政处罚案件 处罚案件", { topics: ["administrativePenalties"], ...loose }),
  ...entries("topic", "行政强制案件", { topics: ["administrativeCompulsion"], ...loose }),
  ...entries("topic", "行政事业性收费金额 行政事业性收费收入 行政事业性收费", { topics: ["fees"] }),
  ...entries(
    "topic",
    `信息处理费 规章制度 行政许可事项 行政处罚事项 行政强制事项 行政许可申请 许可申请 行政审批 许可事项 处罚事项 网民留言 群众留言 留言 来信 信件 来电 来访 信访件 信访事项 诉求 咨询 投诉 举报 工单 热线
     建议 提案 议案 会议 常务会 培训 稿件 文章 视频 短视频 微博 抖音 公众号 公报 专栏 专题 栏目 发布会 访谈 解读 政策解读 图解 文件 公文 通知 公告 动态 新闻
     简报 问卷 预决算 预算 决算 微信 粉丝 阅读量 点击量 访问量 浏览量 人次 政策 案例 征集 调查 目录 指南 清单 事项清单 材料 资料 档案 报表 年报 问题 错误 账号 网站信息
     公开信息 政务信息 政务动态 工作动态 意见 反馈 协办件 转办件 督办件 交办件 协查件 申请表 申请书 申请渠道 申请方式 申请流程 满意 评议 考核 检查 活动 讲座`,
    { topics: ["foreign"] },
  ),
];

const lines: readonly Word[] = [
  ...request("received", "收到 接收到 接收 接到 收悉 接件 收件 收办 共收"),
  ...request("received", "受理 接办", { result: "total" }),
  ...request("newlyReceived", "新收到 新收 新接收 新接到 新受理 新增 新发生", { result: "total", ...loose }),
  ...request("handled", "办理答复 办理并答复 受理并答复 受理并办结 受理答复"),
  ...request("handled", "办理 处理", { result: "total" }),
  ...request("answered", "答复 回复 办复 答复办结 办结答复 予以答复 办理完毕 办理完成 完成办理 完成答复 已办理 已处理"),
  ...request("answered", "办结 审结 已结", { result: "decided" }),
  ...request("carriedForward", "正在办理中 正在办理 正在处理 尚在办理 仍在办理 还在办理 在办理中 办理中 在办 继续办理 未办结 尚未办结 待办 待办结"),
  ...request("carriedForward", "未答复 尚未答复 待答复 跨年度办理 跨年办理", loose),
  ...request("outcome.fullyDisclosed", "予以公开 全部公开 完全公开 全部予以公开 予以全部公开"),
  ...request("disclosed", "同意公开 给予公开 已公开 准予公开 决定公开", loose),
  ...request("disclosed", "公开 主动公开", { column: "published", ...loose }),
  ...request("outcome.partlyDisclosed", "予以部分公开 部分予以公开 同意部分公开 部分公开 区分处理"),
  ...request("outcome.refused", "不予公开 不同意公开 依法不予公开 决定不予公开"),
  ...request("outcome.refused.stateSecret", "涉及国家秘密 国家秘密"),
  ...request(
    "outcome.refused.prohibitedByLaw",
    "其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 法律、法规禁止公开",
  ),
  ...request("outcome.refused.securityAndStability", "危及“三安全一稳定” “三安全一稳定” 危及三安全一稳定 三安全一稳定"),
  ...request("outcome.refused.thirdPartyRights", "保护第三方合法权益 涉及第三方合法权益 第三方合法权益 第三方权益"),
  ...request("outcome.refused.thirdPartyRights", "商业秘密 个人隐私 第三方", loose),
  ...request("outcome.refused.internalAffairs", "三类内部事务信息 内部事务信息 内部事务 内部管理信息"),
  ...request("outcome.refused.processInformation", "四类过程性信息 过程性信息"),
  ...request("outcome.refused.enforcementFile", "行政执法案卷信息 行政执法案卷 执法案卷"),
  ...request("outcome.refused.administrativeInquiry", "行政查询事项 行政查询"),
  ...request("outcome.unableToProvide", "无法提供 信息无法提供 不能提供"),
  ...request("outcome.unableToProvide.notHeld", "本机关不掌握相关政府信息 本机关不掌握相关信息 不掌握相关政府信息 不掌握相关信息 本机关不掌握 不掌握"),
  ...request("notHeld", "信息不存在 政府信息不存在 不存在 非本机关 不属于本机关 不属本机关 不属于我局 不属于本单位", loose),
  ...request("otherwise", "不属于政府信息 非政府信息 告知其他途径 告知获取途径", loose),
  ...request("outcome.unableToProvide.wouldNeedCreating", "没有现成信息需要另行制作 没有现成信息需另行制作 没有现成信息 需要另行制作 需另行制作"),
  ...request("outcome.unableToProvide.stillUnclear", "补正后申请内容仍不明确 补正后内容仍不明确 补正后仍不明确 申请内容仍不明确"),
  ...request("outcome.notProcessed", "不予处理 不予受理"),
  ...request(
    "outcome.notProcessed.petitionOrComplaint",
    "信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类申请 信访、举报、投诉类 信访投诉举报类申请 信访投诉举报类 信访投诉类",
  ),
  ...request("outcome.notProcessed.duplicateRequest", "重复申请"),
  ...request("outcome.notProcessed.publicPublication", "要求提供公开出版物 公开出版物"),
  ...request("outcome.notProcessed.excessiveRequests", "无正当理由大量反复申请 大量反复申请"),
  ...request("outcome.notProcessed.reconfirmation", "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息"),
  ...request("outcome.otherHandling", "其他处理 其它处理 其他方式处理"),
  ...request("outcome.otherHandling.correctionOverdue", "申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正"),
  ...request("outcome.otherHandling.feeUnpaid", "申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费"),
  ...request("withdrawn", "申请人撤回 主动撤回申请 自行撤回申请 撤回申请 主动撤回 自行撤回 撤件", { result: "otherResult", ...loose }),
  ...request("withdrawn", "撤销申请 主动撤销 撤回", { result: "otherResult", ...loose }),
  ...request("withdrawn", "撤销", { result: "corrected", column: "repealed", ...loose }),
  ...request("otherwise", "其他 其它", { applicant: "other", result: "otherResult", ...loose }),
];

const others: readonly Word[] = [
  ...entries("applicant", "自然人", { applicant: "naturalPerson" }),
  ...entries("applicant", "公民 个人", { applicant: "naturalPerson", ...loose }),
  ...entries("applicant", "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织", { applicant: "organisations" }),
  ...entries("applicant", "法人", { applicant: "organisations", ...loose }),
  ...entries("applicant", "商业企业", { applicant: "commercialEnterprise" }),
  ...entries("applicant", "企业", { applicant: "commercialEnterprise", ...loose }),
  ...entries("applicant", "科研机构", { applicant: "researchInstitution" }),
  ...entries("applicant", "社会公益组织 公益组织", { applicant: "publicWelfareOrganisation" }),
  ...entries("applicant", "法律服务机构", { applicant: "legalServiceAgency" }),
  ...entries("applicant", "律师事务所", { applicant: "legalServiceAgency", ...loose }),
  ...entries("applicant", "其他组织", { applicant: "other", ...loose }),

  ...entries("meaning", "结果维持 被维持 予以维持 维持原行政行为 维持", { result: "upheld" }),
  ...entries("meaning", "结果纠正 被纠正 予以纠正 纠正 被纠错 纠错", { result: "corrected" }),
  ...entries("meaning", "其他结果 其它结果", { result: "otherResult" }),
  ...entries("meaning", "尚未审结 未审结 正在审理中 正在审理 尚在审理 审理中 仍在审理", { result: "pending" }),
  ...entries("meaning", "驳回诉讼请求 驳回复议请求 驳回起诉 驳回 胜诉", { result: "upheld", ...loose }),
  ...entries("meaning", "责令重新答复 责令 确认违法 败诉", { result: "corrected", ...loose }),
  ...entries("meaning", "终止 撤诉", { result: "otherResult", ...loose }),
  ...entries("meaning", "复议决定 作出判决 做出判决 判决", { result: "decided", ...loose }),

  ...entries("meaning", "新制发 制发 新制定 制定出台 制定印发 制定发布 制定并发布 制定 新出台 出台 印发 新制作 制作", { column: "issued" }),
  ...entries("meaning", "宣布失效 废止失效 废止和失效 废止 失效", { column: "repealed" }),
  ...entries("meaning", "现行有效", { column: "inForce" }),
  ...entries("meaning", "继续有效", { column: "inForce", ...loose }),
  ...entries("publish", "发布 公布 公示 归集 上传 录入 报送 推送 更新 转载 上网", { column: "published", ...loose }),
  ...entries("elsewhere", "备案 审查 审核 修订 修改 清理 起草 评估 合法性审查 指导 协助 督促 协办 转办 代办 减免 免征"),

  ...entries("channel", "网上申请 信件申请 平台申请 邮递申请 电话申请 网络申请 在线申请 信函申请 来信申请 邮寄申请 当面申请 现场申请 书面申请 纸质申请 邮件申请 电子邮件申请 传真申请 窗口申请 线上申请 线下申请"),
  ...entries("channel", "网上 网络 在线 互联网 门户网站 政府网站 网站 电子邮件 电子邮箱 邮箱 邮件 信函 邮寄 快递 当面 现场 窗口 传真 书面 纸质 线上 线下"),

  ...entries("information", "各类政府信息 各类信息 政府信息 信息"),

  ...entries("negator", "未收到 未接到 未接收到 未接收 未受理 没有收到 没有接到 没有受理 未曾收到 尚未收到 从未收到 无人提出", { request: "received" }),
  ...entries("negator", "未发生 未出现 未产生 未引发 未引起 未有 没有发生 没有出现 没有 无一例 无一起 无一件 未被 未因 无 均无 暂无 未涉及 均为零 为零 零发生"),
  ...entries("negator", "未制发 未制定 未出台 未印发 没有制定 没有制发", { column: "issued" }),

  ...entries("carry", "结转 转结 转入 转至 转到 顺延 延续 遗留 跨年"),

  ...entries("join", "、 和 及 与 或 以及 并 或者 暨"),
  ...entries("together", "共计 合计 总计 一共 共有 共 累计 总共 两项合计 计"),
  ...entries("each", "各有 各为 各 均为 都为 均是"),
  ...entries("respectively", "分别为 分别是 分别有 分别"),
  ...entries("amongst", "其中 这其中 其中有 其中包括"),
  ...entries("including", "包括 包含 含 另含 内含"),
  ...entries("excluding", "不包括 不包含 不含 除 另有 另外 此外 另 剔除 扣除"),
  ...entries("within", "当中 之中 中 里"),
  ...entries("all", "均已 均在 均按 均予 均 全部按 全部 都 皆"),
  ...entries("compare", "同比 环比 相比 相较 较 比 对比"),
  ...entries("grow", "增加了 增加 增长了 增长 增幅 增多 上升 上涨 提高 提升 减少了 减少 下降了 下降 降低 下滑 降幅 多了 少了 净增 增 减 翻"),
  ...entries("reach", "增至 增加到 增加至 增长到 增长至 上升到 上升至 降至 下降到 下降至 减至 减少到 减少至"),
  ...entries("filler", "达到 达"),
  ...entries("share", "占比为 占比 占总数的 占 比例为 比重为"),
  ...entries("about", "约 近 将近 大约 超过 超 逾 突破 不足 不到 接近 至少"),
  ...entries("partial", "上半年 下半年 一季度 第一季度 二季度 第二季度 三季度 第三季度 四季度 第四季度 前三季度 当月 每月 月均 日均 每年 平均"),
  ...entries("part", "名义 为主体 领域 转来 转交 移送 委托 主办 承办 代为 单独 有效 超期 逾期 延期 延长 当场 口头 同一"),
  ...entries("timely", "按时 按期 如期"),
  ...entries("ever", "以来 历年 近年 近三年 近五年 三年来 五年来 多年 累年 年均"),

  ...entries("year", "上一年度 上一年 上年度 上年 去年 往年 前一年 上年同期 去年同期 上年末 去年底", { years: -1 }),
  ...entries("year", "下一年度 下一年 下年度 下年 次年 明年 翌年 来年 下一个年度", { years: 1 }),
  ...entries("year", "本年度 本年 今年 全年 年度内 年内 当年度 当年 今年以来 一年来 全年度 报告期内 报告年度", { years: 0 }),
  ...entries("year", "前年", { years: -2 }),

  ...[..."省市区县州旗盟"].flatMap((level) => entries("area", `全${level} 我${level} 本${level}`, { level })),
  ...[..."镇乡"].flatMap((level) => entries("area", `全${level} 我${level} 本${level}`, { level })),
  ...entries("area", "全街道 我街道 本街道", { level: "街道" }),
  ...entries("area", "全国", { level: "国" }),
  ...entries("area", "各级各部门 各级行政机关 各行政机关 各级机关 各单位 各地各部门 全系统", { bodies: "all" }),
  ...entries("area", "各部门 各科室 各委办局 各职能部门", { bodies: "departments" }),
  ...entries("area", "各镇街 各街道 各乡镇 各镇 各县区 各区县 各县（市、区） 各地区 各县市区 镇街", { bodies: "places" }),
  ...entries("own", "我局 我委 我办 我厅 我院 我所 我单位 我机关 我中心 我队 我站 我部 我会 我馆 我校 我司 本局 本委 本办 本厅 本院 本所 本机关 本单位 本部门 本中心 局机关 委机关 厅机关 全局 全委 全办 全厅"),
  ...entries("part-of-own", "市级 区级 县级 省级 镇级 市本级 区本级 县本级 州本级 省本级 旗本级 盟本级 政府本级 机关本级 本级"),

  ...entries(
    "filler",
    `公民、法人 公民和法人 公民及法人 公民法人 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人和社会组织 公民法人和其他组织 公民法人或其他组织
     行政机关不再处理其政府信息公开申请 、行政机关不再处理其政府信息公开申请 不再处理其政府信息公开申请 不再处理 复议机关 人民法院 法院 复议被告 行政机关 申请人主动 申请人自行
     政府信息公开工作 政府信息公开方面 信息公开工作 政务公开工作 政府信息公开类 政府信息公开 信息公开类 信息公开 政务公开 政府政务 政务 群众 社会公众 公众 申请人 社会 各界 各类
     的情况 情况 的情形 情形 现象 事件 相关 有关 方面 事项 事宜 办件 案件 件数 数量 总数 总量 数 类型 结果 类别 类 材料齐全 处理决定 决定 案
     因 由于 由 就 对 针对 为 是 系 属于 属 涉及 因为 围绕 按 依照 以 向 通过 被 将 把 经 经过 在 至 到 入 于 从 给 用 后 起 止 截至 截止
     引发 引起 导致 产生 发生 提出 提交 提起 要求 而 且 则 即 共产生 
     已经 已 也 还有 还 仍有 仍 尚有 尚 有 了 过 的 地 得 之 其 该 此 等 等情况 上述 以上 所有 剩余 其余 余 只 仅 仅有 又 再 新
     积极 认真 妥善 严格 规范 高效 稳妥 扎实 有序 全面 切实 优质 高质量 圆满 顺利 任何 据统计 经统计 报告期 量
     依法依规 依法 依规 按规定 按要求 及时 法定期限内 法定时限内 规定时限内 规定期限内 规定时间内 法定期限 在法定期限内 期限内 时限内 全年共 本年共
     予以 作出 做出 给予 进行 完成 做了 实施 下达 核发 累计作出 收取 征收 收费 金额 总额 总金额 收入 统计 底 末 初 内 期间 截至目前 目前 年底 至今 继续 处理中
     “ ” ‘ ’ 《 》 " — - ～ 度 年度 件 条 当事人 原告 复议申请人 应诉 政府 相应 共同 正 正在 明确 形式 方式 以下 如下 办理情况 办理结果 答复情况 受理情况`,
  ),
];

export const words: readonly Word[] = [...topics, ...lines, ...others];

/** Words by their first character, longest first: 「未经复议直接起诉」 before 「未经复议」. */
const byFirst = new Map<string, Word[]>();
for (const word of words) {
  const first = word.text[0] as string;
  byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

/** The longest word that stands at a place of the text. */
export const wordAt = (text: string, at: number): Word | undefined => byFirst.get(text[at] as string)?.find((word) => text.startsWith(word.text, at));

const bodySuffix =
  /(?:政府|办公室|办事处|委员会|管委会|局|委|厅|办|街道|镇|乡|中心|所|院|队|公司|学校|医院|部门|机关|单位|村|社区)$/;

/** Whether words not known here may be the name of an office. */
export const endsLikeABody = (text: string): boolean => bodySuffix.test(text);
