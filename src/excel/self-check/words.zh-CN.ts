/** Every word of 自检. A person sends the text back as it is: the answers keep Excel's own codes. */

export const zhCN = {
  title: "自检：这个 Excel 是怎样的",
  intro: "会新建一张名为“自检”的工作表，问 Excel 一些问题，再删去这张表。请在空的工作簿里做。您的其他文件不受影响，什么也不会发送。",
  start: "开始自检",
  type: (cell: string) => `请在工作表“自检”的 ${cell} 里输入 7，按回车，然后点“继续”。`,
  undo: "请点一下工作表，按一次 Ctrl+Z，然后点“继续”。",
  go: "继续",
  done: "做完了。请全选下面的文字，复制，发给维护人员：",
  asking: "正在问",
  failed: (code: string) => `被拒绝：${code}`,
  yes: "是",
  no: "否",
  questions: {
    host: "Excel 和网页控件",
    sets: "支持的接口",
    earlyCommand: "功能区的命令在准备好之前到达",
    nullMethods: "空对象的方法也是空对象",
    nullObjects: "空对象的属性也是空对象",
    fit: "设成一页宽以后读到的缩放",
    formatIds: "条件格式的编号不变",
    twoFormats: "同一片单元格上两条条件格式都能读",
    allFormats: "工作簿里现有的条件格式都能读",
    apostrophe: "撇号后面的等号：值和公式",
    protectedCode: "受保护的表上标底色",
    hiddenCode: "激活隐藏的表",
    undo: "加载项写入以后的 Ctrl+Z",
  },
  undoKept: "只撤销了输入，写入还在",
  undoListed: "先撤销了加载项的写入",
  undoCleared: "什么也没有撤销",
  undoBoth: "输入和写入都撤销了",
};

export type SelfCheckWords = typeof zhCN;
