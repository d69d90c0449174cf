import { AppError } from "@modules/kernel";
import { VRMAnimationLoaderPlugin, type VRMAnimation } from "@pixiv/three-vrm-animation";
import type { Interpolant, KeyframeTrack, Vector3 } from "three";
import type { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { Motion } from "./motion";

/** Longer ones are no motion of a character on a page. */
const longestSeconds = 600;
const leftToTheTalk = /^(aa|ih|ou|ee|oh|blink|look)/;

/**
 * Reads a VRM animation (VRMC_vrm_animation 1.0, https://github.com/vrm-c/vrm-specification). The first animation of the
 * file counts; its gaze track is left out, since she looks at the person. The loader is given, a sealed one, so that it
 * comes with the stage and not once more with this. Throws AppError avatars.motion-unreadable.
 */
export async function readVrma(bytes: ArrayBuffer, loader: GLTFLoader): Promise<Motion> {
  loader.register((parser) => new VRMAnimationLoaderPlugin(parser));
  let animation: VRMAnimation | undefined;
  try {
    const { userData } = await loader.parseAsync(bytes, "");
    animation = (userData.vrmAnimations as VRMAnimation[] | undefined)?.[0];
  } catch (cause) {
    throw unreadable(cause);
  }
  if (!animation) throw unreadable(new Error("The file holds no VRM animation."));
  if (!(animation.duration > 0 && animation.duration <= longestSeconds))
    throw unreadable(new Error(`It lasts ${animation.duration} s; between 0 and ${longestSeconds} s can be played.`));
  return motionOf(animation);
}

function motionOf({ duration, humanoidTracks, expressionTracks, restHipsPosition }: VRMAnimation): Motion {
  const expressions = [...expressionTracks.preset, ...expressionTracks.custom].filter(
    ([name]) => !leftToTheTalk.test(name),
  );
  const hips = humanoidTracks.translation.get("hips");
  const hipsAt = hips && sampled(hips);
  const height = Math.max(restHipsPosition.y, 0.01);
  return {
    seconds: duration,
    bones: new Map(
      [...humanoidTracks.rotation].map(([bone, track]) => {
        const at = sampled(track);
        return [bone, (seconds, into) => void into.fromArray(at(seconds)).normalize()];
      }),
    ),
    hips: hipsAt
      ? (seconds, into: Vector3) => void into.fromArray(hipsAt(seconds)).sub(restHipsPosition).divideScalar(height)
      : null,
    expressions: new Map(
      expressions.map(([name, track]) => {
        const at = sampled(track);
        return [name, (seconds) => Math.min(Math.max(at(seconds)[0] ?? 0, 0), 1)];
      }),
    ),
  };
}

/** As the file interpolates: stepped, linear (spherical for rotations) or cubic. */
function sampled(track: KeyframeTrack): (seconds: number) => Float32Array {
  // What the track's own interpolation made it; the types do not know of it.
  const { createInterpolant } = track as KeyframeTrack & { createInterpolant(this: KeyframeTrack): Interpolant };
  const interpolant = createInterpolant.call(track);
  return (seconds) => interpolant.evaluate(seconds) as Float32Array;
}

function unreadable(cause: unknown): AppError {
  return new AppError({
    kind: "invalid",
    code: "avatars.motion-unreadable",
    message: "The file could not be read as a VRM animation.",
    cause,
  });
}
