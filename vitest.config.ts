import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const emptyModule = fileURLToPath(new URL("./modules/platform/testing-empty-module.ts", import.meta.url));

export default defineConfig({
  resolve: { tsconfigPaths: true, alias: { "server-only": emptyModule } },
  test: {
    include: [
      "modules/**/*.test.{ts,tsx,mjs}",
      "app/**/*.test.{ts,tsx}",
      "scripts/**/*.test.{ts,mjs}",
      "bench/**/*.test.mjs",
    ],
    exclude: ["**/node_modules/**", "**/*.integration.test.ts"],
    // By itself it leaves one core alone; on two that is half of them.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
