// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";

import { pageOf } from "../../src/core/exporters/html";
import type { Report } from "../../src/core/report/report";
import { fetchParts, key, press, renderPane, settle } from "./render-pane";
import { silence } from "./desk";
import type { Desk } from "./desk";
import { good, slip, slipCell, twoTotals, warned } from "./reports";

beforeAll(fetchParts);

async function openStep(report: Report, prepare?: (desk: Desk) => void): Promise<Desk> {
  const desk = await renderPane(report, "zh-CN", prepare);
  await press("校验");
  await press("导出");
  return desk;
}

const button = (name: string | RegExp, index = 0) => screen.getAllByRole("button", { name })[index] as HTMLElement;
const isDisabled = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";
const step = () => within(screen.getByRole("region", { name: "导出" }));

describe("errors that remain", () => {
  test("hold copying and saving back, say how many there are, and lead to the first", async () => {
    const desk = await openStep(twoTotals);
    expect(step().getByText("还有 2 处错误没有解决，不能导出。请先改正。")).toBeDefined();
    expect([isDisabled("复制"), isDisabled("保存"), isDisabled("预览")]).toEqual([true, true, false]);
    await act(async () => step().getAllByRole("button", { name: "定位" })[0]?.click());
    expect(desk.workbook.visited).toEqual(["reviewAndLitigation/reconsideration/total"]);
  });

  test("do not hold the check report back", async () => {
    await openStep(twoTotals);
    fireEvent.click(screen.getByRole("radio", { name: "校验报告" }));
    expect(isDisabled("保存")).toBe(false);
    expect(screen.getByText(/校验报告留在机关，不对外发布/)).toBeDefined();
  });

  test("are let through only by a tick and a reason together; withdrawing it holds them back again", async () => {
    const desk = await openStep(slip);
    await press("确有原因，要带着错误导出");
    const keep = () => isDisabled("记下原因，允许导出");
    expect(keep()).toBe(true);
    fireEvent.change(screen.getByLabelText("原因"), { target: { value: "上级已按此数汇总" } });
    expect(keep()).toBe(true);
    fireEvent.click(screen.getByRole("checkbox", { name: /我已看过这 2 处错误/ }));
    expect(keep()).toBe(false);
    await press("记下原因，允许导出");
    expect(desk.workbook.decision?.reason).toBe("上级已按此数汇总");
    expect(screen.getByText("带着 2 处错误导出。原因：上级已按此数汇总")).toBeDefined();
    // The form is gone; the focus is where it stood, not lost.
    expect(document.activeElement?.textContent).toContain("收回");
    expect(isDisabled("保存")).toBe(false);
    await press("收回");
    expect(desk.workbook.decision).toBeNull();
    expect(isDisabled("保存")).toBe(true);
  });
});

test("a change asks for a new check first, and one button makes it", async () => {
  const desk = await openStep(good);
  await act(async () => desk.workbook.type(slipCell, 3001));
  expect(step().getByText("表里已有改动。请先重新校验，再导出。")).toBeDefined();
  expect([isDisabled("复制"), isDisabled("保存")]).toEqual([true, true]);
  await press("校验后继续");
  expect([isDisabled("复制"), isDisabled("保存")]).toEqual([false, false]);
});

test("a check that cannot be made leaves a step that asks for it, not an empty one", async () => {
  const desk = await renderPane(good);
  desk.workbook.failing.set("readReport", { code: "edit-mode", data: {} });
  await press("导出");
  expect(step().getByText(/还没有校验/)).toBeDefined();
  expect([isDisabled("预览"), isDisabled("保存")]).toEqual([true, true]);
  await press("校验后继续");
  expect(isDisabled("保存")).toBe(false);
});

