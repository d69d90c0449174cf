import { clausesOf } from "../domain/persona-engine/clauses";
import { composeReply } from "../domain/persona-engine/compose-reply";
import { languageOf } from "../domain/persona-engine/normalise";
import type { LanguageModel, ReplyPart, ReplyRequest } from "../ports/language-model";

/** Milliseconds; `perLetter` is for the clause that is about to be said. */
export type Pace = { first: number; perClause: number; perLetter: number; longest: number };
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const naturalPace: Pace = { first: 120, perClause: 40, perLetter: 8, longest: 220 };

export type ScriptedOptions = { pace?: Pace; wait?: Wait };

/** Local twin of the remote models: no model, no network; patterns, examples and remembered facts. */
export function scriptedPersonaEngine({ pace = naturalPace, wait = waitFor }: ScriptedOptions = {}): LanguageModel {
  return {
    provider: "oshaberi",
    modelId: "scripted-persona",
    scripted: true,
    async *streamReply(request: ReplyRequest): AsyncGenerator<ReplyPart> {
      const { messages, persona, signal, maxOutputTokens } = request;
      signal.throwIfAborted();
      const reply = composeReply({ messages, persona, ...(request.seed === undefined ? {} : { seed: request.seed }) });
      let tokens = 0;
      let first = true;
      for (const clause of clausesOf(reply)) {
        tokens += tokensOf(clause);
        if (!first && tokens > maxOutputTokens) {
          yield { type: "finish", reason: "length" };
          return;
        }
        await wait(
          first ? pace.first : Math.min(pace.longest, pace.perClause + pace.perLetter * clause.length),
          signal,
        );
        signal.throwIfAborted();
        first = false;
        yield { type: "text-delta", text: clause };
      }
      yield { type: "finish", reason: "stop" };
    },
  };
}

/** Rough, to keep the caller's bound: a Japanese letter is about a token, four Latin ones are another. */
function tokensOf(text: string): number {
  return languageOf(text, "en") === "ja" ? text.length : Math.ceil(text.length / 4);
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
