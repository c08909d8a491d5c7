/** What numbers are about, who speaks, when, and the small words between. Data only: how words combine is said in `bind.ts`. */

import { combined, entries, loose } from "./word";
import type { Word } from "./word";

export const topics: readonly Word[] = [
  ...entries(
    "topic",
    `政府信息公开申请 政务信息公开申请 政府信息公开的申请 信息公开申请 信息公开的申请 政务公开申请 政府信息申请 公开申请 依申请公开政府信息
     政府信息依申请公开 信息依申请公开 依申请公开信息 依申请公开 依申请 申请公开 申请件 申请事项 申请量 申请数量 申请数 申请总数 申请 公开请求 信息公开请求 政府信息公开请求 依申请公开请求 请求 公开件`,
    { topics: ["requests"] },
  ),
  ...entries(
    "topic",
    "申请行政复议 提起行政复议 提出行政复议 行政复议申请 行政复议案件 行政复议案 行政复议 复议案件 复议申请 申请复议 提起复议 复议请求 复议",
    { topics: ["reconsideration"] },
  ),
  ...entries("topic", "提起行政诉讼 行政诉讼案件 行政诉讼案 行政诉讼 诉讼案件 提起诉讼 诉讼请求 诉讼", { topics: ["litigation"] }),
  ...entries("topic", "行政复议诉讼 复议诉讼 行政复议诉讼案件 复议诉讼案件", { topics: ["reconsideration", "litigation"] }),
  // What follows (「提起的行政诉讼案件」) is wider and says nothing new.
  ...entries(
    "topic",
    `${combined("未经复议 未经行政复议 未经过复议 未经过行政复议", "直接起诉 直接提起 直接诉讼 直接向法院 直接向人民法院 直接向法院起诉 直接向人民法院起诉")} 未经复议 未经行政复议
     直接提起诉讼 直接提起行政诉讼 直接提起的行政诉讼 直接起诉 直接诉讼 直接向法院起诉 直接向人民法院起诉`,
    { topics: ["litigation.direct"] },
  ),
  ...entries(
    "topic",
    combined(
      "复议后 行政复议后 经复议后 经行政复议后 经过复议后 经过行政复议后",
      "起诉 再起诉 又起诉 提起 再提起 又提起 诉讼 行政诉讼 的诉讼 的行政诉讼 向法院 向人民法院 向法院起诉 向人民法院起诉 进入诉讼 再诉讼",
    ),
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

export const others: readonly Word[] = [
  ...entries("publish", "发布 公布 公示 归集 上传 录入 报送 推送 更新 转载 上网", { column: "published", ...loose }),
  ...entries("elsewhere", "备案 审查 审核 修订 修改 清理 起草 评估 合法性审查 指导 协助 督促 协办 转办 代办 减免 免征"),

  ...entries(
    "channel",
    "网上申请 信件申请 平台申请 邮递申请 电话申请 网络申请 在线申请 信函申请 来信申请 邮寄申请 当面申请 现场申请 书面申请 纸质申请 邮件申请 电子邮件申请 传真申请 窗口申请 线上申请 线下申请",
  ),
  ...entries(
    "channel",
    "网上 网络 在线 互联网 门户网站 政府网站 网站 电子邮件 电子邮箱 邮箱 邮件 信函 邮寄 快递 当面 现场 窗口 传真 书面 纸质 线上 线下",
  ),

  ...entries("information", "各类政府信息 各类信息 政府信息 信息"),

  ...entries("negator", "未收到 未接到 未接收到 未接收 未受理 没有收到 没有接到 没有受理 未曾收到 尚未收到 从未收到 无人提出", {
    request: "received",
  }),
  ...entries(
    "negator",
    "未发生 未出现 未产生 未引发 未引起 未有 没有发生 没有出现 没有 无一例 无一起 无一件 未被 未因 无 均无 暂无 未涉及 均为零 为零 零发生",
  ),
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
  ...entries(
    "grow",
    "增加了 增加 增长了 增长 增幅 增多 上升 上涨 提高 提升 减少了 减少 下降了 下降 降低 下滑 降幅 多了 少了 净增 增 减 翻",
  ),
  ...entries("reach", "增至 增加到 增加至 增长到 增长至 上升到 上升至 降至 下降到 下降至 减至 减少到 减少至"),
  ...entries("filler", "达到 达"),
  ...entries("share", "占比为 占比 占总数的 占 比例为 比重为"),
  ...entries("about", "约 近 将近 大约 超过 超 逾 突破 不足 不到 接近 至少"),
  ...entries(
    "partial",
    "上半年 下半年 一季度 第一季度 二季度 第二季度 三季度 第三季度 四季度 第四季度 前三季度 当月 每月 月均 日均 每年 平均",
  ),
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
  ...entries(
    "own",
    "我局 我委 我办 我厅 我院 我所 我单位 我机关 我中心 我队 我站 我部 我会 我馆 我校 我司 本局 本委 本办 本厅 本院 本所 本机关 本单位 本部门 本中心 局机关 委机关 厅机关 全局 全委 全办 全厅",
  ),
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
     予以 作出 做出 采取 给予 进行 完成 做了 实施 下达 核发 累计作出 收取 征收 收费 金额 总额 总金额 收入 统计 底 末 初 内 期间 截至目前 目前 年底 继续 处理中
     “ ” ‘ ’ 《 》 " — - ～ 度 年度 件 条 当事人 原告 复议申请人 应诉 政府 相应 共同 正 正在 明确 形式 方式 以下 如下 办理情况 办理结果 答复情况 受理情况`,
  ),
];
