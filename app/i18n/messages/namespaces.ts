/** Each has a pair of files `<namespace>.ja.json`, `<namespace>.en.json` in this folder. */
export const namespaces = [
  "avatars",
  "avatars-studio",
  "avatars-upload",
  "account",
  "common",
  "errors",
  "home",
  "site",
  "talk",
  "voice-studio",
  "voice-verify",
] as const;

export type Namespace = (typeof namespaces)[number];
