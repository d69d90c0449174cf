import type { PrismaClient } from "@modules/platform/db";
import type { SyntheticSound, SyntheticSoundLog } from "../ports/synthetic-sound-log";

export function prismaSyntheticSoundLog(database: () => Promise<PrismaClient>): SyntheticSoundLog {
  return {
    async add(sounds) {
      if (sounds.length === 0) return;
      const prisma = await database();
      await prisma.syntheticSound.createMany({ data: [...sounds], skipDuplicates: true });
    },
    async find(hash) {
      const prisma = await database();
      return (await prisma.syntheticSound.findUnique({ where: { hash } })) as SyntheticSound | null;
    },
  };
}
