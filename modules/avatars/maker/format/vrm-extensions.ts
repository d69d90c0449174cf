export { VRM_EXTENSIONS } from "../../rewriting/vrm-extensions";
