import { isTheme, themeStorageKey, type Theme } from "../domain/theme";

const changed = "theme-changed";

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(themeStorageKey);
    return isTheme(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return isTheme(chosen) ? chosen : "system";
}

export function chooseTheme(theme: Theme) {
  show(theme);
  try {
    if (theme === "system") localStorage.removeItem(themeStorageKey);
    else localStorage.setItem(themeStorageKey, theme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
  window.dispatchEvent(new Event(changed));
}

/** Calls back on a choice made here or in another tab. */
export function subscribeToTheme(listener: () => void): () => void {
  // A page that React made in the browser (an error shell) never ran the script in the head.
  if (currentTheme() === "system") show(storedTheme());
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== themeStorageKey) return;
    show(isTheme(event.newValue) ? event.newValue : "system");
    listener();
  };
  window.addEventListener(changed, listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}

function show(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
