import { finishSignInFlow, signIn, signInFlowOf } from "@modules/accounts";
import { formRoute } from "../../_parts/form-route";
import { signInLink } from "../../_parts/sign-in-flow";

export const POST = formRoute({
  page: "sign-in",
  limit: "signIn",
  run: async ({ request, values, locale }) => {
    if (!(await signInFlowOf(request.headers))) return { to: signInLink({ locale, email: values.email }) };
    const result = await signIn(values);
    if (!result.done) return { errors: result.errors };
    return {
      to: (await finishSignInFlow(request.headers, result.credentialId)) ?? signInLink({ locale, email: values.email }),
    };
  },
});
