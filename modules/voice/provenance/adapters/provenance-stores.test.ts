import { afterAll, beforeAll, describe } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../platform/db/testing";
import { consentStoreContract } from "../ports/consent-store.contract-test";
import { syntheticSoundLogContract } from "../ports/synthetic-sound-log.contract-test";
import { memoryConsentStore } from "./memory-consent-store";
import { memorySyntheticSoundLog } from "./memory-synthetic-sound-log";
import { prismaConsentStore } from "./prisma-consent-store";
import { prismaSyntheticSoundLog } from "./prisma-synthetic-sound-log";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe("the log of synthetic sounds in memory", () => {
  syntheticSoundLogContract(memorySyntheticSoundLog);
});

describe("the log of synthetic sounds in the database", () => {
  syntheticSoundLogContract(() => prismaSyntheticSoundLog(async () => test.prisma));
});

describe("consents in memory", () => {
  consentStoreContract(async () => memoryConsentStore());
});

describe("consents in the database", () => {
  consentStoreContract(async () => {
    await test.prisma.voiceConsent.deleteMany();
    return prismaConsentStore({
      database: async () => test.prisma,
      inTransaction: (run) => test.prisma.$transaction(run),
    });
  });
});
