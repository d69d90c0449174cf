import { v7 } from "uuid";

/** A sortable id (UUID version 7, RFC 9562), optionally with a readable prefix: `msg_0192…`. */
export function newId(prefix?: string): string {
  const id = v7().replaceAll("-", "");
  return prefix ? `${prefix}_${id}` : id;
}
