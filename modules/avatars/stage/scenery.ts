import { AppError } from "@modules/kernel";
import type { SceneName, SceneRequest } from "../contract";
import { latestLoad } from "./latest-load";
import type { SceneSet } from "./scenes/scene-set";
import type { Theatre } from "./theatre";

/** What stands behind the figure. The code of the scenes is fetched with the first one that is not plain. */
export type Scenery = {
  readonly name: SceneName;
  /** The newest call wins; what stood before stands until then, and goes on where the new one cannot be had. */
  ask(request: SceneRequest): Promise<void>;
  /** Lets go of what the graphics card holds; the next drawing uploads it anew. */
  releaseGraphics(): void;
  dispose(): void;
};

export function createScenery(
  theatre: Pick<Theatre, "setScene">,
  on: { willChange(): void; changed(): void },
): Scenery {
  let name: SceneName = "plain";
  let shown: SceneSet | null = null;
  let asked = false;

  const scenes = latestLoad<SceneRequest, SceneSet>({
    async load(request, signal) {
      const { buildSceneSet } = await import("./scenes/scene-set").catch((cause: unknown) => {
        throw new AppError({
          kind: "unavailable",
          code: "avatars.scenes-unreachable",
          message: "The scenes could not be fetched.",
          cause,
        });
      });
      return buildSceneSet(request, signal);
    },
    show(next, request) {
      on.willChange();
      theatre.setScene(next);
      shown?.dispose();
      [shown, name] = [next, request.name];
      on.changed();
    },
    discard: (late) => late.dispose(),
  });

  return {
    get name() {
      return name;
    },
    async ask(request) {
      // A new stage is plain already: most visits never fetch the scenes.
      const bare = request.name === "plain" && typeof request.hour !== "number" && !request.pictureUrl;
      if (bare && !asked) return;
      asked = true;
      await scenes.request(request);
    },
    releaseGraphics: () => shown?.dispose(),
    dispose() {
      scenes.dispose();
      shown?.dispose();
    },
  };
}
