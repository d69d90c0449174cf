/** Said to be younger than thirteen: until the browser is closed, going back to type another year does not help. */
export const guardianCookieName = "guardian-needed";
export const guardianCookie = `${guardianCookieName}=1; Path=/; HttpOnly; SameSite=Lax`;
