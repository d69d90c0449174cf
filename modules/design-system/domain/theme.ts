export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Where the choice is kept in the browser; absent means that the system decides. */
export const themeStorageKey = "theme";

export function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value);
}

/**
 * Runs in the head before anything is painted, so that a stored choice never flashes the other theme.
 * A constant text: a content security policy can allow it by its hash. Storage may be forbidden, hence the try.
 */
export const themeScript = `try{var t=localStorage.getItem(${JSON.stringify(themeStorageKey)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
