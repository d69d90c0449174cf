import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const MODULES = fileURLToPath(new URL("../../../", import.meta.url));

/** One script of the tool with all that it imports, as a browser reads it. */
export async function bundleForBrowser(script: URL, plugins: Plugin[] = []): Promise<string> {
  const bundled = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
    plugins,
    alias: { "@modules/kernel": `${MODULES}kernel/index.ts` },
  });
  const [file] = bundled.outputFiles;
  if (!file) throw new Error(`${script.pathname} did not build`);
  return file.text;
}
