/** Cuts a reply where a speaker would breathe; joined again it is the reply. A cue stays with the words after it. */
export function clausesOf(reply: string): string[] {
  return reply.split(/(?<=[、。！？…]|[,.!?;]\s)(?![、。！？…」）])/u).filter((clause) => clause !== "");
}
