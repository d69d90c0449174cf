/** NIST SP 800-63B: length, not composition; and room for a pass phrase. */
export const passwordMinLength = 10;
export const passwordMaxLength = 200;
export const displayNameMaxLength = 40;
/** RFC 5321: the longest address that can be mailed to. */
export const emailMaxLength = 254;
