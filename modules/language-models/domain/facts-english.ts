import type { Fact, FactKind } from "./fact";

const question = /\?\s*$/;
const asks = /^(?:do|does|did|what|who|where|when|why|how|which|is|are|am|can|could|would|should|will|have|has)\b/i;
const notAFact =
  /\b(?:if|would|wish|might|maybe|perhaps|could|imagine|pretend|suppose|used to|wonder|joking|kidding|not sure|heard|said|says|told|think i|guess)\b/i;
const adverb =
  "(?:really |absolutely |totally |also |just |still |actually |always |kinda |kind of |do |quite |truly )*";
const notAThing =
  /^(?:you|it|that|this|them|him|her|me|us|to|when|how|what|your|the way|being|him too|everything|nothing|something|myself|so|doing this|talking)\b/i;

const jobs =
  /^(?:(?:high school|college|university|graduate|grad|medical|law) student|student|teacher|nurse|doctor|engineer|(?:software |web |game )?developer|programmer|designer|artist|writer|chef|cook|driver|farmer|lawyer|waiter|waitress|barista|musician|singer|actor|actress|scientist|researcher|accountant|librarian|translator|mechanic|electrician|carpenter|freelancer|office worker|hairdresser|photographer|illustrator|pharmacist|dentist|vet)$/i;
const pets =
  "(?:dog|puppy|cat|kitten|rabbit|bunny|hamster|parrot|parakeet|bird|fish|goldfish|turtle|tortoise|lizard|gecko|snake|ferret|guinea pig|horse|hedgehog)s?";
const notAName =
  /^(?:Japanese|American|British|English|Canadian|Australian|French|German|Korean|Chinese|Indian|Irish|Italian|Spanish|Tired|Fine|Good|Great|Okay|Ok|Happy|Sad|Here|Back|Home|Bored|Hungry|Sorry|Sure|Not|Christian|Muslim|Jewish|Buddhist|Done|Yes|No|Nope|Yeah|Hi|Hello|Hey|Thanks|Later|Maybe|Secret|Crazy|When|Why|What|Nothing|Ready|Nobody|Me)$/i;

type Pattern = { kind: FactKind; of: RegExp; accept?: (value: string) => boolean };

