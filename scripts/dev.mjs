// `npm run dev`: the application with hot reload.
import { environmentFor, runInForeground } from "./parts/commands.mjs";
import { nextCommand } from "./parts/places.mjs";
import { freePortFrom } from "./parts/ports.mjs";
import { ensureDatabaseClient, prepareTools, refuseWrongSettings } from "./parts/preparation.mjs";
import { otherServer } from "./parts/running-server.mjs";
import { explain, Trouble } from "./parts/terminal.mjs";

try {
  const other = await otherServer();
  if (other)
    throw new Trouble(
      `Oshaberi runs on this data folder already (process ${other.pid}${other.url ? `, ${other.url}` : ""}). Stop it, or set DATA_DIR to another folder.`,
    );
  const node = await prepareTools();
  refuseWrongSettings(node);
  await ensureDatabaseClient(node);
  const port = await freePortFrom(Number(process.env.PORT) || 3000);
  if (port === null) throw new Trouble("No port is free. Set PORT to a free one.");
  const env = environmentFor(node, {
    PORT: String(port),
    APP_BASE_URL: process.env.APP_BASE_URL ?? `http://localhost:${port}`,
  });
  const code = await runInForeground(node, [nextCommand, "dev", "--port", String(port)], { env });
  process.exitCode = code === 130 || code === 143 ? 0 : code;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
