import { usualPatienceMs } from "../turn-machine";

/** For words that are not the end of a sentence: people look for the next one. */
const longPatienceMs = 1_300;
const unfinished =
  /(、|,|…|\.{3}|[–—-]|(?:けど|けれど|から|ので|のに|って|とか|たり|えっと|ええと|あの|その|まあ|なんか)|\b(?:and|but|or|so|because|the|a|an|to|of|with|if|that|um|uh|er|like))$/iu;

/** How long a silence must be to end the turn whose words so far these are, in milliseconds. */
export function turnPatience(text: string): number {
  return unfinished.test(text.trim()) ? longPatienceMs : usualPatienceMs;
}
