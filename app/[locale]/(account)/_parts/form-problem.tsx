import { useTranslations } from "next-intl";
import { Notice } from "@client/design-system";
import type { FormErrors } from "@contract/accounts";

/** The sentence for a field, or for the form as a whole (`form`). */
export function useFormErrors(errors: FormErrors | undefined) {
  const t = useTranslations("account.errors");
  return (field: string): string | undefined => {
    const error = errors?.[field];
    return error && t(error);
  };
}

export function FormProblem({ errors }: { errors: FormErrors | undefined }) {
  const problem = useFormErrors(errors)("form");
  return problem ? (
    <Notice tone="danger" announce>
      {problem}
    </Notice>
  ) : null;
}
