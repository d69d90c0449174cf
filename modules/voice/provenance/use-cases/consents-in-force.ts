import type { Clock } from "@modules/kernel";
import { RecentValues } from "../../domain/recent-values";
import { consentState, type ConsentTerm } from "../domain/voice-consent";
import type { ConsentStore } from "../ports/consent-store";

export type ConsentsInForceCollaborators = {
  store: Pick<ConsentStore, "find">;
  clock: Clock;
  /** News of changes, this process's own included. May fail: then what is remembered ends by itself. */
  listen(onChange: (consentId: string) => void): Promise<unknown>;
};

/** A revocation that nobody heard of is obeyed after this time; the promise is a minute. */
const rememberedMs = 30_000;
const mostRemembered = 2_000;

/** Answers before every sentence of a person's voice, so it asks the store seldom. */
export function consentsInForceWith({ store, clock, listen }: ConsentsInForceCollaborators) {
  const known = new RecentValues<{ term: ConsentTerm | null; until: number }>(mostRemembered);
  const changes = new Map<string, number>();
  const loading = new Map<string, Promise<ConsentTerm | null>>();
  let listening: Promise<unknown> | null = null;

  function forget(id: string): void {
    known.set(id, { term: null, until: 0 });
    loading.delete(id);
    // Only while something loads: what it brings may be from before the change.
    changes.set(id, (changes.get(id) ?? 0) + 1);
    if (changes.size > mostRemembered) changes.delete(changes.keys().next().value!);
  }

  async function load(id: string): Promise<ConsentTerm | null> {
    const before = changes.get(id);
    const term = await store.find(id);
    if (changes.get(id) === before) known.set(id, { term, until: clock.now().getTime() + rememberedMs });
    return term;
  }

  return {
    forget,
    /** False without a record, outside of its term, and after its revocation. Rejects when the store cannot be asked. */
    async mayUseVoice(consentId: string): Promise<boolean> {
      listening ??= listen(forget).catch(() => (listening = null));
      const before = changes.get(consentId);
      const remembered = known.get(consentId);
      let term: ConsentTerm | null;
      if (remembered && clock.now().getTime() < remembered.until) ({ term } = remembered);
      else {
        const running =
          loading.get(consentId) ??
          load(consentId).finally(() => {
            if (loading.get(consentId) === running) loading.delete(consentId);
          });
        loading.set(consentId, running);
        term = await running;
      }
      // Changed while it was asked for: ask again, the change is there now.
      if (changes.get(consentId) !== before) term = await store.find(consentId);
      return term !== null && consentState(term, clock.now()) === "in-force";
    },
  };
}
