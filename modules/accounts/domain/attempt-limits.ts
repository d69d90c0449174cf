/** How often something about passwords and mails may be tried. */
export const attemptLimits = {
  /** One address of the network: a home, an office, a school. */
  "sign-in-network": { requests: 60, perSeconds: 900, burst: 40 },
  "sign-in-email": { requests: 10, perSeconds: 900 },
  "sign-up-network": { requests: 60, perSeconds: 3600, burst: 30 },
  "mail-network": { requests: 30, perSeconds: 3600, burst: 15 },
  "mail-email": { requests: 5, perSeconds: 3600, burst: 3 },
} as const;

export type AttemptLimit = keyof typeof attemptLimits;
/** False when this was tried too often. */
export type MayTry = (limit: AttemptLimit, key: string) => Promise<boolean>;
