// @vitest-environment jsdom
import { act, createElement, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Button } from "./button";
import { DateField } from "./date-field";
import { PasswordField } from "./password-field";
import { TextField } from "./text-field";
import { Toaster, useToasts } from "./toaster";

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.useRealTimers();
});

const render = (element: ReactElement) => act(() => root.render(element));
function find<T extends Element>(selector: string): T {
  const found = host.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
function choose(select: HTMLSelectElement, value: string) {
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

describe("Button", () => {
  it("ignores presses while loading, keeps its name and the focus", () => {
    let presses = 0;
    const button = (isLoading: boolean) => createElement(Button, { isLoading, onClick: () => presses++ }, "Send");
    render(button(false));
    const element = find<HTMLButtonElement>("button");
    element.focus();
    act(() => element.click());
    render(button(true));
    act(() => element.click());
    expect([
      presses,
      element.textContent,
      document.activeElement === element,
      element.getAttribute("aria-busy"),
    ]).toEqual([1, "Send", true, "true"]);
  });

  it("does not send its form while loading", () => {
    let sent = 0;
    const onSubmit = (event: { preventDefault(): void }) => {
      event.preventDefault();
      sent++;
    };
    render(createElement("form", { onSubmit }, createElement(Button, { type: "submit", isLoading: true }, "Send")));
    act(() => find<HTMLButtonElement>("button").click());
    expect(sent).toBe(0);
  });
});

describe("fields", () => {
  it("tie label, hint and error to the control", () => {
    render(createElement(TextField, { label: "Name", hint: "As on stage", error: "Missing" }));
    const input = find<HTMLInputElement>("input");
    const description = (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(input.labels?.[0]?.textContent).toBe("Name");
    expect(description).toEqual(["Missing", "As on stage"]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("show and hide a password without losing it", () => {
    render(
      createElement(PasswordField, {
        label: "Password",
        texts: { show: "Show", hide: "Hide" },
        defaultValue: "secret",
      }),
    );
    const input = find<HTMLInputElement>("input");
    const button = find<HTMLButtonElement>("button");
    expect([input.type, button.getAttribute("aria-label")]).toEqual(["password", "Show"]);
    act(() => button.click());
    expect([input.type, input.value, button.getAttribute("aria-label")]).toEqual(["text", "secret", "Hide"]);
  });
});

describe("DateField", () => {
  const texts = { year: "Year", month: "Month", day: "Day" };
  const field = (locale: string, onChange?: (date: string | null) => void) =>
    createElement(DateField, { label: "Born", texts, locale, firstYear: 1990, lastYear: 2010, name: "born", onChange });
  const select = (part: string) => {
    const label = [...host.querySelectorAll("label")].find((each) => each.textContent?.startsWith(part));
    return label?.querySelector("select") as HTMLSelectElement;
  };

  it("orders its parts as the language does", () => {
    render(field("ja"));
    expect([...host.querySelectorAll("label")].map((label) => label.firstChild?.textContent)).toEqual([
      "Year",
      "Month",
      "Day",
    ]);
    act(() => root.unmount());
    root = createRoot(host);
    render(field("en-US"));
    expect([...host.querySelectorAll("label")].map((label) => label.firstChild?.textContent)).toEqual([
      "Month",
      "Day",
      "Year",
    ]);
  });

  it("gives a date only when it is whole, and drops a day that the month does not have", () => {
    const dates: (string | null)[] = [];
    render(field("ja", (date) => dates.push(date)));
    choose(select("Year"), "2004");
    choose(select("Month"), "2");
    choose(select("Day"), "29");
    expect(find<HTMLInputElement>("input[name=born]").value).toBe("2004-02-29");
    choose(select("Year"), "2003");
    expect(dates).toEqual([null, null, "2004-02-29", null]);
    expect([select("Day").value, select("Day").options.length]).toEqual(["", 29]);
  });
});

describe("Toaster", () => {
  let show: ReturnType<typeof useToasts>["show"];
  function Caller() {
    show = useToasts().show;
    return null;
  }
  const toaster = () =>
    createElement(Toaster, { texts: { region: "News", close: "Close" }, children: createElement(Caller) });

  it("lets a toast go after its time, but not while somebody is at it", () => {
    vi.useFakeTimers();
    render(toaster());
    act(() => void show("Saved", { durationMs: 1000 }));
    act(() => find<HTMLButtonElement>("button[aria-label=Close]").focus());
    act(() => void vi.advanceTimersByTime(5000));
    expect(host.textContent).toContain("Saved");
    act(() => (document.activeElement as HTMLElement).blur());
    act(() => void vi.advanceTimersByTime(1000));
    expect(host.textContent).not.toContain("Saved");
  });

  it("closes by Escape and by its action", () => {
    let undone = 0;
    render(toaster());
    act(() => void show("Erased", { durationMs: null, action: { label: "Undo", run: () => undone++ } }));
    act(() => find<HTMLButtonElement>("li button").click());
    expect([undone, host.querySelectorAll("li").length]).toEqual([1, 0]);
    act(() => void show("Again", { durationMs: null }));
    act(() => void find("li").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    expect(host.querySelectorAll("li").length).toBe(0);
  });
});
