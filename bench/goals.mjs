/** What each figure should reach, as `[at most or at least, bound]`; in the unit of the figure. */
export const goals = {
  "talk.firstText.added.p50": ["≤", 25],
  "talk.firstText.added.p95": ["≤", 60],
  "talk.firstAudio.afterSegment.p50": ["≤", 120],
  "talk.gap.p95": ["≤", 60],
  "talk.stop.p95": ["≤", 200],
  "stream.added.p99 @500": ["≤", 100],
  "stream.memoryPerStream": ["≤", 60],
  "voice.rtf.node": ["≤", 0.15],
  "voice.rtf.browser": ["≤", 0.15],
  "voice.score.p95": ["≤", 5],
  "voice.mouthOffset.median": ["≤", 40],
  "voice.vendor.sound.added.p50": ["≤", 60],
  "voice.vendor.gap.p95": ["≤", 0],
  "voice.failover.oneSegment.max": ["≤", 1500],
  "voice.failover.rest.p95": ["≤", 0],
  "voice.crowd.cpu": ["≤", 10],
  "voice.listening.selfStarts": ["≤", 0],
  "voice.listening.bargeIn": ["≤", 200],
  "voice.watermark.found.mp3-128k": ["≥", 95],
  "voice.watermark.found.opus-48k": ["≥", 95],
  "voice.watermark.found.plus3-db": ["≥", 95],
  "voice.watermark.found.minus3-db": ["≥", 95],
  "voice.watermark.falseAlarms": ["≤", 0.1],
  "voice.normaliser.ja.right": ["≥", 100],
  "voice.normaliser.en.right": ["≥", 100],
  "page.js.home": ["≤", 170],
  "page.js.talk": ["≤", 170],
  "page.js.stage": ["≤", 215],
  "page.fcp.home": ["<", 1],
  "page.fcp.talk": ["<", 1],
  "page.lcp.home": ["<", 2.5],
  "page.lcp.talk": ["<", 2.5],
  "page.cls.home": ["<", 0.1],
  "page.cls.talk": ["<", 0.1],
  "page.ttfb.home": ["<", 200],
  "page.ttfb.talk": ["<", 200],
  "page.paint.stageHeld": ["≥", 100],
  "stage.frame.ratio": ["≤", 1.15],
  "stage.firstFrame.ratio": ["≤", 1.1],
  "stage.switches.geometries": ["≤", 2],
  "stage.switches.textures": ["≤", 2],
  "stage.switches.programs": ["≤", 2],
  "stage.switches.heap": ["≤", 2],
  "avatars.upload.scan": ["≤", 150],
  "avatars.upload.rewrite": ["≤", 3000],
  "avatars.upload.size": ["≤", 30],
  "avatars.upload.pixelDifference": ["≤", 0.3],
};

const holds = {
  "≤": (value, bound) => value <= bound,
  "<": (value, bound) => value < bound,
  "≥": (value, bound) => value >= bound,
};

/** `{ text, met }` for a figure that has a goal, else null. */
export function goalFor({ metric, value }) {
  const goal = goals[metric];
  if (!goal) return null;
  const [direction, bound] = goal;
  return { text: `${direction} ${bound}`, met: Number.isFinite(value) && holds[direction](value, bound) };
}
