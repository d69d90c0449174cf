import { z } from "zod";
import { clipFileNameSchema } from "@contract/voice";
import { speechClip } from "@modules/voice";
import { route } from "../../define-route";

export const GET = route({
  who: "anyone",
  name: "voice.speech-clip",
  limit: "speech",
  lane: "fast",
  params: z.object({ file: clipFileNameSchema }),
  run: async ({ params }) => {
    const { body, mimeType, keepSeconds } = await speechClip(params.file);
    const caching = keepSeconds > 0 ? `private, max-age=${keepSeconds}, immutable` : "no-store";
    const headers = { "content-type": mimeType, "cache-control": caching };
    return body instanceof Uint8Array
      ? new Response(body, { headers: { ...headers, "content-length": String(body.byteLength) } })
      : new Response(body, { headers: { ...headers, "x-accel-buffering": "no" } });
  },
});
