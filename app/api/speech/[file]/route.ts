import { z } from "zod";
import { clipFileNameSchema } from "@contract/voice";
import { speechClip } from "@modules/voice";
import { route } from "../../define-route";

export const GET = route({
  who: "anyone",
  name: "voice.speech-clip",
  limit: "speech",
  params: z.object({ file: clipFileNameSchema }),
  run: async ({ params }) => {
    const clip = await speechClip(params.file);
    return new Response(new Uint8Array(clip.bytes), {
      headers: {
        "content-type": clip.mimeType,
        "cache-control": "private, max-age=31536000, immutable",
        "content-length": String(clip.bytes.byteLength),
      },
    });
  },
});
