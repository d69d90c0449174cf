import { expect, test, type Page } from "@playwright/test";
import { TalkPage } from "./talk-page";

/** The sounds that the server sends while a character speaks English. */
async function spokenClips(page: Page): Promise<Buffer[]> {
  const urls = new Set<string>();
  page.on("response", (response) => {
    if (response.url().includes("/api/speech/") && response.ok()) urls.add(response.url());
  });
  const talk = new TalkPage(page, "en");
  await talk.open();
  await talk.say("Good morning! What shall we talk about today?");
  await talk.lastReply();
  await talk.say("Tell me more.");
  await talk.lastReply();
  await expect.poll(() => urls.size).toBeGreaterThan(2);
  return Promise.all([...urls].map(async (url) => (await page.request.get(url)).body()));
}

const samplesOf = (wav: Buffer) => {
  const size = Math.min(wav.readUInt32LE(40), wav.length - 44);
  return wav.subarray(44, 44 + size);
};
const wavOf = (samples: Buffer, sampleRate: number) => {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
};
const softer = (samples: Buffer) => {
  const result = Buffer.from(samples);
  for (let at = 0; at + 1 < result.length; at += 2) result.writeInt16LE(Math.round(result.readInt16LE(at) * 0.7), at);
  return result;
};

test("a file is told what it is, and its sound never leaves the browser", async ({ page }) => {
  const clips = await spokenClips(page);
  const original = clips[0]!;
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.postData() ?? ""));
  await page.goto("/en/verify");
  const drop = async (name: string, buffer: Buffer) => {
    await page.getByTestId("sound-file").setInputFiles({ name, mimeType: "audio/wav", buffer });
    await expect(page.getByRole("heading", { name })).toBeVisible();
    return page.locator("[data-verdict]").getAttribute("data-verdict");
  };

  expect(await drop("original.wav", original)).toBe("made-here");
  await expect(page.getByText("its signature is valid and fits this sound exactly")).toBeVisible();

  const changed = Buffer.from(original);
  changed.writeInt16LE(changed.readInt16LE(2_000) ^ 1, 2_000);
  expect(await drop("changed.wav", changed)).toBe("changed");

  const together = softer(Buffer.concat(clips.map(samplesOf)));
  expect(await drop("recorded.wav", wavOf(together, original.readUInt32LE(24)))).toBe("marked");

  const noise = Buffer.alloc(160_000);
  for (let at = 0; at < noise.length; at += 2) noise.writeInt16LE(Math.round(8_000 * Math.sin(at * at * 0.37)), at);
  expect(await drop("noise.wav", wavOf(noise, 16_000))).toBe("nothing");

  await page
    .getByTestId("sound-file")
    .setInputFiles({ name: "text.wav", mimeType: "audio/wav", buffer: Buffer.from("hello") });
  await expect(page.getByText("Your browser cannot read this file as sound.")).toBeVisible();

  expect(sent.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...sent.map((body) => body.length))).toBeLessThan(10_000);
});

test("whoever has a manifest can fetch the key that it was signed with", async ({ request }) => {
  const { keys } = (await (await request.get("/api/provenance/key")).json()) as { keys: Record<string, string>[] };
  expect(keys).toHaveLength(1);
  expect(keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519", alg: "EdDSA" });
  expect(keys[0]).not.toHaveProperty("d");
});

test("consents are for members: a guest is asked to sign in and reads nobody's", async ({ page, request }) => {
  expect((await request.get("/api/voice-consents")).status()).toBe(401);
  await page.goto("/en/studio/voices");
  await expect(page).toHaveURL(/sign-in|login|oidc/);
});
