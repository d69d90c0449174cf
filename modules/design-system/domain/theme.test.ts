// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { chooseTheme, currentTheme, subscribeToTheme } from "../ui/theme-store";
import { themeScript, themeStorageKey } from "./theme";

const root = document.documentElement;
const runScript = () => new Function(themeScript)();

afterEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
});

describe("the script in the head", () => {
  it.each(["light", "dark"])("shows a stored choice of %s", (theme) => {
    localStorage.setItem(themeStorageKey, theme);
    runScript();
    expect(root.dataset.theme).toBe(theme);
  });

  it.each(["", "system", "<b>", "DARK"])("leaves the system its say for %j", (stored) => {
    localStorage.setItem(themeStorageKey, stored);
    runScript();
    expect(root.dataset.theme).toBeUndefined();
  });

  it("cannot break a page: no closing tag, no line break", () => {
    expect(themeScript).not.toMatch(/<|\n/);
  });
});

describe("choosing a theme", () => {
  it("is shown, remembered and told", () => {
    let told = 0;
    const stop = subscribeToTheme(() => told++);
    chooseTheme("dark");
    expect([root.dataset.theme, localStorage.getItem(themeStorageKey), currentTheme(), told]).toEqual([
      "dark",
      "dark",
      "dark",
      1,
    ]);
    chooseTheme("system");
    expect([root.dataset.theme, localStorage.getItem(themeStorageKey), currentTheme(), told]).toEqual([
      undefined,
      null,
      "system",
      2,
    ]);
    stop();
  });

  it("follows another tab", () => {
    const stop = subscribeToTheme(() => undefined);
    window.dispatchEvent(new StorageEvent("storage", { key: themeStorageKey, newValue: "light" }));
    expect(currentTheme()).toBe("light");
    stop();
  });

  it("comes back on a page whose head script did not run", () => {
    localStorage.setItem(themeStorageKey, "dark");
    subscribeToTheme(() => undefined)();
    expect(currentTheme()).toBe("dark");
  });
});
