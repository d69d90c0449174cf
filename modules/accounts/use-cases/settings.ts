import { isLocale, type Clock, type Locale } from "@modules/kernel";
import { ageInYears, knownTimeZone, teenFrom } from "../domain/age-band";
import { displayNameMaxLength } from "../domain/field-limits";
import type { FormErrors } from "../domain/form-errors";
import type { Account, AccountStore } from "../ports/account-store";
import { cleanName, type FormValues } from "./sign-up";

type Collaborators = {
  accounts: AccountStore;
  forgetAccount(id: string): void;
  /** The session of this browser shows the name too. */
  renameSession(displayName: string): Promise<void>;
  clock: Clock;
};

export type SettingsResult = { done: true; locale: Locale } | { done: false; errors: FormErrors };
export type BirthDateResult = { done: true } | { done: false; guardianNeeded: boolean; errors: FormErrors };

export function settingsWith({ accounts, forgetAccount, renameSession, clock }: Collaborators) {
  return {
    /** A member's name and language. */
    changeSettings: async (account: Account, values: FormValues): Promise<SettingsResult> => {
      const displayName = cleanName(values.displayName ?? "");
      if (displayName === "") return { done: false, errors: { displayName: "required" } };
      if ([...displayName].length > displayNameMaxLength) return { done: false, errors: { displayName: "name-long" } };
      const locale = isLocale(values.locale) ? values.locale : account.locale;
      await accounts.update(account.id, { displayName, locale });
      forgetAccount(account.id);
      await renameSession(displayName);
      return { done: true, locale };
    },

    /** Asked once, of members whose issuer does not tell; it is not changed afterwards. */
    tellBirthDate: async (account: Account, values: FormValues): Promise<BirthDateResult> => {
      if (account.birthDate !== null) return { done: true };
      const birthDate = values.birthDate ?? "";
      const timeZone = knownTimeZone(values.timeZone) ?? account.timeZone;
      const age = ageInYears(birthDate, timeZone, clock.now());
      if (age === null)
        return {
          done: false,
          guardianNeeded: false,
          errors: { birthDate: birthDate === "" ? "required" : "birth-date-invalid" },
        };
      if (age < teenFrom) return { done: false, guardianNeeded: true, errors: {} };
      await accounts.update(account.id, { birthDate, timeZone });
      forgetAccount(account.id);
      return { done: true };
    },
  };
}
