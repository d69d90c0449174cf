import { arrive, safeReturnPath } from "@modules/accounts";
import { moveConversationsWhenGuestBecameMember } from "@modules/conversations";
import { localeOfRequest, seeOther } from "../_parts/form-route";

export const dynamic = "force-dynamic";

/** The end of every sign-in: from here on the browser's guest is the member. */
export async function GET(request: Request): Promise<Response> {
  const locale = localeOfRequest(request);
  const returnTo = safeReturnPath(new URL(request.url).searchParams.get("returnTo")) ?? `/${locale}`;
  const arrival = await arrive(request, locale);
  if (!arrival) return seeOther(`/${locale}/sign-in-problem?${new URLSearchParams({ returnTo })}`);
  const { account, mergedGuestId, asksBirthDate, setCookies } = arrival;
  // The news of it does the same a moment later; the page that comes next must not show an empty conversation.
  if (mergedGuestId)
    await moveConversationsWhenGuestBecameMember({ guestAccountId: mergedGuestId, memberAccountId: account.id });
  return seeOther(asksBirthDate ? `/${locale}/welcome?${new URLSearchParams({ returnTo })}` : returnTo, setCookies);
}
