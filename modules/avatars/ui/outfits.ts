import type { AvatarModel } from "../contract";

/** A model that may have a light twin: the same figure with fewer triangles. */
export type DetailedModel = AvatarModel & { lowUrl?: string };

/** What a character can wear. `name` is in the language of the page. */
export type Outfit = {
  id: string;
  name: string;
  avatarUrl: string;
  lowAvatarUrl: string;
  posterUrl: string;
  thumbUrl: string;
};

/**
 * What a character wears for this browser is kept in a cookie, so that the first HTML shows the right picture already and
 * the page's first script need not know of it. `viewKey` = whose view of whom, as in an AvatarView.
 */
export const outfitCookie = (viewKey: string): string => `outfit-${encodeURIComponent(viewKey)}`;

export const dressed = (model: DetailedModel, outfit: Outfit | undefined): DetailedModel =>
  outfit
    ? { url: outfit.avatarUrl, lowUrl: outfit.lowAvatarUrl, posterUrl: outfit.posterUrl, name: model.name }
    : model;
