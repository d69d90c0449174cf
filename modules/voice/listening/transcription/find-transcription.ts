/** Who can turn speech into words here. */
export type FoundTranscription =
  /** Our server, with the help of this vendor. */
  | { by: "server"; vendor: string | null }
  /** The browser's own recogniser, which may send the sound to the browser's maker. */
  | { by: "browser" };

export const transcriptionAddress = "/api/transcriptions";

/** Null: neither can. The server is preferred; when it cannot be asked it is taken to have none. */
export async function findTranscription(
  ask: typeof fetch = (input, init) => fetch(input, init),
  scope: object = globalThis,
): Promise<FoundTranscription | null> {
  const vendor = await askServer(ask);
  if (vendor) return { by: "server", vendor: vendor.name };
  return recognitionIn(scope) ? { by: "browser" } : null;
}

async function askServer(ask: typeof fetch): Promise<{ name: string | null } | null> {
  try {
    const response = await ask(transcriptionAddress);
    if (!response.ok) return null;
    const { available, vendor } = (await response.json()) as { available?: unknown; vendor?: unknown };
    return available === true ? { name: typeof vendor === "string" ? vendor : null } : null;
  } catch {
    return null;
  }
}

/** The browser's `SpeechRecognition`, by whichever name; undefined where there is none. */
export function recognitionIn(scope: object): (new () => unknown) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = scope as Record<string, (new () => unknown) | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}
