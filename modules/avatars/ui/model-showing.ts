import type { LoadOutcome } from "../stage/latest-load";
import type { ModelRequest } from "../stage/model-loader";
import { urlInDetail, type Detail } from "./detail";
import type { DetailedModel } from "./outfits";

/** The files of a figure: everything of a model that is loaded. */
export type FigureFiles = Pick<DetailedModel, "url" | "lowUrl">;

/** A model's file that somebody has begun to fetch. */
export type EarlyFile = { url: string; bytes: Promise<ArrayBuffer>; drop(): void };

export type ModelShowing = {
  /** The newest call wins. The same figure again joins the load that runs. Rejects when the figure cannot be shown. */
  show(figure: FigureFiles): Promise<LoadOutcome>;
  /** At once, also for the figure that stands. */
  setDetail(detail: Detail): void;
  /** The device does not keep up: the light twin takes over in a calm moment. There is no way back but `setDetail`. */
  lighten(): void;
  dispose(): void;
};

/** Frames were late because of something; what that was may pass before another model is read. */
const lightenAfterMs = 3000;
const calmAgainMs = 800;
/** A detail that cannot be had is no loss: the figure that stands goes on. */
const standOn = (): void => {};

/** Which of a figure's two files stands on the stage. `load` is the stage's; `isCalm`: nothing would be cut short now. */
export function createModelShowing(options: {
  load: (request: ModelRequest) => Promise<LoadOutcome>;
  isCalm: () => boolean;
  detail: Detail;
  early?: EarlyFile | null;
}): ModelShowing {
  let { detail } = options;
  let early = options.early ?? null;
  let wanted: { figure: FigureFiles; shown: Promise<LoadOutcome> } | null = null;
  let standing: { figure: FigureFiles; url: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;
  /** Light twins that could not be had; the figure itself stands in for them. */
  const missing = new Set<string>();

  const fileOf = (figure: FigureFiles): string => {
    const url = urlInDetail(figure, detail);
    return missing.has(url) ? figure.url : url;
  };

  const request = (url: string): Promise<LoadOutcome> => {
    const first = early;
    early = null;
    if (first?.url === url) return options.load({ url, bytes: first.bytes });
    first?.drop();
    return options.load({ url });
  };

  const load = async (figure: FigureFiles): Promise<LoadOutcome> => {
    const url = fileOf(figure);
    let outcome: LoadOutcome;
    try {
      outcome = await request(url);
    } catch (error) {
      if (url === figure.url || disposed) throw error;
      missing.add(url);
      return standing?.url === figure.url ? "shown" : load(figure);
    }
    if (outcome === "shown") standing = { figure, url };
    return outcome;
  };

  /** In a calm moment; while another figure is on its way, that one comes in the right detail by itself. */
  const matchDetail = (): void => {
    clearTimeout(timer);
    if (disposed || !standing || (wanted && wanted.figure.url !== standing.figure.url)) return;
    const { figure } = standing;
    if (fileOf(figure) === standing.url) return;
    if (options.isCalm()) load(figure).catch(standOn);
    else timer = setTimeout(matchDetail, calmAgainMs);
  };

  return {
    show(figure) {
      if (wanted?.figure.url === figure.url) return wanted.shown;
      clearTimeout(timer);
      const mine = { figure, shown: load(figure) };
      wanted = mine;
      mine.shown
        .catch(() => {
          if (wanted === mine) wanted = null;
        })
        // The device may have fallen behind while this figure was on its way.
        .then(matchDetail, standOn);
      return mine.shown;
    },
    setDetail(next) {
      detail = next;
      clearTimeout(timer);
      if (!standing || fileOf(standing.figure) === standing.url) return;
      if (!wanted || wanted.figure.url === standing.figure.url) load(standing.figure).catch(standOn);
    },
    lighten() {
      detail = "low";
      clearTimeout(timer);
      timer = setTimeout(matchDetail, lightenAfterMs);
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      early?.drop();
    },
  };
}
