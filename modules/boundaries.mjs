import { modules, platformParts } from "./map.mjs";

/**
 * Import rules for dependency-cruiser, made from map.mjs. A rule's comment is what a person reads when it is broken.
 * boundaries.test.mjs plants one violation for each.
 */

const test = "\\.(test|contract-test)\\.(ts|tsx|mjs)$|/testing\\.ts$|\\.integration\\.test\\.ts$";
const names = Object.keys(modules);
const face = "(index|client|contract|events|testing)\\.ts";
const anyFace = `^modules/[^/]+/${face}$|^modules/platform/(${platformParts.join("|")})/${face}$`;
/** Folders that run in the browser. */
const browser = "(ui|engine|playback|listening|stage|hts)";
const runtimeOnly = { dependencyTypesNot: ["type-only"] };

/** Packages that speak to a vendor, a database or a machine; only adapters know them. */
const vendors = [
  "pg",
  "pg-boss",
  "ioredis",
  "@prisma",
  "@electric-sql",
  "ai",
  "@ai-sdk",
  "@auth0",
  "oidc-provider",
  "jose",
  "hash-wasm",
  "nodemailer",
  "piper-plus",
  "@echogarden",
  "@bjorn3",
  "cmu-pronouncing-dictionary",
  "pino",
  "prom-client",
  "@opentelemetry",
  "@tus",
  "@aws-sdk",
  "microsoft-cognitiveservices-speech-sdk",
];

const callRules = names.map((name) => ({
  name: `calls-of-${name}`,
  comment: `modules/map.mjs does not list this module among those that "${name}" may call. Call downward, or publish an event.`,
  severity: "error",
  from: { path: `^modules/${name}/`, pathNot: test },
  to: {
    path: "^modules/[^/]+/",
    pathNot: [name, ...modules[name].calls].map((called) => `^modules/${called}/`),
    ...runtimeOnly,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration["forbidden"]} */
export const forbidden = [
  {
    name: "only-through-the-face",
    comment: "Another module is entered through its index, client, contract or events file only.",
    severity: "error",
    from: { path: "^modules/([^/]+)/" },
    to: { path: "^modules/[^/]+/", pathNot: [`^modules/$1/`, anyFace] },
  },
  {
    name: "app-only-through-the-face",
    comment: "app/ enters a module through its index, client, contract or events file only.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: "^modules/[^/]+/", pathNot: [anyFace, "^modules/design-system/styles/"] },
  },
  {
    name: "modules-never-import-app",
    comment: "Modules do not know the application around them: app/ translates, it never decides.",
    severity: "error",
    from: { path: "^modules/", pathNot: test },
    to: { path: "^app/" },
  },
  {
    name: "domain-is-pure",
    comment: "domain/ knows itself, contracts, the kernel and zod: no I/O, no Next, no database, no adapters.",
    severity: "error",
    from: { path: "^modules/([^/]+)/domain/", pathNot: [test, "^modules/platform/"] },
    to: {
      pathNot: [
        "^modules/$1/(domain/|contract\\.ts|events\\.ts)",
        "^modules/[^/]+/contract\\.ts$",
        "^modules/kernel/",
        "^modules/[^/]+/(hts/score|ports/[^/]+)\\.ts$",
        "node_modules/(zod|clsx)/",
      ],
      ...runtimeOnly,
    },
  },
  {
    name: "use-cases-see-ports-not-adapters",
    comment: "A use case receives its collaborators; only index.ts knows which adapters they are.",
    severity: "error",
    from: { path: "^modules/([^/]+)/(use-cases|ports|handlers)/", pathNot: test },
    to: { path: "^modules/[^/]+/adapters/" },
  },
  {
    name: "one-file-calls-out",
    comment:
      "Only a module's index.ts (and its browser code, through client faces) calls another module; hand the function in.",
    severity: "error",
    from: { path: "^modules/([^/]+)/(domain|use-cases|ports|handlers)/", pathNot: [test, "^modules/platform/"] },
    to: { path: "^modules/[^/]+/(index|client)\\.ts$", pathNot: ["^modules/$1/", "^modules/kernel/"], ...runtimeOnly },
  },
  {
    name: "platform-only-from-index-and-adapters",
    comment: "The platform is plumbing: index.ts and adapters/ use it, and nothing else of a module.",
    severity: "error",
    from: {
      path: `^modules/(?!platform/)[^/]+/(domain|use-cases|ports|handlers|${browser.slice(1, -1)})/`,
      pathNot: test,
    },
    to: { path: "^modules/platform/", ...runtimeOnly },
  },
  {
    name: "vendor-sdk-only-in-adapters",
    comment: "A vendor's package appears in adapters/ and nowhere else, so that it can be replaced in one file.",
    severity: "error",
    from: { path: "^modules/(?!platform/)[^/]+/", pathNot: ["/adapters/", test] },
    to: { path: `node_modules/(${vendors.join("|")})/`, ...runtimeOnly },
  },
  {
    name: "browser-zone-is-closed",
    comment:
      "Browser code reaches other modules' client and contract, the kernel and npm; never a server face or its insides.",
    severity: "error",
    from: { path: `^modules/[^/]+/(${browser.slice(1, -1)})/|^modules/[^/]+/(client|contract)\\.ts$`, pathNot: test },
    to: {
      path: "^modules/(?!kernel/)[^/]+/(index\\.ts$|adapters/|use-cases/|handlers/|platform/)|^modules/platform/",
      ...runtimeOnly,
    },
  },
  {
    name: "no-circular",
    comment: "Two files that need each other are one, or there is a third between them.",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: runtimeOnly },
  },
  {
    name: "resolvable",
    comment: "The import leads nowhere: a deep import through an alias does not exist.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  ...callRules,
];
