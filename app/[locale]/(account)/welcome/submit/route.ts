import { memberOfRequest, safeReturnPath, tellBirthDate } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";
import { signInLink } from "../../_parts/sign-in-flow";

export const POST = formRoute({
  page: "welcome",
  limit: "settings",
  run: async ({ request, values, locale }) => {
    const returnTo = safeReturnPath(values.returnTo) ?? `/${locale}`;
    const member = await memberOfRequest(request);
    if (!member) return { to: signInLink({ locale, returnTo }) };
    const result = await tellBirthDate(member, {
      ...values,
      birthDate: values.birthDate || values.birthDateTyped || "",
    });
    if (result.done) return { to: returnTo };
    return result.guardianNeeded
      ? { to: `/${locale}/guardian` }
      : { errors: result.errors, keep: new URLSearchParams({ returnTo }).toString() };
  },
});
