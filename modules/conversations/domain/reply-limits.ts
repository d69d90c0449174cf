/** A reply is ended at this length, in UTF-16 units, whatever the model does. */
export const longestReply = 6000;
/** Syntheses that run at once for one reply. */
export const parallelSyntheses = 3;
/** Tokens asked of a model for one reply. */
export const maxOutputTokens = 700;
/** The model may take this long for one reply, in milliseconds. */
export const replyDeadlineMs = 180_000;
