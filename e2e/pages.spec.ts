import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = ["", "/talk/hikari", "/credits", "/connect-a-model", "/privacy", "/about", "/verify"];

for (const language of ["ja", "en"]) {
  for (const path of pages) {
    test(`/${language}${path} is usable by everybody, in light and dark, without sideways scrolling`, async ({
      page,
    }) => {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(`/${language}${path}`);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (path.startsWith("/talk")) await expect(page.locator("main[data-phase=ready]")).toBeAttached();
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (
            window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run(),
        );
        problems.push(
          ...violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0]?.html}`),
        );
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (tooWide > 1) problems.push(`${colorScheme}: ${tooWide} px too wide`);
      }
      expect(problems).toEqual([]);
    });
  }
}
