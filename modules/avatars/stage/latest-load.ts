export type LoadOutcome = "shown" | "superseded";

export type LatestLoad<Request> = {
  /** Resolves "superseded" when a newer request, or `dispose`, came first; rejects only when the newest request fails. */
  request(request: Request): Promise<LoadOutcome>;
  dispose(): void;
};

/**
 * One place for one model, asked for many times: whatever order the loads finish in, the newest request wins,
 * and every model that is not shown is discarded.
 */
export function latestLoad<Request, Model>(collaborators: {
  load(request: Request, signal: AbortSignal): Promise<Model>;
  show(model: Model, request: Request): void;
  discard(model: Model): void;
}): LatestLoad<Request> {
  let newest = 0;
  let disposed = false;
  let current: AbortController | null = null;

  return {
    async request(request) {
      if (disposed) return "superseded";
      const id = ++newest;
      current?.abort();
      const controller = new AbortController();
      current = controller;
      let model: Model;
      try {
        model = await collaborators.load(request, controller.signal);
      } catch (error) {
        if (id !== newest) return "superseded";
        throw error;
      }
      if (id !== newest) {
        collaborators.discard(model);
        return "superseded";
      }
      collaborators.show(model, request);
      return "shown";
    },
    dispose() {
      disposed = true;
      newest += 1;
      current?.abort();
      current = null;
    },
  };
}
