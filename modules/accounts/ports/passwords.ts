export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for an account that does not exist: pass null. */
  verify(password: string, hash: string | null): Promise<boolean>;
}
