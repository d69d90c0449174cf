import type { FoundTranscription } from "@client/voice";

/** Who turns the fan's voice into words: the place to which it goes. */
export type Listener = {
  /** What the fan's consent is kept under: another place is asked for anew. */
  id: string;
  /** `own-server`: a program that whoever runs this server has set up. `server` and `browserOf` have a name. */
  kind: "server" | "own-server" | "browserOf" | "browser";
  name: string;
};

/** By the ids of the server's transcribers. */
const vendorNames: Record<string, string> = { openai: "OpenAI", deepgram: "Deepgram", azure: "Microsoft Azure" };

/** `found`: what turns speech into words in this page; null when nothing does, then it goes nowhere. */
export function listenerOf(found: FoundTranscription | null, userAgent: string = navigator.userAgent): Listener | null {
  if (!found) return null;
  if (found.by === "server") {
    const name = vendorNames[found.vendor ?? ""];
    const id = found.vendor ?? "server";
    return name ? { id, kind: "server", name } : { id, kind: "own-server", name: "" };
  }
  const maker = browserMaker(userAgent);
  return maker
    ? { id: `browser-${maker}`, kind: "browserOf", name: maker }
    : { id: "browser", kind: "browser", name: "" };
}

/** Whose servers the recogniser of a browser asks, as far as that is known. */
function browserMaker(userAgent: string): string | null {
  if (/\bEdg(e|A|iOS)?\//.test(userAgent)) return "Microsoft";
  if (/\b(Firefox|FxiOS)\//.test(userAgent)) return null;
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent)) return "Apple";
  // Its headless form calls itself HeadlessChrome.
  if (/Chrome\//.test(userAgent)) return "Google";
  return /\bSafari\//.test(userAgent) ? "Apple" : null;
}

export const browserFamilies = ["ios", "android", "firefox", "safari", "chromium", "other"] as const;
export type BrowserFamily = (typeof browserFamilies)[number];

/** By where the permission of a microphone is set. */
export function browserFamily(userAgent: string = navigator.userAgent): BrowserFamily {
  // An iPad says that it is a Mac, with fingers.
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && isTouched())) return "ios";
  if (/\bFirefox\//.test(userAgent)) return "firefox";
  if (/\bAndroid\b/.test(userAgent)) return "android";
  // Its headless form calls itself HeadlessChrome.
  if (/Chrome\//.test(userAgent)) return "chromium";
  return /\bSafari\//.test(userAgent) ? "safari" : "other";
}

const isTouched = () => typeof navigator !== "undefined" && navigator.maxTouchPoints > 1;
