import { defineConfig } from "@playwright/test";
import { launchArguments } from "../scripts/browser.mjs";

const browser = {
  baseURL: process.env.E2E_BASE_URL,
  launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: launchArguments },
  // A machine without a graphics card draws few frames a second.
  actionTimeout: 20_000,
};

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // Two cores draw one stage at a time.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  // Software rendering on two cores now and then draws no frame for seconds; a second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    {
      name: "desktop",
      use: { ...browser, viewport: { width: 1024, height: 640 }, locale: "ja-JP", timezoneId: "Asia/Tokyo" },
    },
    {
      name: "phone",
      testMatch: /guest-talks|help|pages/,
      use: {
        ...browser,
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
        locale: "ja-JP",
        timezoneId: "Asia/Tokyo",
      },
    },
  ],
});
