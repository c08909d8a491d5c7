/** Every sentence about publishing, in Chinese: what happened, then what to do. Calm, no blame, no jargon. */

import type { PublishFailureCode } from "./failure";
import type { ReadBack, Sent } from "./publishing-port";

/** What every language must be able to say about publishing. */
export interface PublishMessages {
  readonly failure: Readonly<Record<PublishFailureCode, (data: Readonly<Record<string, string | number | undefined>>) => string>>;
  readonly sections: (names: readonly string[]) => string;
  readonly sent: (sent: Sent) => string;
  /** What was compared. */
  readonly seen: Readonly<Record<Extract<ReadBack, { ok: true }>["seen"], string>>;
  readonly seenAt: (seen: string, address: string) => string;
}

const asked = (words: string | number | undefined): string => (words === undefined ? "" : `（网站的说明：${words}）`);

export const zhCN: PublishMessages = {
  failure: {
    "settings-invalid": ({ field }) =>
      field ? `发布设置里的“${field}”写得不对，没有发送。请管理员对照说明修改。` : "发布设置的格式不对，没有发送。请管理员对照说明修改。",
    "insecure-address": ({ host }) =>
      `“${host}”没有加密（http），密码可能被人看到，没有发送。请改用 https 地址；确实只在内网使用的，请管理员在发布设置里允许。`,
    "no-secret": () => "还没有填写网站的密码或令牌。请填写后再发送。",
    "secret-unusable": () => "令牌里有空格、汉字或其他不能使用的字符。请从网站后台重新复制一次。",
    "errors-remain": ({ count }) => `还有 ${count} 处错误没有解决，没有发送。请先改正；确有原因需要照原样发布的，请选择仍然发送。`,
    "not-given": ({ sections }) => `报告里没有${sections}，没有发送。请补上；确实不需要的，请选择仍然发送。`,
    "no-agency": () => "报告没有写机关名称，网站上没有办法找到对应的页面。请在封面填写机关名称。",
    "no-year": () => "报告没有写年度，网站上没有办法找到对应的页面。请在封面填写年度。",
    "already-published": ({ link }) => `这份报告已经公开${link ? `：${link}` : ""}。再次发送会立即改动公开的页面。请核对后选择仍然发送。`,
    "found-twice": ({ count, links }) =>
      `网站上有 ${count} 份同一报告，不知道该改哪一份，没有发送。请在网站后台只留一份。${links ? `（${links}）` : ""}`,
    "key-taken": ({ title }) => `网站上对应的页面是“${title}”，不是这份报告，没有发送。请管理员核对那个页面。`,
    unreachable: ({ host }) => `连不上“${host}”，没有完成。请检查网络和地址后再试；重复发送不会多出一份。`,
    "blocked-by-policy": ({ host, origin }) =>
      `这个加载项没有获准连接“${host}”，没有发送。请管理员在生成加载项时把 ${origin} 写进允许发送的网址（PUBLISH_ORIGINS）。`,
    "blocked-unencrypted": ({ host }) =>
      `加载项是加密的页面，浏览器不让它连没有加密（http）的“${host}”，没有发送。请管理员在发布设置里改用 https 地址。`,
    "timed-out": ({ host, seconds }) => `等了 ${seconds} 秒，“${host}”没有回答。请稍后再试；重复发送不会多出一份。`,
    cancelled: ({ host }) => `已停止，没有再等“${host}”，没有完成。`,
    "stopped-waiting": ({ host }) => `已停止等待。报告可能已经送到“${host}”，也可能没有；可以再发送一次，不会多出一份。`,
    "outcome-unknown": ({ host }) => `“${host}”没有回答，报告可能已经送到，也可能没有。请先到网站后台看一看，没有的话再发送。`,
    moved: ({ host, to }) => `“${host}”的地址已经改到${to ? `“${to}”` : "别处"}，没有完成。请管理员在发布设置里改成新的地址。`,
    unauthorised: ({ host, words }) =>
      `“${host}”没有接受用户名和密码。请核对用户名，从网站后台重新取得应用程序密码或令牌；都正确的，请管理员看看网站是否关闭了这种登录。${asked(words)}`,
    forbidden: ({ host, words }) => `这个账号在“${host}”上没有所需的权限。请管理员给账号加上撰写或发布的权限。${asked(words)}`,
    "address-wrong": ({ url }) => `“${url}”不是可以接收报告的地址。请管理员核对发布设置里的网址。`,
    "too-large": ({ host }) => `“${host}”不接受这么大的内容，没有发送。请管理员放宽网站的上传限制。`,
    "too-busy": ({ host }) => `“${host}”说请求太多，没有接受。请过几分钟再试。`,
    refused: ({ host, status, words }) => `“${host}”没有接受这份报告（${status}）。请把括号里的内容告诉管理员。${asked(words)}`,
    "server-error": ({ host, status, words }) =>
      `“${host}”出了故障（${status}），没有完成。请稍后再试；仍然不行，请告诉管理员。${asked(words)}`,
    "answer-unclear": ({ host }) => `“${host}”的回答看不懂，不能确定是否收到。请到网站后台看一看，或者再发送一次；重复发送不会多出一份。`,
    "no-page-address": () => "网站没有说明页面的地址，没有办法自动核对。请打开公开的网页，另存后拖到这里核对。",
    "not-public": ({ link }) => `页面还没有公开${link ? `：${link}` : ""}。请在网站后台发布以后再核对。`,
    "page-out-of-reach": ({ host }) =>
      `从这里打不开“${host}”上的网页，可能是网络不通，也可能是网站不允许。请用浏览器打开网页，另存后拖到这里核对。`,
    "page-not-a-report": ({ link }) => `网页打开了，但读不出年度报告${link ? `：${link}` : ""}。请看看地址对不对。`,
  },
  sections: (names) => names.map((name) => `“${name}”`).join("、"),
  sent: ({ isPublic, isNew, link }) => {
    const what = isPublic
      ? isNew
        ? "已经公开。"
        : "公开的页面已更新。"
      : isNew
        ? "已送到网站，存为草稿，还没有公开。"
        : "网站上的草稿已更新，还没有公开。";
    return `${what}${link ? `地址：${link}` : ""}`;
  },
  seen: { page: "核对的是公开的网页", draft: "核对的是网站上的草稿", content: "浏览器不能直接打开那个网页，核对的是网站给出的正文" },
  seenAt: (seen, address) => `${seen}：${address}`,
};
