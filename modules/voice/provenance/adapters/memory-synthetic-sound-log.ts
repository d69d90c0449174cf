import type { SyntheticSound, SyntheticSoundLog } from "../ports/synthetic-sound-log";

export function memorySyntheticSoundLog(): SyntheticSoundLog {
  const sounds = new Map<string, SyntheticSound>();
  return {
    async add(added) {
      for (const sound of added) if (!sounds.has(sound.hash)) sounds.set(sound.hash, sound);
    },
    find: async (hash) => sounds.get(hash) ?? null,
  };
}
