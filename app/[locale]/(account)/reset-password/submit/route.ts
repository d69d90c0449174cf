import { resetPassword } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";

export const POST = formRoute({
  page: "reset-password",
  limit: "mail",
  run: async ({ values, locale }) => {
    const token = values.token ?? "";
    const result = await resetPassword(token, values);
    return result.done
      ? { to: `/${locale}/reset-password?done` }
      : { errors: result.errors, keep: new URLSearchParams({ token }).toString() };
  },
});
