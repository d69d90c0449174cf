// `node scripts/with-node.mjs <file or node arguments…>`: runs them under a Node that is new enough.
import { environmentFor, runInForeground } from "./parts/commands.mjs";
import { ensureNode, refuseOldNode } from "./parts/node-runtime.mjs";
import { explain } from "./parts/terminal.mjs";

try {
  refuseOldNode();
  const node = await ensureNode();
  process.exitCode = await runInForeground(node, process.argv.slice(2), {
    env: environmentFor(node),
    cwd: process.cwd(),
  });
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
