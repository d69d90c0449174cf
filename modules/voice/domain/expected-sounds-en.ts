import type { TextUnit } from "./align-units";
import { numberInEnglish } from "./numbers-in-english";
import { phonesFromLetters } from "./phones-from-letters";
import { romajiFromKana } from "./romaji";

/** Frequent words whose letters mislead; ARPAbet. */
const irregular = new Map(
  (
    "the dh ax|a ax|an ae n|of ah v|to t uw|too t uw|two t uw|one w ah n|once w ah n s|who hh uw|you y uw|your y ao r|are aa r|was w aa z|were w er|" +
    "is ih z|his hh ih z|has hh ae z|as ae z|do d uw|does d ah z|done d ah n|said s eh d|says s eh z|have hh ae v|give g ih v|live l ih v|love l ah v|" +
    "come k ah m|some s ah m|been b ih n|there dh eh r|their dh eh r|where w eh r|what w aa t|they dh ey|he hh iy|she sh iy|we w iy|me m iy|be b iy|" +
    "i ay|my m ay|by b ay|why w ay|go g ow|so s ow|no n ow|know n ow|hello hh ax l ow|people p iy p ax l|because b ih k ah z|could k uh d|would w uh d|" +
    "should sh uh d|through th r uw|though dh ow|thought th ao t|enough ih n ah f|laugh l ae f|eye ay|eyes ay z|friend f r eh n d|many m eh n iy|" +
    "any eh n iy|very v eh r iy|every eh v r iy|right r ay t|night n ay t|hour aw er|our aw er|heart hh aa r t|world w er l d|word w er d|work w er k|" +
    "this dh ih s|that dh ae t|these dh iy z|those dh ow z|then dh eh n|than dh ae n|them dh eh m|with w ih dh|mother m ah dh er|other ah dh er|" +
    "together t ax g eh dh er|i'm ay m|i'll ay l|i've ay v|don't d ow n t|can't k ae n t|it's ih t s|let's l eh t s|you're y uh r|that's dh ae t s|" +
    "want w aa n t|water w ao t er|beautiful b y uw t ax f ax l|woman w uh m ax n|sure sh uh r|great g r ey t|day d ey|all ao l|call k ao l|small s m ao l"
  )
    .split("|")
    .map((entry) => [entry.slice(0, entry.indexOf(" ")), entry.slice(entry.indexOf(" ") + 1)] as const),
);

const letterSounds: Record<string, string> = Object.fromEntries(
  (
    "a ey|b b iy|c s iy|d d iy|e iy|f eh f|g jh iy|h ey ch|i ay|j jh ey|k k ey|l eh l|m eh m|n eh n|o ow|p p iy|q k y uw|r aa r|s eh s|t t iy|u y uw|" +
    "v v iy|w d ah b ax l y uw|x eh k s|y w ay|z z iy"
  )
    .split("|")
    .map((entry) => [entry[0]!, entry.slice(2)]),
);

const signs = new Map([
  ["%", "percent"],
  ["&", "and"],
  ["+", "plus"],
  ["@", "at"],
  ["°", "degrees"],
  ["$", "dollars"],
  ["€", "euros"],
  ["£", "pounds"],
  ["¥", "yen"],
]);

const vowels = new Set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split(" "));
const kin = ["s z", "t d dh th", "k g", "f v", "sh zh ch jh", "m n ng", "l r er", "w uw", "y iy"].map((row) =>
  row.split(" "),
);

/** The phones that a written English word lets one expect, in lower case without stress. */
export function expectedPhones(word: string): TextUnit[] {
  const units: TextUnit[] = [];
  for (const piece of piecesOf(word)) {
    for (const phone of piece.split(" ")) if (phone) units.push({ kind: "exact", among: [phone] });
  }
  return units;
}

function piecesOf(word: string): string[] {
  const plain = romajiFromKana(word.normalize("NFKC"))
    .replace(/[‘’]/g, "'")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  const currency = /^[$€£¥]/.exec(plain)?.[0];
  const pieces: string[] = [];
  for (const [token] of plain.matchAll(/[A-Za-z']+|\d[\d,]*|[%&+@°]/g)) {
    if (/^\d/.test(token)) pieces.push(...numberWords(token.replaceAll(",", "")).map(phonesOfWord));
    else if (signs.has(token)) pieces.push(phonesOfWord(signs.get(token)!));
    else if (/^[A-Z]{2,5}$/.test(token) && !/[AEIOUY]/.test(token))
      pieces.push(...[...token.toLowerCase()].map((letter) => letterSounds[letter]!));
    else pieces.push(phonesOfWord(token.toLowerCase()));
  }
  if (currency) pieces.push(phonesOfWord(signs.get(currency)!));
  return pieces;
}

/** Four figures are mostly a year, read in two halves. */
function numberWords(digits: string): string[] {
  if (/^(?:1[1-9]|20)\d\d$/.test(digits))
    return [digits.slice(0, 2), digits.slice(2)].flatMap((half) => numberInEnglish(half).split(/[ -]/));
  return numberInEnglish(digits).split(/[ -]/);
}

function phonesOfWord(word: string): string {
  const plain = word.replace(/^'+|'+$/g, "");
  const known = irregular.get(plain);
  if (known) return known;
  return phonesFromLetters(plain.replaceAll("'", "")).toLowerCase().replace(/\d/g, "");
}

export function unlikePhones(among: readonly string[], heard: string): number {
  const [expected] = among;
  if (expected === heard) return 0;
  const bothVowels = vowels.has(expected!) && vowels.has(heard);
  if (bothVowels) return heard === "ax" || expected === "ax" ? 0.2 : 0.35;
  if (kin.some((row) => row.includes(expected!) && row.includes(heard))) return 0.4;
  return vowels.has(expected!) === vowels.has(heard) ? 0.95 : 1.5;
}
