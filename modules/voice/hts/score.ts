/**
 * The form in which a Japanese sentence travels to the listener's browser: what to say and where the pitch falls,
 * without durations or pitch values, which the voice itself decides. 100 to 200 bytes of JSON a sentence.
 *
 * 「こんにちは、今日はいい天気ですね。」 is
 * ```json
 * { "breathGroups": [
 *   [{ "morae": "k.o N n.i ch.i w.a", "nucleus": 5 }],
 *   [{ "morae": "ky.o o w.a", "nucleus": 1 }, { "morae": "i i", "nucleus": 1 },
 *    { "morae": "t.e N k.i d.e s.U n.e", "nucleus": 1 }]] }
 * ```
 */
export type JapaneseScore = {
  /** In the order of speech; a pause (`pau`) stands between two groups, silence before the first and after the last. */
  readonly breathGroups: readonly BreathGroup[];
};

/** The accent phrases spoken in one breath; never empty. */
export type BreathGroup = readonly AccentPhrase[];

export type AccentPhrase = {
  /**
   * Morae separated by one space, the phones of a mora by a dot: `"ky.o o w.a"`. A mora ends after a vowel, `N` or `cl`.
   * Phones are those of `japanesePhones`: a long vowel is written twice, a devoiced one in capitals (`A I U E O`).
   */
  readonly morae: string;
  /** The mora, counted from 1, after which the pitch falls; the number of morae (or 0) if it does not fall. */
  readonly nucleus: number;
  /** Only on a phrase that ends in a question mark. */
  readonly question?: true;
};

/**
 * Every phone a score may contain. `N_m N_n N_ng N_uvular` tell how a moraic nasal is articulated: spoken as `N`, but
 * the mouth closes on `N_m`. `kw gw` are spoken as `k g`, which is what the voice knows.
 */
export const japanesePhones: ReadonlySet<string> = new Set(
  (
    "a i u e o A I U E O N N_m N_n N_ng N_uvular cl b by ch d dy f g gw gy h hy j k kw ky m my n ny p py r ry s sh t ts " +
    "ty v w y z"
  ).split(" "),
);

/** The morae of a phrase, each a list of phones. */
export function moraeOf(phrase: AccentPhrase): string[][] {
  return phrase.morae
    .split(" ")
    .filter((mora) => mora !== "")
    .map((mora) => mora.split("."));
}
