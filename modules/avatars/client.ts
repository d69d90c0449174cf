export { AvatarView, type AvatarViewElement, type AvatarViewProps } from "./ui/avatar-view";
export { loadStage } from "./ui/load-stage";
export type { Stage, StageEvents, StageOptions } from "./stage/stage";
export { ModelStudio } from "./ui-upload/load-model-studio";
