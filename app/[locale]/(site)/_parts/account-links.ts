/** Where a person signs in and out and who is signed in; and the account's own pages, below the language prefix. */
export const accountLinks = {
  signIn: "/auth/login",
  signOut: "/auth/logout",
  profile: "/auth/profile",
  settings: "/account",
  models: "/studio/avatars",
  voices: "/studio/voices",
} as const;
