// One visit of a page with an empty cache, as a mid phone on a mid connection makes it.

/** 1.6 Mbit/s down, 0.75 Mbit/s up. */
const phone = { cpuSlowdown: 4, latencyMs: 150, downloadBytes: 1_600_000 / 8, uploadBytes: 750_000 / 8 };
const screen = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const quietMs = 2_000;
const longestMs = 45_000;

/**
 * Paints and shifts of one visit, times in ms from its start; null for what did not come. Requests for which `held` is
 * true are never answered.
 */
export async function visit(browser, url, { held = null } = {}) {
  const context = await browser.newContext({ ...screen, locale: "ja-JP" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: phone.latencyMs,
      downloadThroughput: phone.downloadBytes,
      uploadThroughput: phone.uploadBytes,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: phone.cpuSlowdown });
    let heldCount = 0;
    if (held) {
      await page.route(
        (address) => held(address.href),
        () => void (heldCount += 1),
      );
    }
    await page.addInitScript(watchPaints);
    await page.goto(url, { waitUntil: "commit" });
    let readings = await page.evaluate(paintsWhenQuiet, { quietMs, longestMs });
    // A slow machine may be quiet before the page has come to what is held back.
    for (let waits = 0; held && heldCount === 0 && waits < 10; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      readings = await page.evaluate(paintsWhenQuiet, { quietMs, longestMs });
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    // The emulation delays what comes after the first byte; on a real connection the first byte has travelled as long.
    return { ...readings, ttfb: readings.ttfb + phone.latencyMs, heldCount };
  } finally {
    await context.close();
  }
}

/** In the page, before its own scripts. */
function watchPaints() {
  const seen = { fcp: null, lcp: null, lcpOf: null, cls: 0, posters: [], changedAt: 0 };
  window.seenPaints = seen;
  const observe = (type, each) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry);
    }).observe({ type, buffered: true });
  const change = () => (seen.changedAt = performance.now());
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
    change();
  });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
    const { element, url } = entry;
    seen.lcpOf = `${element?.tagName.toLowerCase() ?? "?"} ${url.split("/").at(-1) || `「${element?.textContent.slice(0, 24)}」`}`;
    change();
  });
  // The page is still becoming itself while it fetches or computes; later the stage's own frames are long tasks too.
  observe("resource", change);
  observe("longtask", ({ startTime }) => startTime < 10_000 && change());
  // Shifts count in bursts: at most 1 s between two, at most 5 s in all; the worst burst is the figure.
  let burst = { from: 0, until: 0, sum: 0 };
  observe("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    const at = entry.startTime;
    if (at - burst.until > 1000 || at - burst.from > 5000) burst = { from: at, until: at, sum: 0 };
    burst = { ...burst, until: at, sum: burst.sum + entry.value };
    seen.cls = Math.max(seen.cls, burst.sum);
    change();
  });
  // Pictures do not bubble their load events; a picture is seen in the frame after it.
  const onLoad = ({ target }) => {
    if (!(target instanceof HTMLImageElement) || !target.currentSrc.includes(".poster.")) return;
    requestAnimationFrame(() => {
      const { opacity, visibility } = getComputedStyle(target);
      const { width, height } = target.getBoundingClientRect();
      if (Number(opacity) === 0 || visibility !== "visible" || width * height === 0) return;
      seen.posters.push(performance.now());
      change();
    });
  };
  document.addEventListener("load", onLoad, true);
}

/** In the page: what was seen, when the page has loaded and nothing has changed for a while. */
async function paintsWhenQuiet({ quietMs, longestMs }) {
  const seen = window.seenPaints;
  const isQuiet = () => document.readyState === "complete" && performance.now() - seen.changedAt > quietMs;
  while (!isQuiet() && performance.now() < longestMs) await new Promise((resolve) => setTimeout(resolve, 100));
  const [navigation] = performance.getEntriesByType("navigation");
  const { fcp, lcp, lcpOf, cls, posters } = seen;
  // A picture that has come before anything is painted is seen with the first paint.
  const poster = posters.length > 0 && fcp !== null ? Math.max(fcp, ...posters) : null;
  return { ttfb: navigation.responseStart, fcp, lcp, lcpOf, cls, poster, posterCount: posters.length };
}
