import { randomBytes } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";
import { normalisedPassword } from "../domain/password-rule";
import type { Passwords } from "../ports/passwords";

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const parameters = { memorySize: 19 * 1024, iterations: 2, parallelism: 1, hashLength: 32 };

const encode = (password: string) =>
  argon2id({ password: normalisedPassword(password), salt: randomBytes(16), ...parameters, outputType: "encoded" });

export function argon2Passwords(): Passwords {
  let nobody: Promise<string> | null = null;
  // One after the other: each takes a core for some 50 ms, and replies are streamed by the same process.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    hash: (password) => inTurn(() => encode(password)),
    verify: (password, hash) =>
      inTurn(async () => {
        nobody ??= encode(randomBytes(16).toString("hex"));
        const matches = await argon2Verify({ password: normalisedPassword(password), hash: hash ?? (await nobody) });
        return hash !== null && matches;
      }),
  };
}
