/** A signed-in browser, as the sign-in library keeps it. */
export type Session = {
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  /** When the person signed in. */
  createdAt: Date;
};

export interface Sessions {
  /** What stands for the session in the cookies; null when there is none. Cheap: nothing is decrypted. */
  tokenIn(cookies: ReadonlyMap<string, string>): string | null;
  /** Null when the cookie is not ours, damaged or expired. */
  read(cookieHeader: string): Promise<Session | null>;
}
