import { randomBytes } from "node:crypto";
import type { FormErrors } from "../domain/form-errors";
import type { FormValues } from "./sign-up";

const keepSeconds = 600;
const keyOf = (id: string) => `accounts:form:${id}`;

export type RememberedForm = { form: string; errors: FormErrors; values: FormValues };

type Store = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
};

/** What was typed into a form that was refused, for the page that asks again; ten minutes, and never a password. */
export function formMemoryWith(store: () => Store) {
  return {
    rememberForm: async ({ form, errors, values }: RememberedForm): Promise<string> => {
      const id = randomBytes(18).toString("base64url");
      const kept = Object.fromEntries(
        Object.entries(values).filter(
          ([name, value]) => !/password|token/i.test(name) && value !== undefined && value.length <= 300,
        ),
      );
      await store().set(
        keyOf(id),
        JSON.stringify({ form, errors, values: kept } satisfies RememberedForm),
        keepSeconds,
      );
      return id;
    },
    rememberedForm: async (form: string, id: unknown): Promise<RememberedForm | null> => {
      if (typeof id !== "string" || !/^[\w-]{24}$/.test(id)) return null;
      const kept = await store().get(keyOf(id));
      const remembered = kept === null ? null : (JSON.parse(kept) as RememberedForm);
      return remembered?.form === form ? remembered : null;
    },
  };
}
