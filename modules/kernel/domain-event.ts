import type { ZodType } from "zod";

/** The declaration of one piece of news: past participle, versioned, with the schema of its payload. */
export type EventDefinition<Name extends string, Payload> = {
  name: Name;
  version: number;
  payload: ZodType<Payload>;
};

export function defineEvent<Name extends string, Payload>(
  name: Name,
  version: number,
  payload: ZodType<Payload>,
): EventDefinition<Name, Payload> {
  return { name, version, payload };
}

/** One occurrence, as handlers receive it; `id` makes a handler idempotent. */
export type DomainEvent<Payload = unknown> = {
  id: string;
  name: string;
  version: number;
  occurredAt: Date;
  payload: Payload;
};