const patterns: readonly Pattern[] = [
  {
    kind: "name",
    of: /^(?:hi,? |hello,? |hey,? )?my name(?: is|s|'s|’s) (?:actually |really )?([\p{L}][\p{L}'’-]*(?: [\p{Lu}][\p{L}'’-]*)?)(?:[, ].*)?$/iu,
  },
  {
    kind: "name",
    of: /^(?:please |you can |just |everyone |everybody |people |my friends )*calls? me ([\p{L}][\p{L}'’-]{1,15})(?: please| instead| for short)?$/iu,
    accept: (value) => !/^(?:later|back|maybe|crazy|when|anytime|a|an|the|names|if|tomorrow|soon|old)$/i.test(value),
  },
  {
    kind: "name",
    of: /^(?:hi,? |hello,? |hey,? )?I(?:'m|’m|m| am) (\p{Lu}\p{Ll}{1,14})(?:, (?:nice|pleased|good|by the way).*| by the way)?$/u,
  },
  {
    kind: "birthday",
    of: /^my (?:birthday|bday|b-day)(?: is|'s|’s|s) (?:on )?((?:the )?\d{0,2}(?:st|nd|rd|th)?(?: of )?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?)$/i,
  },
  {
    kind: "birthday",
    of: /^i was born on ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?)$/i,
  },
  { kind: "job", of: /^i(?:'|’| a)?m (?:a|an) ([a-z ]{3,24})$/i, accept: (value) => jobs.test(value) },
  { kind: "job", of: /^i work as (?:a |an )?([a-z -]{3,28})$/i },
  { kind: "job", of: /^my job is ([a-z -]{3,28})$/i },
  {
    kind: "hometown",
    of: /^i(?:'|’| a)?m (?:originally )?from ([\p{L} .'-]{2,28})$/iu,
    accept: (value) => !/^(?:the future|here|work|school)$/i.test(value),
  },
  { kind: "hometown", of: /^(?:i come from|i was born in|i grew up in|my hometown is) ([\p{L} .'-]{2,28})$/iu },
  {
    kind: "home",
    of: /^i (?:currently |now )?live in (?:a (?:city|town) called )?([\p{L} .'-]{2,28})$/iu,
    accept: (value) => !/^(?:a|an|my|the|fear|hope)\b/i.test(value),
  },
  {
    kind: "pet",
    of: new RegExp(
      `^(?:i|we)(?: have|ve got|'ve got|’ve got| own) ((?:a|an|two|three|four|2|3|4)(?: [a-z]+)? ${pets}(?: (?:named|called) [\\p{L}]+)?)$`,
      "iu",
    ),
  },
  { kind: "pet", of: new RegExp(`^my (${pets})(?:'s|’s)? name is [\\p{L}]+$`, "iu") },
  { kind: "hobby", of: /^my (?:favou?rite )?(?:hobby is|hobbies are) (.{2,30})$/i },
  { kind: "hobby", of: /^(.{2,24}) is my (?:favou?rite )?hobby$/i },
  {
    kind: "dislikes",
    of: new RegExp(
      `^i ${adverb}(?:hate|dislike|detest|loathe|cant stand|can't stand|can’t stand|don't like|don’t like|dont like|do not like|don't really like|am not a fan of|'m not a fan of) (.{2,30})$`,
      "i",
    ),
  },
  { kind: "dislikes", of: /^i'?m (?:really )?(?:not a (?:big )?fan of|not into) (.{2,30})$/i },
  { kind: "likes", of: /^my favou?rite [a-z ]{2,24}?(?: is| are|'s|’s) (.{2,30})$/i },
  { kind: "likes", of: /^(.{2,28}) (?:is|are) my favou?rite(?: [a-z ]{2,20})?$/i },
  { kind: "likes", of: new RegExp(`^i ${adverb}(?:like|love|adore|enjoy) (.{2,40})$`, "i") },
  {
    kind: "likes",
    of: /^i(?:'m| am|m) (?:really |totally |so |super )?(?:into|a (?:big |huge )?fan of|obsessed with|fond of) (.{2,30})$/i,
  },
];

const askedName = /\b(?:your name|call you|who (?:am i|do i have))\b/i;

export function factsInEnglish(text: string, answering?: string): Fact[] {
  const found: Fact[] = [];
  const plainText = text.normalize("NFKC").replace(/[“"][^”"]*[”"]/g, "");
  for (const raw of plainText.split(
    /(?<=[.!?\n])\s+|\n|(?:,|;)? (?:and|but|because|though) (?=(?:i|my|i'm|i’m|im)\b)/i,
  )) {
    const sentence = raw.trim();
    if (sentence === "" || question.test(sentence) || asks.test(sentence) || notAFact.test(sentence)) continue;
    const plain = sentence
      .replace(/[.!~\s]+$/, "")
      .replace(
        /^(?:(?:well|oh|hey|hi|hello|actually|honestly|by the way|btw|so|also|and|but|yes|yeah|no|nope|you know|um|uh|ok|okay),? )+/i,
        "",
      )
      .replace(
        /(?:,? (?:so much|a lot|very much|too|the most|the best|best|more than anything|haha|lol|though|as well|most of all|these days|right now))+$/i,
        "",
      );
    const fact = firstMatch(plain) ?? (answering && askedName.test(answering) ? bareNameIn(plain) : null);
    if (fact) found.push(fact);
  }
  return found;
}

function firstMatch(plain: string): Fact | null {
  for (const { kind, of, accept } of patterns) {
    const value = plain.match(of)?.[1]?.trim();
    if (value === undefined) continue;
    if (accept && !accept(value)) continue;
    if (kind === "name" ? notAName.test(value) : notAThing.test(value)) return null;
    return { kind, value: kind === "name" ? capitalised(value) : value };
  }
  return null;
}

function bareNameIn(plain: string): Fact | null {
  const value = plain.match(
    /^(?:it's |its |it’s |i'm |i’m |im |i am |the name's |just )?([\p{L}][\p{L}'’-]{1,15})$/iu,
  )?.[1];
  return value && !notAName.test(value) ? { kind: "name", value: capitalised(value) } : null;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
