import type { Locale } from "@modules/kernel";
import { namespaces, type Namespace } from "./namespaces";

type Messages = Record<string, unknown>;

/** Reads `<namespace>.<locale>.json` of the given namespaces into one tree. */
export async function messagesFor(locale: Locale, wanted: readonly Namespace[] = namespaces): Promise<Messages> {
  const entries = await Promise.all(
    wanted.map(async (namespace) => {
      const file = (await import(`./${namespace}.${locale}.json`)) as { default: Messages };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}

export { namespaces, type Namespace };
