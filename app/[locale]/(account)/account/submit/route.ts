import { changeSettings, memberOfRequest } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";
import { signInLink } from "../../_parts/sign-in-flow";

export const POST = formRoute({
  page: "account",
  limit: "settings",
  run: async ({ request, values, locale }) => {
    const member = await memberOfRequest(request);
    if (!member) return { to: signInLink({ locale, returnTo: `/${locale}/account` }) };
    const result = await changeSettings(member, values);
    return result.done ? { to: `/${result.locale}/account?saved` } : { errors: result.errors };
  },
});
