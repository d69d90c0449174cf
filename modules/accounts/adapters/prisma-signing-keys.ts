import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import type { Prisma, PrismaClient } from "@modules/platform/db";

/** The keys that sign id tokens, newest first; the first one is made on first use and kept, so a restart signs nobody out. */
export async function signingKeys(database: () => Promise<PrismaClient>): Promise<JWK[]> {
  const prisma = await database();
  const kept = await prisma.signingKey.findMany({ orderBy: { createdAt: "desc" } });
  if (kept.length > 0) return kept.map(({ jwk }) => jwk as JWK);
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  await prisma.signingKey.create({
    data: { id: kid, jwk: { ...jwk, kid, alg: "RS256", use: "sig" } as Prisma.InputJsonValue },
  });
  // Two processes may both have made one; both then know both.
  return signingKeys(database);
}
