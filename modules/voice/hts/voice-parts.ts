import { addStyle, hasStyle, loadVoice, type HtsVoice, type StyleName } from "./voice";

/** Gets a part of the voice by its file name. */
export type FetchPart = (file: string) => Promise<ArrayBuffer>;

/** The voice as it arrives: it can speak with `normal` alone; the other styles follow, each when first asked for. */
export class VoiceParts {
  private readonly arriving = new Map<StyleName, Promise<void>>();

  private constructor(
    readonly voice: HtsVoice,
    private readonly fetchPart: FetchPart,
  ) {}

  static async open(fetchPart: FetchPart): Promise<VoiceParts> {
    const [shared, normal] = await Promise.all([fetchPart("shared.bin"), fetchPart("normal.bin")]);
    return new VoiceParts(loadVoice(shared, { normal }), fetchPart);
  }

  /** Resolves when the style is there, or has failed to come; in that case the next call tries again. */
  bring(style: StyleName): Promise<void> {
    if (hasStyle(this.voice, style)) return Promise.resolve();
    const known = this.arriving.get(style);
    if (known) return known;
    const arrival = this.fetchPart(`${style}.bin`)
      .then((part) => addStyle(this.voice, style, part))
      .catch(() => undefined)
      .finally(() => this.arriving.delete(style));
    this.arriving.set(style, arrival);
    return arrival;
  }
}
