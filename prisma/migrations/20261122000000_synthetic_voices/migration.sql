-- CreateTable
CREATE TABLE "synthetic_sound" (
    "hash" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "consent_id" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "manifest" TEXT NOT NULL,

    CONSTRAINT "synthetic_sound_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "voice_consent" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "scopes" TEXT[],
    "languages" TEXT[],
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3),
    "proof_hash" TEXT,
    "proof_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "voice_consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "synthetic_sound_consent_id_idx" ON "synthetic_sound"("consent_id");

-- CreateIndex
CREATE INDEX "synthetic_sound_made_at_idx" ON "synthetic_sound"("made_at");

-- CreateIndex
CREATE INDEX "voice_consent_account_id_id_idx" ON "voice_consent"("account_id", "id");
