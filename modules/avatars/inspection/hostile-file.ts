import type { RuleId } from "./rules";
import { packed, smallVrm1, type LooseJson, type SmallModel } from "./small-model";

/** A file that must not hurt, and the rule that keeps it out; null: it may come in, and `why` says that it is harmless. */
export type HostileFile = { name: string; bytes: Uint8Array } & (
  { rule: RuleId; why?: undefined } | { rule: null; why: string }
);

type Change = (json: LooseJson, model: SmallModel) => void;

/** A small VRM 1.0 model with one thing changed. */
export function bent(name: string, rule: RuleId, change: Change, from: () => SmallModel = smallVrm1): HostileFile {
  const model = from();
  change(model.json, model);
  return { name, rule, bytes: packed(model) };
}

export function harmless(name: string, why: string, change: Change): HostileFile {
  const model = smallVrm1();
  change(model.json, model);
  return { name, rule: null, why, bytes: packed(model) };
}
