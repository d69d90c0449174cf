/** How often something about one address of e-mail may be tried; networks are limited where requests come in. */
export const attemptLimits = {
  "sign-in-email": { requests: 10, perSeconds: 900 },
  "mail-email": { requests: 5, perSeconds: 3600, burst: 3 },
} as const;

export type AttemptLimit = keyof typeof attemptLimits;
/** False when this was tried too often. */
export type MayTry = (limit: AttemptLimit, email: string) => Promise<boolean>;
