import { describe, expect, it } from "vitest";
import { browserFamily, listenerOf } from "./listener";

const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const agents = {
  chrome: `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`,
  headless: `${mac} AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0.0.0 Safari/537.36`,
  edge: `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
  safari: `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
  iphoneChrome:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1",
  android:
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
};

describe("listenerOf", () => {
  it("names the server's vendor, whatever the browser", () => {
    const server = (vendor: string | null) => listenerOf({ by: "server", vendor }, agents.chrome);
    expect(server("deepgram")).toEqual({ id: "deepgram", kind: "server", name: "Deepgram" });
    expect(server("transcription-url")?.kind).toBe("own-server");
    expect(server(null)).toEqual({ id: "server", kind: "own-server", name: "" });
    expect(listenerOf(null, agents.chrome)).toBeNull();
  });

  it.each([
    ["chrome", "Google"],
    ["headless", "Google"],
    ["android", "Google"],
    ["edge", "Microsoft"],
    ["safari", "Apple"],
    ["iphoneChrome", "Apple"],
  ] as const)("without one says whose servers the recogniser of %s asks", (browser, name) => {
    expect(listenerOf({ by: "browser" }, agents[browser])).toEqual({ id: `browser-${name}`, kind: "browserOf", name });
  });

  it("claims nothing of a browser that is not known", () => {
    expect(listenerOf({ by: "browser" }, agents.firefox)).toEqual({ id: "browser", kind: "browser", name: "" });
  });
});

describe("browserFamily", () => {
  it.each([
    ["chrome", "chromium"],
    ["headless", "chromium"],
    ["edge", "chromium"],
    ["safari", "safari"],
    ["firefox", "firefox"],
    ["iphoneChrome", "ios"],
    ["android", "android"],
  ] as const)("%s is %s", (browser, family) => expect(browserFamily(agents[browser])).toBe(family));
});
