export async function renderPortraits(_folder: string, _ids: readonly string[]): Promise<void> {}
