/**
 * What Whisper and its relatives write where nobody speaks: the ends of videos they learned from. Reported of silence
 * again and again (openai/whisper discussion 679, SYSTRAN/faster-whisper issue 850). All of these can be said by a
 * person too, so they go only where the recording itself is silent.
 */
const imagined: ReadonlySet<string> = new Set(
  [
    "ご視聴ありがとうございました",
    "ご視聴ありがとうございます",
    "ご覧いただきありがとうございます",
    "ご覧いただきありがとうございました",
    "最後までご視聴いただきありがとうございます",
    "最後までご視聴いただきありがとうございました",
    "最後までご視聴ありがとうございました",
    "ご清聴ありがとうございました",
    "ありがとうございました",
    "チャンネル登録お願いします",
    "チャンネル登録をお願いします",
    "チャンネル登録よろしくお願いします",
    "チャンネル登録をよろしくお願いします",
    "チャンネル登録と高評価をお願いします",
    "チャンネル登録高評価よろしくお願いします",
    "高評価チャンネル登録よろしくお願いします",
    "次の動画でお会いしましょう",
    "また次の動画でお会いしましょう",
    "それではまた次の動画でお会いしましょう",
    "おやすみなさい",
    "バイバイ",
    "thank you",
    "thank you very much",
    "thank you so much",
    "thank you for watching",
    "thanks for watching",
    "thank you so much for watching",
    "thank you very much for watching",
    "thank you for listening",
    "thanks for listening",
    "please subscribe",
    "please subscribe to my channel",
    "subscribe to my channel",
    "like and subscribe",
    "please like and subscribe",
    "see you next time",
    "see you in the next video",
    "i'll see you in the next video",
    "i'll see you next time",
    "bye",
    "bye bye",
    "you",
    "subtitles by the amara.org community",
  ].map(bare),
);

/** `[BLANK_AUDIO]`, `(音楽)`, `*sighs*`, `♪`: what is noted, not said. */
const noteOnly = /^\s*(?:(?:\[[^\]]*\]|\([^)]*\)|（[^）]*）|【[^】]*】|［[^］]*］|\*[^*]*\*|♪+)\s*)+$/u;

/**
 * The words of a transcription without those that nobody said: empty when it is only a note about a sound, or when the
 * recording is silent (asked only where it matters) and every sentence is one of the well-known inventions. Otherwise the
 * text as it was, trimmed.
 */
export function withoutImaginedWords(text: string, recordingIsSilent: () => boolean): string {
  const trimmed = text.trim();
  if (trimmed === "" || noteOnly.test(trimmed)) return "";
  return isImagined(trimmed) && recordingIsSilent() ? "" : trimmed;
}

function isImagined(text: string): boolean {
  if (imagined.has(bare(text))) return true;
  const sentences = text
    .split(/[.!?。！？…\n]+/u)
    .map(bare)
    .filter((sentence) => sentence !== "");
  return sentences.every((sentence) => imagined.has(sentence));
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, "");
}
