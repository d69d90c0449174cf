import { verifyEmail } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";

export const POST = formRoute({
  page: "verify-email",
  limit: "settings",
  run: async ({ values, locale }) => {
    const token = values.token ?? "";
    const { done } = await verifyEmail(token);
    return { to: `/${locale}/verify-email?${done ? "done" : new URLSearchParams({ token })}` };
  },
});
