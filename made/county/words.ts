/** The text of a report: sentences of the kind such reports consist of, with the numbers of its own tables. */

import type { NarrativeId } from "../../src/core/form/cell-id";
import type { Body } from "./bodies";
import type { Numbers, Random } from "./numbers";

type Words = Readonly<Record<NarrativeId, string>>;
/** One set a year: nobody sends last year's text again. */
type Pool = Readonly<Record<"opening" | "proactive" | "management" | "platform" | "supervision" | "problems" | "plans", readonly string[]>>;

const pools: Readonly<Record<2024 | 2025, Pool>> = {
  2024: {
    opening: [
      "深入贯彻《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，各项公开工作平稳有序。",
      "按照县委、县政府关于政务公开的部署，围绕群众关心的事项扎实做好信息公开。",
      "把政府信息公开作为联系群众的桥梁，细化责任，压实到人，公开质量稳步提高。",
    ],
    proactive: [
      "及时公开机构职能、财政预决算、重大项目等信息",
      "围绕民生实事、办事服务、招标采购等栏目更新信息",
      "对涉及群众切身利益的文件同步发布解读材料",
    ],
    management: [
      "严格执行先审查、后公开的程序，发布前逐条核对",
      "完善公文公开属性源头认定办法，拟稿时即注明公开方式",
      "对历年文件分类清理，失效的在网站上标注",
    ],
    platform: [
      "配合做好县政府网站栏目改版，规范信息发布格式",
      "在政务大厅设置公开查阅点，方便群众就近查询",
      "依托政务新媒体转载权威信息，扩大知晓面",
    ],
    supervision: [
      "将公开工作列入年度考核，每季度通报一次",
      "邀请群众代表评议公开工作，接受社会监督",
      "组织一次业务培训，参训人员对答复规范有了更深了解",
    ],
    problems: ["部分栏目更新不够及时", "政策解读形式比较单一", "基层工作人员业务不够熟练", "主动公开的内容与群众期待还有差距"],
    plans: ["建立栏目更新台账，定期巡查", "增加图解、问答等形式的解读", "加强业务培训，提高答复水平", "开展需求征集，拓展公开内容"],
  },
  2025: {
    opening: [
      "紧紧围绕全县中心工作推进政府信息公开，以公开促落实、促规范、促服务。",
      "聚焦企业和群众办事需要，着力提升公开的针对性和实效性，圆满完成全年任务。",
      "健全主要负责同志亲自抓、分管负责同志具体抓的机制，推动公开工作提质增效。",
    ],
    proactive: [
      "重点公开权责清单、行政执法公示、惠企政策等内容",
      "集中公开乡村振兴、安全生产、就业帮扶等方面的进展",
      "新出台的政策一律在三个工作日内上网",
    ],
    management: [
      "建立信息发布台账，做到来源可查、去向可追",
      "落实保密审查责任，全年没有发生泄密事件",
      "对现行有效的文件统一编号、集中展示",
    ],
    platform: [
      "优化网站检索，常用信息三次点击之内可以找到",
      "完善线下公开专区，配备查询电脑和打印设备",
      "加强账号管理，停更的栏目及时整合",
    ],
    supervision: [
      "自查自纠两轮，发现的问题全部整改到位",
      "听取人大代表、政协委员意见，改进公开方式",
      "以案代训，剖析典型答复案例，统一办理口径",
    ],
    problems: ["公开信息的可读性有待增强", "个别答复的说理不够充分", "线上线下公开渠道衔接不紧", "数据公开的颗粒度还不够细"],
    plans: ["推行简明版、要点版同步发布", "请法律顾问参与疑难答复的研究", "打通窗口与网站的信息同源发布", "分批开放群众常用的数据目录"],
  },
};

const pickOf = (sentences: readonly string[], random: Random): string => sentences[random(sentences.length)] as string;

export function wordsFor({ self }: Body, year: 2024 | 2025, numbers: Numbers, random: Random): Words {
  const pool = pools[year];
  const count = (id: Parameters<Numbers["get"]>[0]): number => numbers.get(id) ?? 0;
  const [received, over, handled, forward] = ["newlyReceived", "carriedOver", "outcome.total", "carriedForward"].map((row) =>
    count(`requests/${row}/total`),
  ) as [number, number, number, number];
  const reviews = count("reviewAndLitigation/reconsideration/total");
  const suits = count("reviewAndLitigation/litigation.direct/total") + count("reviewAndLitigation/litigation.afterReconsideration/total");
  const requests =
    received + over === 0
      ? "全年未收到政府信息公开申请。"
      : `全年新收政府信息公开申请${received}件，上年结转${over}件；办结${handled}件，结转下年度${forward}件。`;
  const disputes =
    reviews + suits === 0
      ? "全年没有因政府信息公开引起的行政复议和行政诉讼。"
      : `全年因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${suits}件。`;
  const first = random(pool.problems.length);
  const second = (first + 1 + random(pool.problems.length - 1)) % pool.problems.length;
  return {
    overview: [
      `${year}年，${self}${pickOf(pool.opening, random)}`,
      `（一）主动公开。${pickOf(pool.proactive, random)}。`,
      `（二）依申请公开。${requests}`,
      `（三）政府信息管理。${pickOf(pool.management, random)}。`,
      `（四）平台建设。${pickOf(pool.platform, random)}。`,
      `（五）监督保障。${pickOf(pool.supervision, random)}。${disputes}`,
    ].join("\n"),
    problemsAndImprovements: `存在的主要问题：一是${pool.problems[first]}；二是${pool.problems[second]}。\n改进措施：一是${pool.plans[first]}；二是${pool.plans[second]}。`,
    otherMatters: `${year}年度${self}未收取信息处理费，没有其他需要报告的事项。`,
  };
}
