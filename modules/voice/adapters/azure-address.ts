/** Addresses that Azure shows of a region: for managing, for synthesis, for transcription. */
const regionalHost =
  /^([a-z0-9]+)\.(?:api\.cognitive|tts\.speech|stt\.speech)\.(?:microsoft\.com|azure\.cn|azure\.us)$/;

/** `japaneast` in an address of that region; null in that of a resource, a container or a proxy. */
export function azureRegionIn(url: string): string | null {
  return regionalHost.exec(new URL(url).hostname)?.[1] ?? null;
}

/** Where a region transcribes; China and the government of the United States have clouds of their own. */
export function azureRegionUrl(region: string): string {
  const cloud = region.startsWith("china") ? "azure.cn" : region.startsWith("usgov") ? "azure.us" : "microsoft.com";
  return `https://${region}.api.cognitive.${cloud}`;
}
