import type { SpeechConfig } from "microsoft-cognitiveservices-speech-sdk";
import { AppError } from "@modules/kernel";
import { voiceErrorCodes, type SpeechLanguage } from "../contract";
import { hasSomethingToSay } from "../domain/has-something-to-say";
import type { SpeechVendor } from "../ports/speech-vendor";
import { azureRegionIn } from "./azure-address";
import { azureSsml, azureVoiceName, defaultAzureVoices } from "./azure-ssml";
import { ConnectionLost, speakWithAzure, type AzureSdk, type AzureSpeaker } from "./azure-turn";
import { failuresOf } from "./vendor-failures";
import type { VendorPatience } from "./vendor-http";
import { unknownVoice } from "./vendor-voice";

export type AzureSpeechOptions = VendorPatience & {
  apiKey: string;
  /** `japaneast`; not needed where `url` is told. */
  region?: string;
  /** Of the resource or of a container, without a slash at its end. */
  url?: string;
  defaultVoices?: Partial<Record<SpeechLanguage, string>>;
  /** A connection is kept for so long after a sentence, as opening one takes longer than the sentence waits for. */
  keepOpenMs?: number;
  loadSdk?: () => Promise<AzureSdk>;
};

const vendor = "Azure";
const setting = "AZURE_SPEECH_KEY";
const mostKeptOpen = 3;
const synthesisPath = "/tts/cognitiveservices/websocket/v1";

/**
 * Azure's voices by Microsoft's Speech SDK, which speaks a protocol of its own over a WebSocket. It is read from the disk
 * when the first sentence is spoken (0.1 s, 28 MB). One synthesizer speaks one sentence at a time.
 */
export function azureSpeech(options: AzureSpeechOptions): SpeechVendor & { dispose(): void } {
  const { apiKey, region, url, defaultVoices, keepOpenMs = 60_000, loadSdk = loadSpeechSdk, ...patience } = options;
  const failure = failuresOf({ vendor, setting });
  const keptOpen: { speaker: AzureSpeaker; timer: NodeJS.Timeout }[] = [];
  let loading: Promise<AzureSdk> | null = null;

  function load(): Promise<AzureSdk> {
    loading ??= loadSdk().catch((error: unknown) => {
      loading = null;
      throw new AppError({
        kind: "unavailable",
        code: voiceErrorCodes.synthesisFailed,
        message: "Azure's Speech SDK cannot be loaded: check that microsoft-cognitiveservices-speech-sdk is installed.",
        details: { vendor },
        retryable: true,
        cause: error,
      });
    });
    return loading;
  }

  function keepOpen(speaker: AzureSpeaker): void {
    if (keptOpen.length >= mostKeptOpen || keepOpenMs <= 0) return closeQuietly(speaker);
    const timer = setTimeout(() => {
      const at = keptOpen.findIndex((kept) => kept.speaker === speaker);
      if (at >= 0) keptOpen.splice(at, 1);
      closeQuietly(speaker);
    }, keepOpenMs);
    timer.unref();
    keptOpen.push({ speaker, timer });
  }

  function takeOpen(): AzureSpeaker | null {
    const kept = keptOpen.pop();
    clearTimeout(kept?.timer);
    return kept?.speaker ?? null;
  }

  function openSpeaker(sdk: AzureSdk): AzureSpeaker {
    const synthesizer = new sdk.SpeechSynthesizer(configOf(sdk, { apiKey, region, url }), null);
    return { synthesizer, connection: sdk.Connection.fromSynthesizer(synthesizer) };
  }

  return {
    id: "azure",
    languages: ["ja", "en"],
    async synthesize(request) {
      request.signal.throwIfAborted();
      if (!hasSomethingToSay(request.text)) return null;
      const voice = request.voice || (defaultVoices?.[request.language] ?? defaultAzureVoices[request.language]);
      if (!azureVoiceName.test(voice)) throw unknownVoice(vendor, `is called like ${defaultAzureVoices.ja}`);

      const sdk = await load();
      request.signal.throwIfAborted();
      const say = (speaker: AzureSpeaker) =>
        speakWithAzure({
          sdk,
          speaker,
          ssml: azureSsml(request, voice),
          request,
          patience,
          failure,
          done: (mayBeUsedAgain) => (mayBeUsedAgain ? keepOpen(speaker) : closeQuietly(speaker)),
        });

      const kept = takeOpen();
      if (kept === null) return say(openSpeaker(sdk));
      return say(kept).catch((error: unknown) => {
        // The server closed the kept connection at the same moment; nothing was said, so it is said over a new one.
        if (error instanceof Error && error.cause instanceof ConnectionLost) return say(openSpeaker(sdk));
        throw error;
      });
    },
    dispose() {
      for (let open = takeOpen(); open !== null; open = takeOpen()) closeQuietly(open);
    },
  };
}

async function loadSpeechSdk(): Promise<AzureSdk> {
  const [sdk, { WebsocketMessageAdapter }] = await Promise.all([
    import("microsoft-cognitiveservices-speech-sdk"),
    import("microsoft-cognitiveservices-speech-sdk/distrib/lib/src/common.browser/WebsocketMessageAdapter.js"),
  ]);
  // Node's own WebSocket does not tell the status with which a server refuses: a wrong key would look like a dead line.
  WebsocketMessageAdapter.forceNpmWebSocket = true;
  return sdk;
}

function configOf(sdk: AzureSdk, { apiKey, region, url }: Pick<AzureSpeechOptions, "apiKey" | "region" | "url">) {
  const config = addressedConfig(sdk, apiKey, region, url);
  config.speechSynthesisOutputFormat = sdk.SpeechSynthesisOutputFormat.Raw24Khz16BitMonoPcm;
  return config;
}

function addressedConfig(sdk: AzureSdk, apiKey: string, region = "", url?: string): SpeechConfig {
  if (url === undefined) return sdk.SpeechConfig.fromSubscription(apiKey, region);
  const { protocol, host, pathname } = new URL(url);
  // The address that the portal shows of a resource is for managing; voices are at another one of the same region.
  const itsRegion = azureRegionIn(url);
  if (itsRegion !== null) return sdk.SpeechConfig.fromSubscription(apiKey, itsRegion);
  const base = `${protocol === "https:" ? "wss" : "ws"}://${host}`;
  if (pathname === "/" || pathname === synthesisPath) return sdk.SpeechConfig.fromHost(new URL(base), apiKey);
  return sdk.SpeechConfig.fromEndpoint(new URL(`${base}${pathname.replace(/\/+$/, "")}${synthesisPath}`), apiKey);
}

/** Closing what is closed already, or never opened, is no failure. */
function closeQuietly({ synthesizer }: AzureSpeaker): void {
  try {
    synthesizer.close(undefined, () => undefined);
  } catch {
    // Closed before.
  }
}
