import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const environmentFile = join(root, ".env");
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

// The engine as WebAssembly: nothing is downloaded, and it also reaches the database inside the process.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(root, "scripts", "schema-engine.mjs");

const { env } = await import("../modules/platform/env/index.ts");
const embedded = `postgresql://postgres@localhost/postgres?pglite=${encodeURIComponent(join(env.DATA_DIR, "db"))}`;

export default defineConfig({
  schema: "../prisma/schema",
  migrations: { path: "../prisma/migrations" },
  datasource: { url: env.DATABASE_URL ?? embedded },
});
