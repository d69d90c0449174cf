/** How English words sound. */
export interface EnglishPronunciations {
  warm(): Promise<void>;
  /** ARPAbet phones with stress digits ("HH AH0 L OW1") of a lower-case word; null when unknown or not loaded. */
  phonesOf(word: string): string | null;
}
