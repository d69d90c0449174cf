import { defineConfig, mergeConfig } from "vitest/config";
import shared from "./vitest.config.ts";

// On the embedded database always; on PostgreSQL and Redis where TEST_DATABASE_URL and TEST_REDIS_URL say they are.
const { test: _, ...rest } = shared;

export default mergeConfig(
  rest,
  defineConfig({
    test: {
      include: ["modules/**/*.integration.test.ts", "scripts/**/*.integration.test.{ts,mjs}"],
      // Some start servers and kill them; two cores run one at a time.
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }),
);
