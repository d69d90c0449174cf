/** Kinds a person has one of; a newer statement replaces the older. */
export const singleKinds = ["name", "birthday", "job", "hometown", "home"] as const;
/** Kinds a person has several of; the subject carries the value. */
export const manyKinds = ["likes", "dislikes", "pet", "hobby"] as const;
export type FactKind = (typeof singleKinds)[number] | (typeof manyKinds)[number];

/** What a person states about themself. */
export type Fact = { kind: FactKind; value: string };
