/** What a text shows but nobody says: markup, addresses, pictures, faces. Line breaks stay. */
export function withoutUnspoken(text: string): string {
  return withoutPictures(withoutFaces(withoutMarkup(text.replace(/\r\n?/g, "\n"))));
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

export function withoutMarkup(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, "\n")
    .replace(/~~~[\s\S]*?(?:~~~|$)/g, "\n")
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/<?(?:https?|ftp|file):\/\/[\x21-\x7e]+/gi, " ")
    .replace(/(?<![\w.])www\.[a-z0-9][\x21-\x7e]*/gi, " ")
    .replace(/(?:mailto:)?[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi, " ")
    .replace(/<\/?[a-z][^<>\n]*>/gi, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/`+([^`\n]+)`+/g, "$1")
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, "")
    .replace(/^[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*\|[ \t:|-]*$/gm, "")
    .replace(/^[ \t]*\|(.*?)\|?[ \t]*$/gm, (_, row: string) => row.replaceAll("|", ", "))
    .replace(/^[ \t]*>+[ \t]?/gm, "")
    .replace(/^[ \t]*#{1,6}[ \t]+/gm, "")
    .replace(/^[ \t]*[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?/gm, "")
    .replace(/(\*{1,3}|~~)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(?<!\w)(_{1,2})(?=\S)([^_\n]*?\S)\1(?!\w)/g, "$2")
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
      character === "\n" ? "\n" : character === "\t" ? " " : keptJoiner(character),
    );
}

/** Joiners hold emoji together and go with them. */
function keptJoiner(character: string): string {
  return character === "\u200d" ? character : "";
}

const faceMark = /[\^＾´`｀ω∀Д▽≧≦∇;；°゜□ﾟ꒳˘≡￣；_＿><＞＜・]/u;
const wordRun = /[\p{Script=Han}々]|[\p{Script=Hiragana}\p{Script=Katakana}]{3}|[A-Za-z]{3}|\d{2}/u;

/** Faces of characters: （´・ω・`） (^_^) orz :-) */
export function withoutFaces(text: string): string {
  return text
    .replace(
      /(?:[mｍヽ٩\\＼ヾΣ┐┌⊂])?[（(]([^()（）\n]{1,18})[)）](?:[mｍノﾉو/／シつ┌┐b♡]|゛)?/gu,
      (whole, inside: string) => (isFace(inside) ? " " : whole),
    )
    .replace(/(?<![\w^])(?:\^[_\-oO.]?\^[;；]*|[TＴ][_＿][TＴ]|[;；]_[;；]|>_<|[oO]_[oO]|orz|OTL|xD|XD)(?![\w^])/g, " ")
    .replace(/(?<!\w)[:;=]['’]?-?[)(DPpO3/\\|*\][]+(?!\w)/g, " ")
    .replace(/<3+(?!\d)/g, " ");
}

function isFace(inside: string): boolean {
  if (wordRun.test(inside)) return false;
  return faceMark.test(inside);
}

export function withoutPictures(text: string): string {
  return text
    .replace(/‼/g, "!!")
    .replace(/⁉/g, "!?")
    .replace(/([0-9#*])\ufe0f?\u20e3/gu, "$1 ")
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f]+/gu, " ")
    .replace(/[♪♫♬♩★☆♡♥❤※■□◆◇●○◎▲△▼▽†‡✓✔✨]/gu, " ");
}
