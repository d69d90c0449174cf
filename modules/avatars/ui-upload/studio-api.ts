import type { Page } from "@modules/kernel";
import type { UploadedModelView } from "../domain/uploaded-model";

export const uploadsPath = "/api/avatars/uploads";

/** An answer that is not a success; `code` is that of the problem details (RFC 9457), or "offline". */
export class StudioProblem extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "StudioProblem";
  }
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api/avatars${path}`, init).catch(() => null);
  if (!response) throw new StudioProblem("offline");
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(body);
  return body as T;
}

/** The problem that a body of problem details tells of. */
export function problemOf(body: unknown): StudioProblem {
  const found = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const details = typeof found.details === "object" && found.details !== null ? found.details : {};
  return new StudioProblem(typeof found.code === "string" ? found.code : "unknown", details as Record<string, unknown>);
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export const studioApi = {
  list: (after?: string) =>
    ask<Page<UploadedModelView>>(`?limit=20${after === undefined ? "" : `&after=${encodeURIComponent(after)}`}`),
  get: (id: string) => ask<UploadedModelView>(`/${id}`),
  rename: (id: string, name: string) => ask<UploadedModelView>(`/${id}`, json("PATCH", { name })),
  remove: (id: string) => ask<void>(`/${id}`, { method: "DELETE" }),
  restore: (id: string) => ask<UploadedModelView>(`/${id}/restore`, { method: "POST" }),
  confirmRight: (id: string, textVersion: string) =>
    ask<UploadedModelView>(`/${id}/right`, json("POST", { textVersion })),
  keepPicture: (id: string, picture: Blob) =>
    ask<UploadedModelView>(`/${id}/pictures`, {
      method: "PUT",
      headers: { "content-type": picture.type },
      body: picture,
    }),
  originalUrl: (id: string) => `/api/avatars/${id}/original`,
};
