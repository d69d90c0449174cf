/** Sums a person might ask in talk: + − × ÷, brackets and decimals; null for anything else. */
export function calculate(expression: string): number | null {
  const tokens = expression.match(/\d+(?:\.\d+)?|[+\-*/()]/g);
  if (!tokens || tokens.length > 60 || tokens.join("") !== expression.replace(/\s+/g, "")) return null;
  let position = 0;
  const peek = () => tokens[position];

  const sum = (): number | null => {
    let left = product();
    while (left !== null && (peek() === "+" || peek() === "-")) {
      const operator = tokens[position++];
      const right = product();
      if (right === null) return null;
      left = operator === "+" ? left + right : left - right;
    }
    return left;
  };
  const product = (): number | null => {
    let left = factor();
    while (left !== null && (peek() === "*" || peek() === "/")) {
      const operator = tokens[position++];
      const right = factor();
      if (right === null || (operator === "/" && right === 0)) return null;
      left = operator === "*" ? left * right : left / right;
    }
    return left;
  };
  const factor = (): number | null => {
    const token = tokens[position++];
    if (token === undefined) return null;
    if (token === "-") {
      const value = factor();
      return value === null ? null : -value;
    }
    if (token === "(") {
      const inside = sum();
      return tokens[position++] === ")" ? inside : null;
    }
    return /^\d/.test(token) ? Number(token) : null;
  };

  const value = sum();
  return value === null || position !== tokens.length || !Number.isFinite(value) ? null : value;
}

const words: readonly [RegExp, string][] = [
  [/(?:足す|たす|プラス|plus|\band\b)/g, "+"],
  [/(?:引く|ひく|マイナス|minus)/g, "-"],
  [/(?:掛ける|かける|times|multiplied by|×|(?<=\d)\s*x\s*(?=\d))/g, "*"],
  [/(?:割る|わる|divided by|over|÷)/g, "/"],
];

/** The sum inside a sentence: 「3たす5は？」, "what's 12 times 7"; `text` is what is said aloud of it. */
export function sumIn(sentence: string): { text: string; value: number | null } | null {
  let plain = sentence.normalize("NFKC").toLowerCase();
  for (const [word, sign] of words) plain = plain.replace(word, sign);
  const found = plain.match(/[-(]*\d[\d\s.()+\-*/]*[+\-*/][\d\s.()+\-*/]*[\d)]/);
  if (!found) return null;
  const text = found[0].replace(/\s+/g, "");
  // A date, a telephone number or a fraction in running text is not a question about a sum.
  const rest = plain
    .replace(found[0], "")
    .replace(
      /[\s=?。、.!わらのはをいくつになるなんですかって計算してよねえ何]|what|whats|is|calculate|compute|how|much|equals|solve|do|you|know|can|the|answer|to|s|'/g,
      "",
    );
  if (rest.length > 4 || /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(text) || /^0\d+-\d+-\d+$/.test(text)) return null;
  if (/\d{1,2}\/\d{1,2}(?!\d)/.test(sentence.normalize("NFKC")) && !/[?=]|what|いくつ/.test(plain)) return null;
  const value = calculate(text);
  return {
    text: text.replaceAll("*", "×").replaceAll("/", "÷"),
    value: value === null ? null : Number(value.toFixed(6)),
  };
}
