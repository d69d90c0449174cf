// What the scripts say to a person.
const colored = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);
export const green = paint("32");
export const red = paint("31");
export const yellow = paint("33");
export const dim = paint("2");
export const bold = paint("1");

export const say = (text) => process.stdout.write(`${text}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The person can do something about it: said without a stack. */
export class Trouble extends Error {}

/** Ends the script with the sentence of a Trouble, or with the stack of anything else. */
export function explain(error) {
  process.stderr.write(`\n${red("✗")} ${error instanceof Trouble ? error.message : (error?.stack ?? error)}\n`);
}

/**
 * Runs one step and prints ✓, its name and its time. `work` may return a note, which is printed behind it, and gets
 * `tell`, which shows what it is busy with until it is done.
 */
export async function step(name, work) {
  const began = performance.now();
  let shown = "";
  const show = (text) => {
    if (!colored) return;
    shown = text;
    process.stdout.write(`\r\u001b[2K${dim(`… ${text}`)}`);
  };
  const tell = (text) => (colored ? show(`${name}: ${text}`) : say(`… ${name}: ${text}`));
  const clock = colored
    ? setInterval(() => shown && process.stdout.write(`\r\u001b[2K${dim(`… ${shown} ${seconds(began)}`)}`), 500)
    : null;
  show(name);
  try {
    const note = await work(tell);
    if (colored) process.stdout.write("\r\u001b[2K");
    say(`${green("✓")} ${name} ${dim(`${seconds(began)}${typeof note === "string" && note ? ` · ${note}` : ""}`)}`);
    return note;
  } catch (error) {
    if (colored) process.stdout.write("\r\u001b[2K");
    say(`${red("✗")} ${name} ${dim(seconds(began))}`);
    throw error;
  } finally {
    if (clock) clearInterval(clock);
  }
}
