import { recordingMaxBytes, transcribeRecording, transcriptionOffered, transcriptionQuerySchema } from "@modules/voice";
import { z } from "zod";
import { route } from "../define-route";

/** Whether recordings can be sent here, and who would hear them. */
export const GET = route({
  who: "anyone",
  name: "voice.ask-transcription",
  limit: "read",
  run: () => transcriptionOffered(),
});

/** The recording is the body; `?language=ja`, and `?hint=…` for each name that is likely to be said. */
export const POST = route({
  who: "guest",
  name: "voice.transcribe",
  limit: "transcription",
  query: transcriptionQuerySchema,
  body: z.instanceof(Uint8Array),
  bodyFormat: "bytes",
  maxBodyBytes: recordingMaxBytes,
  run: ({ body, query, signal }) => transcribeRecording({ ...query, wav: body, signal }),
});
