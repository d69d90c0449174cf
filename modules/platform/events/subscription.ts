import type { DomainEvent, EventDefinition } from "@modules/kernel";

/** Who listens to what. The handler may be called more than once with the same event: `event.id` tells. */
export type Subscription = {
  definition: EventDefinition<string, unknown>;
  /** The handler as a sentence, unique for its event: `eraseWhenAccountErased`. It is stored; a new name is a new subscriber. */
  subscriber: string;
  handle: (event: DomainEvent<never>) => Promise<void>;
};

/** One line of modules/subscriptions.ts. */
export function subscribe<Name extends string, Payload>(
  definition: EventDefinition<Name, Payload>,
  subscriber: string,
  handle: (event: DomainEvent<Payload>) => Promise<void>,
): Subscription {
  return {
    definition: definition as EventDefinition<string, unknown>,
    subscriber,
    handle: handle as Subscription["handle"],
  };
}
