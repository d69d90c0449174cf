/** What the processes of one deployment tell each other about replies. */
export interface ReplySignals {
  /** Marks the reply as being made by this process until the function returned is called. */
  hold(replyId: string): Promise<() => Promise<void>>;
  /** Whether some process is making the reply. */
  isHeld(replyId: string): Promise<boolean>;
  /** Asks whoever makes the reply to stop. */
  askToStop(replyId: string): Promise<void>;
  onStopAsked(listener: (replyId: string) => void): Promise<void>;
}
