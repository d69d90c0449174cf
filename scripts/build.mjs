// `npm run build`: the database client and the application, anew.
import { ensureBuild, ensureDatabaseClient, prepareTools } from "./parts/preparation.mjs";
import { explain } from "./parts/terminal.mjs";

try {
  const node = await prepareTools();
  await ensureDatabaseClient(node);
  await ensureBuild(node, { force: true });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
