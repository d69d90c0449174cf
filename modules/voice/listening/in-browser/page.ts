import type { ListeningEvent, ListeningSession, ListeningMode } from "../listening-session";
import { findTranscription, openListeningSession } from "../open-listening";

/** The listening as a page has it, with what it told and when. */
export type ListeningPage = {
  session: ListeningSession;
  told: (ListeningEvent & { atMs: number })[];
  /** The loudest that the meter has shown. */
  loudest: number;
  found: Awaited<ReturnType<typeof findTranscription>>;
  start(mode: ListeningMode): Promise<boolean>;
};

const session = await openListeningSession();
const told: ListeningPage["told"] = [];
for (const type of ["state", "speech-start", "misfire", "partial", "final", "problem"] as const)
  session.on(type, (event) => told.push({ ...event, atMs: performance.now() }));
const page: ListeningPage = {
  session,
  told,
  loudest: 0,
  found: await findTranscription(),
  start: (mode) => session.start(mode),
};
setInterval(() => (page.loudest = Math.max(page.loudest, session.level)), 20);
Object.assign(window, { listeningPage: page });
