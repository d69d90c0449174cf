// A reply as any client of the API reads it.

/** Sends a message and calls `onPart(part)` with each part of the reply; resolves when the reply is over. */
export async function readReply(url, { characterId = "hikari", locale = "ja", voice = true, text, onPart }) {
  const name = `${Math.random().toString(36).slice(2)}${Date.now()}`;
  const response = await fetch(`${url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id: `bench-${name}`,
      characterId,
      locale,
      voice,
      messages: [{ id: `m-${name}`, role: "user", parts: [{ type: "text", text }] }],
    }),
  });
  if (!response.ok) throw new Error(`The reply was refused: ${response.status} ${await response.text()}`);
  let rest = "";
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop();
    for (const line of lines) if (line.startsWith("data: {")) onPart(JSON.parse(line.slice("data: ".length)));
  }
}
