/**
 * The page's only script. Where there is no document it is a worker that checks files; otherwise it puts up the form and the pane.
 * Everything but this is loaded when it is needed, so that a worker draws nothing.
 */

import "./browser/polyfills";
import { ready } from "./browser/crew";
import type { Request } from "./model/bodies";
import { en } from "./words/strings.en";
import { zhCN } from "./words/strings.zh-CN";

const mayBeMended = { "zh-CN": zhCN.mayBeMended, en: en.mayBeMended };

if (typeof document === "undefined") {
  const post = self.postMessage as (message: unknown) => void;
  void import("./model/bodies").then(({ answerTo }) => {
    self.onmessage = ({ data }: MessageEvent<Request>) => post(answerTo(data, mayBeMended));
    post(ready);
  });
} else {
  const script = document.currentScript?.textContent ?? null;
  void import("./start").then(({ start }) => start(script, mayBeMended));
}
