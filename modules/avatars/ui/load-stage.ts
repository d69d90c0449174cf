/** The engine with three.js is one chunk of its own, fetched when the first character is shown. */
export function loadStage(): Promise<typeof import("../stage/stage")> {
  return import("../stage/stage");
}
