/** Where a person signs in and out, and where the account's own page is (that one below the language prefix). */
export const accountLinks = { signIn: "/auth/login", signOut: "/auth/logout", settings: "/account" } as const;
