import type { LipSyncSource } from "./lip-sync-source";
import { mouthByEar } from "./mouth-by-ear";
import { VowelListener, type LipSyncProfile } from "./vowel-listener";

/** The voice whose vowels are known; its profile lies in the folder of its parts. */
const profiledVoice = "mei";

/** Gives a listener for one segment: by loudness where the voice has no profile, or where that cannot be fetched. */
export function openMouthsByEar(voiceBaseUrl: string): (voice: string) => Promise<LipSyncSource> {
  let parts: Promise<[ArrayBuffer, LipSyncProfile]> | null = null;

  return async (voice) => {
    if (voice !== profiledVoice) return mouthByEar(null);
    try {
      parts ??= Promise.all([
        fetched(`${voiceBaseUrl}/lip-sync.wasm`).then((response) => response.arrayBuffer()),
        fetched(`${voiceBaseUrl}/lip-sync.json`).then((response) => response.json() as Promise<LipSyncProfile>),
      ]);
      return mouthByEar(await VowelListener.open(...(await parts)));
    } catch {
      parts = null;
      return mouthByEar(null);
    }
  };
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The lip-sync profile could not be fetched: ${response.status}`);
  return response;
}
