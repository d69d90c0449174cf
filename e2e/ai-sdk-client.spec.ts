import { build } from "esbuild";
import { expect, test } from "@playwright/test";

/** `useChat` of @ai-sdk/react as its documentation shows it; nothing of ours in it. */
const client = `
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { useChat } from "@ai-sdk/react";

function Chat() {
  const [input, setInput] = useState("");
  const { messages, sendMessage, status, error } = useChat();
  return h("div", null,
    h("p", { id: "status" }, status), h("p", { id: "error" }, error ? String(error) : ""),
    ...messages.map((message) => h("div", { key: message.id, className: message.role },
      message.parts.map((part, i) => part.type === "text" ? h("span", { key: i }, part.text) : h("i", { key: i, title: part.type })))),
    h("form", { onSubmit: (event) => { event.preventDefault(); sendMessage({ text: input }); setInput(""); } },
      h("input", { value: input, onChange: (event) => setInput(event.target.value) })));
}
const place = document.createElement("div");
document.body.replaceChildren(place);
createRoot(place).render(h(Chat));
`;

test("useChat of the AI SDK talks to the application unchanged", async ({ page }) => {
  const { outputFiles } = await build({
    stdin: { contents: client, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await page.goto("/ja/credits");
  // Once React has taken the page over: what is put in its place earlier, it would put back.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main article") ?? {}).some((key) => key.startsWith("__reactFiber")),
  );
  await page.addScriptTag({ content: outputFiles[0]!.text });
  await page.locator("input").fill("こんにちは");
  await page.locator("input").press("Enter");
  await expect(page.locator(".assistant span")).not.toBeEmpty();
  await expect(page.locator("#status")).toHaveText("ready");
  await expect(page.locator("#error")).toBeEmpty();
  await expect(page.locator(".user")).toHaveText("こんにちは");
  // Our own parts arrive as typed data parts.
  await expect(page.locator(".assistant i[title=data-cue]").first()).toBeAttached();

  await page.locator("input").fill("ありがとう");
  await page.locator("input").press("Enter");
  await expect(page.locator(".assistant")).toHaveCount(2);
  await expect(page.locator("#status")).toHaveText("ready");
  await expect(page.locator(".assistant span").last()).not.toBeEmpty();
});
