import type { Locale } from "@modules/kernel";

/** What is said in the character's place when a message must not reach a model. Plain, because it must always be right. */
const crisisReply: Record<Locale, string> = {
  ja: "[sad:0.4]話してくれて、ありがとう。とてもつらい気持ちでいるんですね。わたしはAIなので、そばに行くことも、助けを呼ぶこともできません。だからどうか、上に出した窓口に今すぐ連絡してください。匿名でも、うまく話せなくても大丈夫です。今にも命があぶないときは、緊急の番号に電話してください。",
  en: "[sad:0.4]Thank you for telling me. It sounds like you are in a lot of pain. I am an AI, so I cannot come to you or call for help. Please reach out now to one of the places above. You can stay anonymous, and it is fine if the words do not come easily. If your life is in danger right now, please call the emergency number.",
};

const refusedReply: Record<Locale, string> = {
  ja: "[neutral]ごめんなさい、その話はできません。ほかのことなら、よろこんで。",
  en: "[neutral]I'm sorry, I can't talk about that. I'd be glad to talk about something else.",
};

export function crisisReplyIn(locale: Locale): string {
  return crisisReply[locale];
}

export function refusedReplyIn(locale: Locale): string {
  return refusedReply[locale];
}
