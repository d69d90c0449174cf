/**
 * Every module: why it exists, and whom it may call. The walls, the table in the README and the tests are made from it.
 * A module may call the names in `calls`, all of them in a lower row; sideways or upward it publishes an event.
 *
 * @typedef {{ row: Row, why: string, calls: string[] }} Module
 * @typedef {"entrances" | "experiences" | "capabilities" | "foundations" | "delivery" | "base" | "root"} Row
 */

/** Highest first. */
export const rows = /** @type {const} */ ([
  "entrances",
  "experiences",
  "capabilities",
  "foundations",
  "delivery",
  "base",
  "root",
]);

/** @type {Record<string, Module>} */
export const modules = {
  conversations: {
    row: "experiences",
    why: "the talk: messages, the reply pipeline, memories of the fan, live streams",
    calls: [
      "characters",
      "avatars",
      "voice",
      "safety",
      "accounts",
      "language-models",
      "platform",
      "design-system",
      "kernel",
    ],
  },
  characters: {
    row: "capabilities",
    why: "who can be talked to: persona, greeting, example dialogues",
    calls: ["platform", "kernel"],
  },
  avatars: {
    row: "capabilities",
    why: "how they look: the stage, the avatar maker, the default cast, models that people bring",
    calls: ["media", "design-system", "platform", "kernel"],
  },
  voice: {
    row: "capabilities",
    why: "how they sound and hear: synthesis, playback, lip-sync, listening, provenance of synthetic speech",
    calls: ["platform", "design-system", "kernel"],
  },
  safety: {
    row: "capabilities",
    why: "screening of what is said, the crisis path, help cards",
    calls: ["platform", "kernel"],
  },
  accounts: {
    row: "foundations",
    why: "people: sign-in (OIDC), guests, age band, the local issuer",
    calls: ["notifications", "platform", "design-system", "kernel"],
  },
  "language-models": {
    row: "foundations",
    why: "one port over language models, and the scripted persona engine that stands in without a key",
    calls: ["platform", "kernel"],
  },
  media: {
    row: "foundations",
    why: "files that never change, named by their content, on the disk or in a bucket",
    calls: ["platform", "kernel"],
  },
  notifications: {
    row: "delivery",
    why: "e-mail to people, with a local outbox",
    calls: ["platform", "kernel"],
  },
  platform: {
    row: "base",
    why: "environment, database, jobs, events, cache, HTTP, telemetry; knows no product word",
    calls: ["kernel"],
  },
  "design-system": {
    row: "base",
    why: "tokens and components of everything a person sees; has no data",
    calls: ["kernel"],
  },
  kernel: {
    row: "root",
    why: "words every module shares: errors, ids, clock, locale; pure",
    calls: [],
  },
};

/** Parts of the platform that have a face of their own: `@modules/platform/db`. */
export const platformParts = ["env", "db", "jobs", "events", "cache", "http", "telemetry", "lifecycle"];
