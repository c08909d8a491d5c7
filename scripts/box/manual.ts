// The manual as one page: its chapters one after the other, pictures inside, links between them leading within the page.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

import { Marked } from "marked";

/** In the order in which somebody needs them; the rules' pages follow their index. */
const chapters = [
  "docs/manual/README.md",
  "docs/manual/exports.md",
  "docs/manual/publish.md",
  "docs/manual/command-line.md",
  "docs/manual/deploy.md",
  "docs/rules/README.md",
];

const style = `body{font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif;max-width:52em;margin:0 auto;padding:1em;color:#222}
h1{border-top:2px solid #999;padding-top:1em;margin-top:2em}h1,h2,h3{line-height:1.3}img{max-width:100%;border:1px solid #ccc}
table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.2em .6em;text-align:left;vertical-align:top}
pre{background:#f4f4f4;padding:.8em;overflow:auto;font-size:13px}code{font-family:Consolas,"Courier New",monospace}
@media print{h1{break-before:page}pre{white-space:pre-wrap}img,table,pre{break-inside:avoid}}`;

export function manualPage(root: string, version: string): string {
  const rules = [...readFileSync(join(root, "docs/rules/README.md"), "utf8").matchAll(/\]\(([a-z-]+\.md)\)/g)].map(
    ([, file = ""]) => `docs/rules/${file}`,
  );
  const files = [...chapters, ...new Set(rules)].filter((file) => existsSync(join(root, file)));
  const body = files.map((file) => `<section id="${anchorOf(file)}">\n${chapter(root, file, new Set(files))}</section>`).join("\n");
  const contents = files
    .filter((file) => chapters.includes(file))
    .map((file) => `<li><a href="#${anchorOf(file)}">${titleOf(root, file)}</a></li>`)
    .join("");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<title>政府信息公开工作年度报告工具 ${version} 手册</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="目录"><ol>${contents}</ol></nav>
${body}
</body>
</html>
`;
}

const anchorOf = (file: string): string =>
  file
    .replace(/\.md$/, "")
    .replace(/^docs\//, "")
    .replaceAll("/", "-")
    .toLowerCase();

const titleOf = (root: string, file: string): string => /^# (.+)$/m.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? basename(file);

function chapter(root: string, file: string, files: ReadonlySet<string>): string {
  const folder = dirname(join(root, file));
  const marked = new Marked({
    gfm: true,
    walkTokens(token) {
      if (token.type === "image") token["href"] = asData(resolve(folder, String(token["href"])));
    },
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        if (/^https?:/.test(href)) return `<a href="${href}">${text}</a>`;
        const [path = "", fragment] = href.split("#");
        const target = path === "" ? file : relative(root, resolve(folder, path)).replaceAll("\\", "/");
        const known = files.has(target) ? target : files.has(`${target}/README.md`) ? `${target}/README.md` : null;
        // What is not in the manual stays as words.
        return known === null || (path === "" && fragment === undefined) ? text : `<a href="#${anchorOf(known)}">${text}</a>`;
      },
    },
  });
  // Notes to whoever renews the file.
  return marked.parse(readFileSync(join(root, file), "utf8").replace(/<!--[\s\S]*?-->/g, ""), { async: false });
}

const asData = (file: string): string => `data:image/png;base64,${readFileSync(file).toString("base64")}`;
