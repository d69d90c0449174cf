"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { themes, type Theme } from "../domain/theme";
import { cx } from "../domain/class-names";
import { IconButton } from "./button";
import { chooseTheme, currentTheme, subscribeToTheme } from "./theme-store";

export type ThemeTexts = { label: string } & Record<Theme, string>;

const icons = { system: Monitor, light: Sun, dark: Moon };

/** The chosen theme and how to choose another; `system` until the page is alive. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, currentTheme, () => "system");
  return [theme, chooseTheme];
}

/** One button that goes round: system, light, dark. Small enough for every page. */
export function ThemeSwitch({ texts, className }: { texts: ThemeTexts; className?: string }) {
  const [theme, choose] = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const Icon = icons[theme];
  return (
    <IconButton label={`${texts.label}: ${texts[theme]}`} className={className} onClick={() => choose(next)}>
      <Icon aria-hidden />
    </IconButton>
  );
}

/** All three at once, for a settings page or a menu. */
export function ThemeChoice({ texts, className }: { texts: ThemeTexts; className?: string }) {
  const [theme, choose] = useTheme();
  return (
    <div
      role="radiogroup"
      aria-label={texts.label}
      className={cx("inline-flex max-w-full flex-wrap rounded-xl border border-line-strong bg-raised p-1", className)}
    >
      {themes.map((each) => {
        const Icon = icons[each];
        return (
          <label
            key={each}
            className="target inline-flex items-center justify-center gap-2 rounded-full px-4 text-sm font-bold has-checked:bg-primary-soft has-checked:text-primary has-focus-visible:outline-3 has-focus-visible:outline-focus forced-colors:has-checked:border-2"
          >
            <input
              type="radio"
              name="theme"
              value={each}
              checked={theme === each}
              onChange={() => choose(each)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            {texts[each]}
          </label>
        );
      })}
    </div>
  );
}
