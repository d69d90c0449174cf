// Where things are. Runs under Node 20 with nothing installed.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

// Settings of the person who runs this; what the shell sets wins.
if (existsSync(join(root, ".env")) && typeof process.loadEnvFile === "function")
  process.loadEnvFile(join(root, ".env"));

export const dataFolder = () => resolve(root, process.env.DATA_DIR || ".data");
export const logFolder = () => join(dataFolder(), "logs");
export const cacheFolder = join(root, "node_modules", ".cache", "oshaberi");
export const nextCommand = join(root, "node_modules", "next", "dist", "bin", "next");
export const serverEntry = join(root, "scripts", "server.mjs");
export const prismaCommand = join(root, "node_modules", "prisma", "build", "index.js");
