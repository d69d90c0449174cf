import { finishSignInFlow, mailFlowCookie, signInFlowOf, signUp, timeZoneCookie } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";
import { guardianCookie } from "../../_parts/guardian-cookie";
import { signInLink } from "../../_parts/sign-in-flow";

export const POST = formRoute({
  page: "sign-up",
  limit: "signUp",
  run: async ({ request, values, locale }) => {
    if (!(await signInFlowOf(request.headers))) return { to: signInLink({ locale, isNew: true, email: values.email }) };
    const startedAt = new Date();
    const result = await signUp({ ...values, birthDate: values.birthDate || values.birthDateTyped }, locale);
    if (!result.done)
      return result.guardianNeeded
        ? { to: `/${locale}/guardian`, setCookies: [guardianCookie] }
        : { errors: result.errors };
    const to =
      (await finishSignInFlow(request.headers, result.credentialId)) ?? signInLink({ locale, email: result.email });
    return { to, setCookies: [mailFlowCookie(result.email, startedAt), ...timeZoneCookie(result.timeZone)] };
  },
});
