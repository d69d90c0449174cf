// Node runs TypeScript as it is but wants every import named in full. Given to it with --import, this finds relative
// imports without an ending and the aliases of tsconfig.json.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";

const modules = new URL("../../", import.meta.url);
const faces = { "@modules": "index.ts", "@contract": "contract.ts", "@events": "events.ts" };

registerHooks({
  resolve(specifier, context, next) {
    const [scope, ...path] = specifier.split("/");
    if (faces[scope]) return next(new URL(`${path.join("/")}/${faces[scope]}`, modules).href, context);
    if (specifier.startsWith(".") && context.parentURL?.startsWith(modules.href)) {
      const named = new URL(`${specifier}.ts`, context.parentURL);
      const folder = new URL(`${specifier}/index.ts`, context.parentURL);
      const found = [named, folder].find((url) => existsSync(url));
      if (found) return next(found.href, context);
    }
    return next(specifier, context);
  },
});
