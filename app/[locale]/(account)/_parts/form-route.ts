import { hasLocale } from "next-intl";
import { z } from "zod";
import { rememberForm } from "@modules/accounts";
import type { FormErrors } from "@contract/accounts";
import type { Locale } from "@modules/kernel";
import { routeWith } from "@modules/platform/http";
import { routing } from "../../../i18n/routing";

/** How often one network may send a form: a home, a school, an office. */
const limits = {
  signIn: { requests: 60, perSeconds: 900, burst: 40 },
  signUp: { requests: 60, perSeconds: 3600, burst: 30 },
  mail: { requests: 30, perSeconds: 3600, burst: 15 },
  settings: { requests: 60, perSeconds: 900, burst: 30 },
} as const;

const route = routeWith<{ kind: "anonymous" }, keyof typeof limits>({
  // A new guest for each try must not mean a new allowance: the network counts.
  identify: async () => ({ caller: { kind: "anonymous" }, setCookies: [] }),
  limits,
});

export type FormValues = Record<string, string>;
export type FormOutcome =
  | { to: string; setCookies?: string[] }
  /** Back to the page, which says what was wrong and keeps what was typed. */
  | { errors: FormErrors; keep?: string };

type FormDefinition = {
  /** The page below the language that shows the form: `sign-in`. */
  page: string;
  limit: keyof typeof limits;
  run(context: { request: Request; values: FormValues; locale: Locale }): Promise<FormOutcome>;
};

const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Answers a plain HTML form: no script is needed, and the answer is always another page. */
export function formRoute({ page, limit, run }: FormDefinition) {
  const refused = async (locale: Locale, values: FormValues, errors: FormErrors, keep = ""): Promise<Response> => {
    const id = await rememberForm({ form: page, errors, values });
    return seeOther(`/${locale}/${page}?again=${id}${keep && `&${keep}`}`);
  };
  const handler = route({
    who: "anyone",
    name: `accounts.${page}`,
    limit,
    bodyFormat: "form",
    body: fields,
    run: async ({ request, body }) => {
      const values = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? value : (value[0] ?? "")]),
      );
      const locale = localeOfRequest(request);
      const outcome = await run({ request, values, locale });
      return "to" in outcome
        ? seeOther(outcome.to, outcome.setCookies)
        : refused(locale, values, outcome.errors, outcome.keep);
    },
  });
  return async (request: Request): Promise<Response> => {
    const response = await handler(request);
    return response.status === 429 ? refused(localeOfRequest(request), {}, { form: "too-many-tries" }) : response;
  };
}

/** The method changes to GET; nothing of it is kept by the browser. */
export function seeOther(location: string, setCookies: string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

export function localeOfRequest(request: Request): Locale {
  const first = new URL(request.url).pathname.split("/")[1];
  return hasLocale(routing.locales, first) ? first : routing.defaultLocale;
}
