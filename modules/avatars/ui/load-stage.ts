/** The engine with three.js, and what a view asks of it, is one chunk, fetched when the first character is shown. */
export const loadStage = (): Promise<typeof import("./stage-run")> => import("./stage-run");
