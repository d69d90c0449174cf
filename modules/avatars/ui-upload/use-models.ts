"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Page } from "@modules/kernel";
import type { UploadedModelView } from "../domain/uploaded-model";
import { browserKeptFiles } from "./kept-files";
import { RunningUploads, type RunningUpload } from "./running-uploads";
import { studioApi } from "./studio-api";

const pollMs = 1500;
const noUploads: readonly RunningUpload[] = [];

export type Models = {
  items: UploadedModelView[];
  nextCursor: string | null;
  uploads: readonly RunningUpload[];
  running: RunningUploads;
  failed: boolean;
  change(model: UploadedModelView): void;
  remove(id: string): void;
  showMore(): Promise<void>;
  reload(): Promise<void>;
};

/** The person's models and uploads; kept up to date while one is examined, and uploads of an earlier page go on. */
export function useModels(first: Page<UploadedModelView>): Models {
  const [page, setPage] = useState(first);
  const [failed, setFailed] = useState(false);

  const change = useCallback((model: UploadedModelView) => {
    setPage(({ items, nextCursor }) => ({
      nextCursor,
      items: items.some(({ id }) => id === model.id)
        ? items.map((item) => (item.id === model.id ? model : item))
        : // Ids are made in the order of time; the newest stands first.
          [model, ...items].sort((a, b) => (a.id < b.id ? 1 : -1)),
    }));
  }, []);
  const remove = useCallback((id: string) => {
    setPage(({ items, nextCursor }) => ({ nextCursor, items: items.filter((item) => item.id !== id) }));
  }, []);

  const [running] = useState(
    () =>
      new RunningUploads(browserKeptFiles(), (modelId) => {
        studioApi.get(modelId).then(change, () => setFailed(true));
      }),
  );
  const uploads = useSyncExternalStore(running.subscribe, running.current, () => noUploads);

  useEffect(() => {
    let isGone = false;
    void browserKeptFiles()
      .list()
      .then(async (kept) => {
        for (const { modelId, file } of kept) {
          const model = await studioApi.get(modelId).catch(() => null);
          if (isGone) return;
          if (model?.state === "uploading") void running.start(file, modelId);
          else if (model) void browserKeptFiles().drop(modelId);
        }
      });
    return () => {
      isGone = true;
      running.stopAll();
    };
  }, [running]);

  const examining = page.items.filter(({ state }) => state === "examining").map(({ id }) => id);
  const awaited = examining.join();
  useEffect(() => {
    if (awaited === "") return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      for (const id of awaited.split(","))
        void studioApi.get(id).then(
          (model) => {
            setFailed(false);
            if (model.state !== "examining") change(model);
          },
          () => setFailed(true),
        );
    }, pollMs);
    return () => clearInterval(timer);
  }, [awaited, change]);

  const reload = useCallback(async () => {
    try {
      setPage(await studioApi.list());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  const showMore = useCallback(async () => {
    if (page.nextCursor === null) return;
    try {
      const more = await studioApi.list(page.nextCursor);
      setPage(({ items }) => ({ items: [...items, ...more.items], nextCursor: more.nextCursor }));
    } catch {
      setFailed(true);
    }
  }, [page.nextCursor]);

  return { ...page, uploads, running, failed, change, remove, showMore, reload };
}