test("warnings stand with what was written about them", async () => {
  const desk = await renderPane(warned);
  await press("校验");
  await press("说明");
  fireEvent.change(await screen.findByLabelText("写明情况"), { target: { value: "本年度没有收取" } });
  await press("存入工作簿");
  await press("导出");
  const list = step().getByRole("list", { name: "2 处提醒，其中 1 处有说明" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(2);
  expect(within(list).getByText("已说明：本年度没有收取")).toBeDefined();
  expect(within(list).getByText("没有说明。")).toBeDefined();
  await act(async () => within(list).getAllByRole("button", { name: "定位" })[0]?.click());
  expect(desk.workbook.visited).toHaveLength(1);
});

describe("the preview", () => {
  test("shows the page in a frame that runs nothing, and closes with Escape, leaving the step open", async () => {
    await openStep(good);
    await press("预览");
    const frame = screen.getByTitle("将要导出的内容");
    expect(frame.getAttribute("sandbox")).toBe("allow-same-origin");
    expect(frame.getAttribute("srcdoc")).toBe(pageOf(good));
    expect(screen.getByRole("dialog", { name: "预览：网页" })).toBeDefined();
    await key({ key: "Escape" }, screen.getByRole("dialog"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(button("保存")).toBeDefined();
  });

  test("says when the file will look otherwise", async () => {
    await openStep(good);
    fireEvent.click(screen.getByRole("radio", { name: "Word 文档" }));
    await press("预览");
    expect(screen.getByText("内容与下面相同，版式以保存的文件为准。")).toBeDefined();
    await press("关闭", 1);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

test("where no file arrived the next way is one click away, down to a text to copy", async () => {
  const desk = await openStep(good);
  await press("保存");
  expect(screen.getByText(/已交给浏览器保存：.*请到“下载”里看一看/)).toBeDefined();
  await press("没有看到文件？换一种方法");
  await press("没有看到文件？换一种方法");
  expect(desk.saved.map(({ way }) => way)).toEqual(["download", "data-link", "by-hand"]);
  expect((screen.getByLabelText("可复制的内容") as HTMLTextAreaElement).value).toBe(pageOf(good));
  expect(screen.getByText(/粘贴到记事本，另存为 .*\.html/)).toBeDefined();
});

describe("comparing the published page", () => {
  const paste = async (html: string, plain: string): Promise<void> => {
    const clipboardData = { getData: (type: string) => (type === "text/html" ? html : plain) };
    await act(async () => void fireEvent.paste(await screen.findByLabelText("网页的内容或源代码"), { clipboardData }));
  };

  test("takes a page copied in a browser with its tables, and says 一致 with what was compared", async () => {
    await openStep(good);
    await press("核对已发布的网页");
    await settle();
    await paste(pageOf(good), "只有文字");
    expect((screen.getByLabelText("网页的内容或源代码") as HTMLTextAreaElement).value).toBe("只有文字");
    await press("核对网页");
    expect(await screen.findByText("一致：核对了 200 格、3 段。")).toBeDefined();
  });

  test("sets a difference side by side and leads to its cell", async () => {
    const desk = await openStep(good);
    await press("核对已发布的网页");
    await settle();
    fireEvent.change(await screen.findByLabelText("网页的内容或源代码"), { target: { value: pageOf(slip) } });
    await press("核对网页");
    const list = await screen.findByRole("list", { name: "不一致之处" });
    expect(
      within(list)
        .getAllByRole("definition")
        .map(({ textContent }) => textContent),
    ).toEqual(["3001", "3010"]);
    await press("定位 表三 · 一、本年新收 · 自然人");
    expect(desk.workbook.visited).toEqual([slipCell]);
  });

  test("takes a file that is dropped", async () => {
    await openStep(good);
    await press("核对已发布的网页");
    await settle();
    const box = await screen.findByText(/在公开的网页上全选/);
    fireEvent.drop(box, { dataTransfer: { files: [new File([pageOf(good)], "页面.html")] } });
    expect(await screen.findByText("一致：核对了 200 格、3 段。")).toBeDefined();
  });
});

describe("sending", () => {
  const settings = { kind: "wordpress", site: "https://www.example.gov.cn", user: "clerk" };

  const answering =
    (held: readonly object[], asked: string[] = []): Desk["fetch"] =>
    async (input, init) => {
      asked.push(init?.method ?? "GET");
      const isRead = String(input).includes("posts%2F7");
      const post = {
        id: 7,
        status: "draft",
        link: "https://www.example.gov.cn/?p=7",
        title: { rendered: "淮安市人民政府2024年政府信息公开工作年度报告" },
        content: { rendered: pageOf(good) },
      };
      return new Response(JSON.stringify(init?.method === "POST" || isRead ? post : held));
    };

  async function openSending(prepare: (desk: Desk) => void): Promise<Desk> {
    const desk = await openStep(good, prepare);
    await press("发送到网站");
    await settle();
    return desk;
  }

  test("asks for the administrator's file first, and says what is wrong with another", async () => {
    await openSending(() => {});
    expect(screen.getByText(/还没有发布设置/)).toBeDefined();
    const input = document.querySelector("input[accept='.json']") as HTMLInputElement;
    await act(async () => void fireEvent.change(input, { target: { files: [new File(["x"], "a.json")] } }));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("这个文件不是发布设置");
  });

  test("goes 核对, 预览, 发送, 读回, and never shows the password again", async () => {
    const asked: string[] = [];
    const desk = await openSending((each) => {
      each.shelf = JSON.stringify(settings);
      each.fetch = answering([], asked);
    });
    expect(screen.getByText("发送到 www.example.gov.cn")).toBeDefined();
    expect(screen.getByText("存为草稿，由网站的人审核后公开。")).toBeDefined();
    fireEvent.change(screen.getByLabelText("应用程序密码"), { target: { value: "s3cret word" } });

    const steps = () => within(screen.getByRole("list", { name: "发送的步骤" })).getAllByRole("listitem");
    const current = () => steps().find((item) => item.getAttribute("aria-current") === "step")?.textContent;
    expect(current()).toBe("核对");
    expect(screen.queryByRole("button", { name: "发送" })).toBeNull();
    await press("核对");
    await settle();
    expect(screen.queryByLabelText("应用程序密码")).toBeNull();
    expect(screen.getByText("密码已填。")).toBeDefined();
    expect(current()).toBe("预览");
    expect(screen.getByText("可以发送。网站上还没有这份报告。")).toBeDefined();
    expect(screen.getByText(/^将发送 \d+ KB 到 https:\/\/www\.example\.gov\.cn/)).toBeDefined();
    expect(asked).not.toContain("POST");

    await press("发送");
    await settle();
    expect(await screen.findByText(/已送到网站，存为草稿，还没有公开/)).toBeDefined();
    expect(screen.getByText(/一致：核对了 200 格、3 段。核对的是网站上的草稿/)).toBeDefined();
    expect(document.body.innerHTML).not.toContain("s3cret");
    expect([desk.shelf, JSON.stringify(desk.workbook)].join()).not.toContain("s3cret");
  });

  test("takes the password with Enter, and not for another site than it was typed for", async () => {
    const headers: (string | null)[] = [];
    const desk = await openSending((each) => {
      each.shelf = JSON.stringify(settings);
      each.fetch = (input, init) => {
        headers.push(new Headers(init?.headers).get("authorization"));
        return answering([])(input, init);
      };
    });
    const field = () => screen.getByLabelText("应用程序密码") as HTMLInputElement;
    fireEvent.change(field(), { target: { value: "for this site" } });
    const input = document.querySelector("input[accept='.json']") as HTMLInputElement;
    await act(
      async () =>
        void fireEvent.change(input, {
          target: { files: [new File([JSON.stringify({ ...settings, site: "https://other.example.gov.cn" })], "b.json")] },
        }),
    );
    await settle();
    expect(field().value).toBe("");
    fireEvent.change(field(), { target: { value: "s3cret" } });
    await act(async () => void fireEvent.submit(field()));
    await settle();
    expect(headers).toEqual([`Basic ${btoa("clerk:s3cret")}`]);
    expect(JSON.stringify(desk.deps.store.state().publishing)).not.toContain("s3cret");
    await press("重填");
    expect(field().value).toBe("");
  });

  test("asks before it changes a page that is public", async () => {
    await openSending((desk) => {
      desk.shelf = JSON.stringify(settings);
      desk.fetch = answering([
        {
          id: 7,
          status: "publish",
          link: "https://www.example.gov.cn/?p=7",
          title: { raw: "淮安市人民政府2024年政府信息公开工作年度报告" },
        },
      ]);
    });
    fireEvent.change(screen.getByLabelText("应用程序密码"), { target: { value: "s3cret" } });
    await press("核对");
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("这份报告已经公开");
    expect(screen.queryByRole("button", { name: "发送" })).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "仍然发送：改动公开的页面" }));
    await press("重新核对");
    await settle();
    expect(screen.getByText(/会立即改动已经公开的页面/)).toBeDefined();
    expect(button("发送")).toBeDefined();
  });

  test("that takes long says so and can be stopped", async () => {
    await openSending((desk) => {
      desk.shelf = JSON.stringify(settings);
      desk.fetch = silence;
    });
    fireEvent.change(screen.getByLabelText("应用程序密码"), { target: { value: "s3cret" } });
    await press("核对");
    expect(screen.getByText("正在核对网站上的情况")).toBeDefined();
    await press("取消");
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("已停止");
  });
});
