/** One page of a list; `nextCursor` is opaque and null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };
