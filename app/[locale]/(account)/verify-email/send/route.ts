import { mailFlowCookie, sendVerificationTo } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";

export const POST = formRoute({
  page: "account",
  limit: "mail",
  run: async ({ request, locale }) => {
    const startedAt = new Date();
    const result = await sendVerificationTo(request, locale);
    if (result === null) return { to: `/${locale}/account` };
    return "errors" in result
      ? result
      : { to: `/${locale}/check-mail`, setCookies: [mailFlowCookie(result.email, startedAt)] };
  },
});
