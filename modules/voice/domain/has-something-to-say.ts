/** Whether a text has a letter or a digit in any script; of signs alone a vendor makes silence, noise or an error. */
export function hasSomethingToSay(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
