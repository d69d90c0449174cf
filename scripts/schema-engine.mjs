#!/usr/bin/env node
// Prisma's schema engine as WebAssembly. The Prisma command line starts this file as if it were its native engine (see
// .config/prisma.ts), so nothing is downloaded and `prisma migrate` also works on the database inside the process.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { adapterFactory, embeddedFolder, openMain, closeAll } from "./parts/schema-engine-databases.mjs";

const options = { datamodels: [], datasource: {}, rest: [] };
for (let args = process.argv.slice(2); args.length > 0;) {
  const name = args.shift();
  if (name === "--datamodels") options.datamodels.push(args.shift());
  else if (name === "--datasource") options.datasource = JSON.parse(args.shift());
  else if (name === "--enabled-preview-features" || name === "--extension-types") args.shift();
  else options.rest.push(name);
}
const url = options.datasource.url ?? "";

if (options.rest.includes("--version")) {
  console.log("schema-engine wasm");
  process.exit(0);
}
if (options.rest[0] === "cli") {
  await answerCommandLine(options.rest[1]);
} else {
  await serve();
}

/** `can-connect-to-database` and `create-database`: silence and exit 0, or one JSON line on stderr and exit 1. */
async function answerCommandLine(command) {
  const fail = (error_code, message) => {
    const line = { level: "ERROR", target: "schema_engine::logger", fields: { message, error_code, is_panic: false } };
    // The reader drops the first line.
    process.stderr.write(`\n${JSON.stringify(line)}\n`);
    process.exitCode = 1;
  };
  if (embeddedFolder(url)) {
    try {
      await openMain(url);
    } catch (error) {
      fail("P1001", error.message);
    }
    return closeAll();
  }
  const { hostname, port, pathname, username } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1)) || "postgres";
  const target = new URL(url);
  if (command === "create-database") target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (error.code === "3D000")
      fail("P1003", `Database \`${name}\` does not exist on the database server at \`${hostname}:${port || 5432}\`.`);
    else if (error.code?.startsWith("28")) {
      fail(
        "P1000",
        `Authentication failed against database server, the provided credentials for \`${username}\` are not valid.`,
      );
    } else
      fail("P1001", `Can't reach database server at \`${hostname}:${port || 5432}\` (${error.code ?? error.message}).`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** JSON-RPC, one message a line, on stdin and stdout; requests are answered in their order. */
async function serve() {
  let panic = "";
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) };
  const SchemaEngine = await loadEngine();
  const bound = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const datamodels = options.datamodels.map((file) => [file, readFileSync(file, "utf8")]);
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let engine = null;
  let printed = 0;

  const answer = async ({ id, method, params }) => {
    try {
      engine ??= await SchemaEngine.new(
        { datamodels: datamodels.length > 0 ? datamodels : undefined },
        (line) => process.env.DEBUG?.includes("schema-engine") && process.stderr.write(`${line}\n`),
        bound,
      );
      // The engine answers these from what the diagnosis loaded.
      if (method === "evaluateDataLoss" || method === "createMigration") {
        await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
      }
      const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
      if (method === "diff" && result.stdout)
        send({ id: `print-${(printed += 1)}`, method: "print", params: { content: result.stdout } });
      send({ id, result: result ?? {} });
    } catch (error) {
      send({
        id,
        error: {
          code: 4466,
          message: "An error happened. Check the data field for details.",
          data: explain(error, panic),
        },
      });
    }
  };

  /** The database's own error travels through the engine as a number. */
  const explain = (error, panicMessage) => {
    const known = /External error id#(\d+)/.exec(error.message ?? "");
    const original = known ? bound.errorRegistry.consumeError(Number(known[1]))?.error : undefined;
    const message = original?.message ?? error.message ?? String(error);
    return {
      is_panic: panicMessage !== "",
      message: panicMessage || message,
      meta: error.meta ?? { full_error: message },
      error_code: error.code ?? error.error_code ?? null,
    };
  };

  // The command line ends its engine with a signal once it has its answer.
  process.once("SIGTERM", () => closeAll().finally(() => process.exit(0)));
  let queue = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const message = JSON.parse(line);
    if (message.method) queue = queue.then(() => answer(message));
  }
  await queue;
  await closeAll();
  process.exit(0);
}
