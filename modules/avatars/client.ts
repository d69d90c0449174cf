export { AvatarView, type AvatarViewElement, type AvatarViewProps } from "./ui/avatar-view";
export { outfitCookie, type Outfit } from "./ui/outfits";
export type { Stage, StageEvents, StageOptions } from "./stage/stage";
export { ModelStudio } from "./ui-upload/load-model-studio";
