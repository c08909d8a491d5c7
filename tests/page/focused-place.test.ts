// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { elementId, focusedPlace } from "../../src/page/browser/places";

test("the place with the focus is told, and stays what it was while the focus is in the pane", () => {
  const inputs = (["agency", "requests/newlyReceived/other", "overview"] as const).map((place) => `<input id="${elementId(place)}">`);
  document.body.innerHTML = `<div id="form">${inputs.join("")}<button id="add"></button></div><div id="pane"><input id="at:requests"></div>`;
  const focused = focusedPlace();
  const told: unknown[] = [];
  const stop = focused.subscribe(() => told.push(focused.get()));
  const focus = (id: string): void => document.getElementById(id)?.focus();

  focus(elementId("agency"));
  expect(focused.get()).toBeNull();
  focus(elementId("requests/newlyReceived/other"));
  focus("at:requests");
  expect(focused.get()).toBe("requests/newlyReceived/other");
  focus(elementId("overview"));
  focus("add");
  expect(told).toEqual(["requests/newlyReceived/other", "overview", null]);
  stop();
  focus(elementId("overview"));
  expect(told).toHaveLength(3);
});
