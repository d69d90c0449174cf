import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInFlowOf, type SignInFlow } from "@modules/accounts";
import type { Locale } from "@modules/kernel";

/**
 * The sign-in this browser is in the middle of. Who comes without one (an old bookmark) is sent to begin; who has just
 * begun and has none does not accept cookies.
 */
export async function beginUnlessBegun({
  locale,
  isNew,
  begun,
}: {
  locale: Locale;
  isNew: boolean;
  begun: string | null;
}): Promise<SignInFlow> {
  const flow = await signInFlowOf(await headers());
  if (flow) return flow;
  return redirect(begun ? `/${locale}/sign-in-problem` : signInLink({ locale, isNew }));
}

export function signInLink({
  locale,
  isNew = false,
  email,
  returnTo = `/${locale}`,
}: {
  locale: Locale;
  isNew?: boolean;
  email?: string;
  returnTo?: string;
}): string {
  const query = new URLSearchParams({
    returnTo,
    ui_locales: locale,
    ...(isNew ? { screen_hint: "signup" } : {}),
    ...(email ? { login_hint: email } : {}),
  });
  return `/auth/login?${query}`;
}
