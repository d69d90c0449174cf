const contentName = /^[0-9a-f]{64}$/;

/** Throws on anything that is not the name of a stored file; a name must never lead out of the store's folder. */
export function checkFileName(name: string): string {
  if (!contentName.test(name)) throw new TypeError("a stored file is named by the 64 digits of its SHA-256");
  return name;
}
