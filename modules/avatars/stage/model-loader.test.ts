import { describe, expect, it } from "vitest";
import { isLoadableUrl } from "./model-bytes";
import { mayFetchWhileReading } from "./sealed-loader";

const page = "https://talk.example/ja/talk/hikari";

describe("where a model may come from", () => {
  it.each(["/avatars/hikari.vrm", "https://talk.example/a.vrm", "blob:https://talk.example/5b1c", "../x.vrm"])(
    "allows %s",
    (url) => {
      expect(isLoadableUrl(url, page)).toBe(true);
    },
  );
  it.each([
    "https://elsewhere.example/a.vrm",
    "//elsewhere.example/a.vrm",
    "http://talk.example/a.vrm",
    "data:model/gltf-binary;base64,AAAA",
    "blob:https://elsewhere.example/1",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://[broken",
  ])("refuses %s", (url) => {
    expect(isLoadableUrl(url, page)).toBe(false);
  });

  it("lets a file reach nothing but itself and its own images", () => {
    const model = "https://talk.example/avatars/hikari.vrm";
    expect(mayFetchWhileReading("blob:https://talk.example/5b1c", model)).toBe(true);
    expect(mayFetchWhileReading(model, model)).toBe(true);
    for (const asked of [
      "https://talk.example/api/account",
      "https://tracker.example/p.png",
      "texture.png",
      "data:image/svg+xml,<svg/>",
    ]) {
      expect(mayFetchWhileReading(asked, model)).toBe(false);
    }
  });
});
