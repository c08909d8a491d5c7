/** The page of 自检: a button, what a person is asked to do, and the text to send back. */

import { en } from "./words.en";
import { zhCN } from "./words.zh-CN";
import { selfCheck } from "./self-check";

const place = document.getElementById("self-check");
if (!place) throw new Error("the page has no place for the self-check");

let isReady = false;
let earlyCommand: boolean | null = null;
Office.actions.associate("selfCheck", (event: Office.AddinCommands.Event) => {
  earlyCommand ??= !isReady;
  event.completed();
});
void Office.onReady().then(() => {
  isReady = true;
  show(place);
});

function show(into: HTMLElement): void {
  const words = /^zh/i.test(Office.context.displayLanguage ?? "zh") ? zhCN : en;
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    into.append(element);
    return element;
  };
  const pressed = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const button = add("button", text);
      button.addEventListener("click", () => {
        button.remove();
        resolve();
      });
    });

  add("h1", words.title);
  add("p", words.intro);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  void pressed(words.start)
    .then(() => {
      into.append(status);
      return selfCheck(words, {
        userAgent: navigator.userAgent,
        earlyCommand,
        ask(instruction) {
          status.textContent = instruction;
          return pressed(words.go);
        },
        progress: (question) => void (status.textContent = `${words.asking}: ${question}`),
      });
    })
    .then(
      (text) => finish(words.done, text),
      (error: unknown) => finish(words.done, String(error)),
    );

  function finish(said: string, text: string): void {
    status.textContent = said;
    const box = add("textarea", "");
    box.readOnly = true;
    box.rows = 20;
    box.style.width = "100%";
    box.setAttribute("aria-label", words.title);
    box.value = text;
    box.select();
  }
}
