// What the benchmarks of a talk share: when a sentence was whole at the model, and when it sounds in the page.
import { tokensOf } from "./stand-in-model.mjs";

/** Which token shows that the text is whole up to `end`: the one with the character behind it. -1 when there is none. */
export function tokenThatShows(answer, end) {
  let length = 0;
  return tokensOf(answer).findIndex((token) => (length += token.length) > end);
}

/** In the page: when the first word of the next reply is painted, when each segment sounds, when all is over. */
export async function watch(page) {
  await page.evaluate(() => {
    const wall = () => performance.timeOrigin + performance.now();
    const watched = { painted: 0, segments: [], ended: false, level: 0 };
    window.watched = watched;
    clearInterval(window.levelTimer);
    const { player } = document.querySelector("main").talk;
    window.levelTimer = setInterval(() => (watched.level = player.levelNow()), 5);
    const replies = () => document.querySelectorAll("[data-role=assistant]");
    const before = replies().length;
    const observer = new MutationObserver(() => {
      const last = [...replies()].at(-1);
      if (replies().length <= before || !last.querySelector("[data-testid=words]")?.textContent) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (watched.painted = wall())));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    window.offs?.forEach((off) => off());
    window.offs = [
      player.on("segment-start", ({ atContextTime, durationMs }) => {
        const late = (player.debugTap().contextTime - atContextTime) * 1000;
        watched.segments.push({ at: wall() - late, clock: atContextTime * 1000, durationMs });
      }),
      player.on("idle", () => (watched.ended = watched.segments.length > 0)),
    ];
  });
}
