import { mailFlowCookie, requestReset } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";

export const POST = formRoute({
  page: "forgot-password",
  limit: "mail",
  run: async ({ values, locale }) => {
    const startedAt = new Date();
    const result = await requestReset(values, locale);
    return "errors" in result
      ? result
      : { to: `/${locale}/check-mail?for=reset`, setCookies: [mailFlowCookie(result.email, startedAt)] };
  },
});
