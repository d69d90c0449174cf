/* Runs in the browser: the character on its turntable and a panel with everything it can wear and feel. */
import { POSES, RELAXED } from "../studio/poses";
import { FigureView, type Facts, type Show } from "./figure-view";
import { language, texts } from "./texts";
import type { BuildNews } from "./watch";

const EXPRESSIONS = [
  ...["neutral", "happy", "angry", "sad", "relaxed", "surprised", "smile", "shy", "pout", "wink"],
  ...["blink", "blinkLeft", "blinkRight", "aa", "ih", "ou", "ee", "oh", "lookUp", "lookDown", "lookLeft", "lookRight"],
];
/** What the cast may weigh, in full and in low detail. */
const LIMITS = { bytes: 350_000, draws: 14, springJoints: 50, triangles: { full: 22_000, low: 12_000 } };

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, text = ""): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { textContent: text });

function found<T extends Element>(selector: string): T {
  const node = document.querySelector<T>(selector);
  if (!node) throw new Error(`the page has no ${selector}`);
  return node;
}

const view = new FigureView(found("canvas"));
const news = found<HTMLElement>("#news");
let model = "";

type Choice = { label: string; isChosen: () => boolean; choose: () => void };

function group(title: string, choices: readonly Choice[]): HTMLFieldSetElement {
  const box = element("fieldset");
  box.append(element("legend", title));
  const buttons = choices.map((choice) => ({ choice, button: element("button", choice.label) }));
  const refresh = (): void => {
    for (const { choice, button } of buttons) button.setAttribute("aria-pressed", String(choice.isChosen()));
  };
  for (const { choice, button } of buttons) {
    button.type = "button";
    button.addEventListener("click", () => {
      choice.choose();
      refresh();
    });
    box.append(button);
  }
  refresh();
  return box;
}

function factsOf(facts: Facts): HTMLDListElement {
  const list = element("dl");
  const triangles = model.endsWith(".low") ? LIMITS.triangles.low : LIMITS.triangles.full;
  for (const [label, found, most] of [
    [texts.bytes, facts.bytes, LIMITS.bytes],
    [texts.triangles, facts.triangles, triangles],
    [texts.draws, facts.draws, LIMITS.draws],
    [texts.bones, facts.springJoints, LIMITS.springJoints],
  ] as const) {
    const value = element("dd", `${found.toLocaleString(language)} / ${most.toLocaleString(language)}`);
    value.dataset["over"] = String(found > most);
    list.append(element("dt", label), value);
  }
  return list;
}

const toggle = (name: keyof Show): Choice => ({
  label: texts[name],
  isChosen: () => view.show[name],
  choose: () => (view.show[name] = !view.show[name]),
});

async function showModel(): Promise<void> {
  const names = (await (await fetch("/models.json")).json()) as string[];
  if (!names.includes(model)) model = names[0] ?? "";
  if (!model) return;
  const facts = await view.load(`/models/${model}.vrm`);
  if (facts) drawPanel(names, facts);
}

function complain(error: unknown): void {
  news.dataset["state"] = "failed";
  news.textContent = String(error);
}

function drawPanel(names: readonly string[], facts: Facts): void {
  const [id = ""] = names[0]?.split(".") ?? [];
  document.title = id;
  document.documentElement.lang = language;
  const sides = [texts.front, texts.left, texts.back, texts.right];
  const poses = { [texts.standing]: RELAXED, [texts.tPose]: {}, ...POSES };
  found("aside").replaceChildren(
    element("h1", id),
    element("p", texts.hint),
    factsOf(facts),
    group(
      texts.outfit,
      names.map((name) => ({
        label: name.replace(/\.low$/, ` (${texts.low})`).replace(`${id}.`, ""),
        isChosen: () => name === model,
        choose: () => {
          model = name;
          showModel().catch(complain);
        },
      })),
    ),
    group(
      texts.expression,
      EXPRESSIONS.map((name) => ({
        label: name,
        isChosen: () => view.expression === name,
        choose: () => (view.expression = name),
      })),
    ),
    group(
      texts.pose,
      Object.entries(poses).map(([label, pose]) => ({
        label,
        isChosen: () => view.pose === pose,
        choose: () => (view.pose = pose),
      })),
    ),
    group(
      texts.side,
      sides.map((label, i) => ({
        label,
        isChosen: () => false,
        choose: () => {
          // The camera sees her left when she has turned a quarter to the right.
          view.angle = (-i * Math.PI) / 2;
          view.show.turning = false;
          drawPanel(names, facts);
        },
      })),
    ),
    group(texts.show, [toggle("turning"), toggle("face"), toggle("wireframe"), toggle("outline"), toggle("springs")]),
  );
}

view.pose = RELAXED;
if (matchMedia("(prefers-reduced-motion: reduce)").matches) view.show.turning = false;
new EventSource("/events").addEventListener("message", ({ data }) => {
  const told = JSON.parse(String(data)) as BuildNews;
  news.dataset["state"] = told.state;
  news.textContent = told.state === "building" ? texts.building : told.state === "failed" ? told.message : "";
  if (told.state === "built") showModel().catch(complain);
});
showModel().catch(complain);
