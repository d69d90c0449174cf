export { TalkScreen, type TalkScreenProps } from "./ui/talk-screen";
