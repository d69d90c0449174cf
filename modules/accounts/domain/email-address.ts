import { emailMaxLength } from "./field-limits";

/** As it is kept and compared: lower case. Null when mail cannot go there. */
export function emailAddressFrom(text: string): string | null {
  const address = text.trim().normalize("NFKC").toLowerCase();
  if (address.length > emailMaxLength) return null;
  // Looser than RFC 5321 on purpose: the mail that is sent there is the proof.
  return /^[^\s@<>(),;:"\\\u0000-\u001f\u007f]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u.test(
    address,
  )
    ? address
    : null;
}
