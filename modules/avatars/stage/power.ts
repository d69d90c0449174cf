/** What spares power besides the quality: whether the device runs on its battery, and whether anybody is there. */
export type PowerState = { onBattery: boolean; lowBattery: boolean; idle: boolean };

export const idleAfterSeconds = 45;
const lowLevel = 0.2;

/**
 * Frames a second, never more than `limit`. Alone and silent, breathing is all that moves, and 20 a second carry it.
 * On battery nobody sees more than 30 on a figure that stands and talks.
 */
export function sparingFrameRate(limit: number, power: PowerState): number {
  return Math.min(limit, power.idle ? 20 : power.onBattery ? 30 : Infinity);
}

/** The same for pixels per CSS pixel. */
export function sparingPixelRatio(limit: number, power: PowerState): number {
  return Math.min(limit, power.lowBattery ? 1 : Infinity);
}

/** Battery Status API (W3C); Chromium only. */
type Battery = EventTarget & { charging: boolean; level: number };
export type BrowserWithBattery = { getBattery?: () => Promise<Battery> };

export type PowerWatch = {
  /** Somebody is there. */
  notice(): void;
  /** `busy`: she does something, so that it is worth a full frame rate even alone. */
  advance(deltaSeconds: number, busy: boolean): void;
  stop(): void;
};

/** Calls when something changed; the device's battery is watched where the browser shows it. */
export function createPowerWatch(
  changed: (power: PowerState) => void,
  browser: BrowserWithBattery = navigator as BrowserWithBattery,
): PowerWatch {
  const ended = new AbortController();
  let power: PowerState = { onBattery: false, lowBattery: false, idle: false };
  let quietSeconds = 0;
  const become = (next: Partial<PowerState>): void => {
    power = { ...power, ...next };
    changed(power);
  };
  void watchBattery(browser, become, ended.signal);
  return {
    notice() {
      quietSeconds = 0;
      if (power.idle) become({ idle: false });
    },
    advance(deltaSeconds, busy) {
      quietSeconds = busy ? 0 : quietSeconds + deltaSeconds;
      const idle = quietSeconds > idleAfterSeconds;
      if (idle !== power.idle) become({ idle });
    },
    stop: () => ended.abort(),
  };
}

/** Tells at once and at each change; a browser without the interface never does. Ends with the signal. */
export async function watchBattery(
  browser: BrowserWithBattery,
  tell: (battery: { onBattery: boolean; lowBattery: boolean }) => void,
  signal: AbortSignal,
): Promise<void> {
  let battery: Battery | undefined;
  try {
    battery = await browser.getBattery?.();
  } catch {
    // Refused by the page's permissions: as if there were none.
    return;
  }
  if (!battery || signal.aborted) return;
  const known = battery;
  const report = (): void =>
    tell({ onBattery: !known.charging, lowBattery: !known.charging && known.level <= lowLevel });
  for (const change of ["chargingchange", "levelchange"]) known.addEventListener(change, report, { signal });
  report();
}
