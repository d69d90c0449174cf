export type LoadOutcome = "shown" | "superseded";

export type LatestLoad<Model> = {
  /** Resolves "superseded" when a newer request, or `dispose`, came first; rejects only when the newest request fails. */
  request(url: string): Promise<LoadOutcome>;
  dispose(): void;
};

/**
 * One place for one model, asked for many times: whatever order the loads finish in, the newest request wins,
 * and every model that is not shown is discarded.
 */
export function latestLoad<Model>(collaborators: {
  load(url: string, signal: AbortSignal): Promise<Model>;
  show(model: Model, url: string): void;
  discard(model: Model): void;
}): LatestLoad<Model> {
  let newest = 0;
  let current: AbortController | null = null;

  return {
    async request(url) {
      const id = ++newest;
      current?.abort();
      const controller = new AbortController();
      current = controller;
      let model: Model;
      try {
        model = await collaborators.load(url, controller.signal);
      } catch (error) {
        if (id !== newest) return "superseded";
        throw error;
      }
      if (id !== newest) {
        collaborators.discard(model);
        return "superseded";
      }
      collaborators.show(model, url);
      return "shown";
    },
    dispose() {
      newest += 1;
      current?.abort();
      current = null;
    },
  };
}
