-- CreateTable
CREATE TABLE "uploaded_model" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "card" JSONB,
    "licence" JSONB,
    "mended" JSONB NOT NULL DEFAULT '[]',
    "original_file" TEXT,
    "served_file" TEXT,
    "low_detail_file" TEXT,
    "served_bytes" INTEGER,
    "low_detail_bytes" INTEGER,
    "right_confirmed_at" TIMESTAMPTZ(3),
    "right_text_version" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "uploaded_model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "uploaded_model_account_id_id_idx" ON "uploaded_model"("account_id", "id");

-- CreateIndex
CREATE INDEX "uploaded_model_state_changed_at_idx" ON "uploaded_model"("state", "changed_at");

-- CreateIndex
CREATE INDEX "uploaded_model_served_file_idx" ON "uploaded_model"("served_file");

-- CreateIndex
CREATE INDEX "uploaded_model_low_detail_file_idx" ON "uploaded_model"("low_detail_file");

-- CreateIndex
CREATE INDEX "uploaded_model_original_file_idx" ON "uploaded_model"("original_file");

-- CreateIndex
CREATE INDEX "uploaded_model_deleted_at_idx" ON "uploaded_model"("deleted_at");

