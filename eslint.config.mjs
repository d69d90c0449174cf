import next from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const environment = "Settings are read once, in modules/platform/env: import { env } from there.";

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".next/",
      ".node/",
      ".data/",
      "coverage/",
      "prisma/client/",
      "public/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-expressions": ["error", { allowShortCircuit: true, allowTernary: true }],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/modules/*/*/**"], message: "Enter a module through its face." }] },
      ],
      eqeqeq: ["error", "always"],
      "no-console": "error",
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "modules/**/*.{ts,tsx}", "proxy.ts", "instrumentation.ts"],
    ignores: ["modules/platform/env/**", "**/*.test.{ts,tsx}", "**/testing.ts", "modules/avatars/maker/**"],
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", message: environment }],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "modules/**/*.{ts,tsx}"],
    plugins: { "@next/next": next, "react-hooks": reactHooks },
    rules: {
      ...next.configs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: [
      "scripts/**",
      "bench/**",
      "e2e/**",
      "modules/avatars/maker/**",
      "modules/voice/hts/split-voice.ts",
      "modules/avatars/stage/acting/vrma/cli.ts",
      "**/*.test.*",
    ],
    rules: { "no-console": "off" },
  },
);
