import type { Locale } from "@modules/kernel";
import type { Intent } from "./intents";

/** Test sentences; none of them is among the paraphrases. */
export const heldOut: Record<Locale, [string, Intent][]> = {
  ja: [
    ["こんにちは〜！来ちゃった", "greeting"], ["やあやあ、ひさしぶりだね", "greeting"], ["おはよ〜！いい朝だ", "good-morning"], ["さっき目が覚めたよ", "good-morning"],
    ["こんばんは、いい夜ですね", "good-evening"], ["もう寝るね、おやすみ！", "good-night"], ["そろそろ寝ようかな、おやすみなさい", "good-night"], ["じゃあまたね、バイバイ", "goodbye"],
    ["そろそろ行かなきゃ", "goodbye"], ["ただいま〜、今帰ってきた", "im-home"], ["調子はどうですか？", "how-are-you"], ["最近元気にしてる？", "how-are-you"],
    ["初めまして、どうぞよろしくお願いします", "nice-to-meet-you"], ["ほんとにありがとう！", "thanks"], ["すごく助かったよ、感謝", "thanks"], ["さっきはごめんなさい", "apology"],
    ["とってもかわいいね！", "compliment"], ["声がすてきだね", "compliment"], ["めっちゃ笑ったわ", "laugh"], ["うん、そうだね", "agree"], ["たしかに、わかる", "agree"], ["いや、それは違うよ", "disagree"],
    ["僕と付き合ってくれる？", "love"], ["結婚してください！", "love"], ["お名前を教えてください", "who-are-you"], ["簡単に自己紹介してくれる？", "who-are-you"], ["本当は人間なんじゃないの？", "are-you-ai"],
    ["あなたって人工知能なの？", "are-you-ai"], ["年はいくつなんですか", "your-age"], ["どの辺に住んでるの？", "where-from"], ["好きなもの教えてよ", "your-likes"], ["苦手なものってある？", "your-dislikes"],
    ["今は何をしてるの？", "what-are-you-doing"], ["どんなことができますか？", "abilities"], ["この話って保存されちゃうの？", "privacy"], ["僕の名前、覚えてくれてる？", "recall-name"],
    ["私の好きなもの、何だったっけ？", "recall-likes"], ["私のことって何か覚えてる？", "recall-all"], ["今日すごく嬉しいことがあったの", "happy"], ["大学に合格したよ！", "happy"],
    ["もうへとへとで動けない", "tired"], ["今日はほんとに疲れたよ", "tired"], ["悲しくて泣きそう", "sad"], ["なんだか落ち込んでる", "sad"], ["ひとりでさみしいな", "lonely"], ["話せる友達がいない", "lonely"],
    ["ほんとに腹が立つ！", "angry"], ["上司にムカついた", "angry"], ["明日の発表が不安だよ", "anxious"], ["面接で緊張しちゃう", "anxious"], ["暇すぎて死にそう", "bored"], ["なんにもすることがない", "bored"],
    ["風邪をひいちゃった", "sick"], ["頭がすごく痛い", "sick"], ["お腹がすいたなあ", "hungry"], ["明日の天気はどうかな", "weather"], ["今日はすごく暑いね", "weather"], ["いま何時かわかる？", "time"],
    ["今日って何曜日だったかな", "date"], ["何か冗談言ってみて", "joke"], ["一曲歌ってよ", "sing"], ["今日の夕飯何にしようかな", "food"], ["仕事でミスしちゃった", "work"], ["宿題やりたくない", "school"],
    ["新しい趣味がほしいな", "hobby"], ["なんかゲームしようよ", "games"], ["おすすめのアニメ教えて", "anime"], ["どんな音楽が好き？", "music"], ["ちょっと相談していいかな", "advice"], ["私を励ましてほしい", "cheer-me"],
    ["寝る前に何かお話して", "story"], ["何か話題ない？話そう", "talk-to-me"], ["ごめん、もう一度言ってくれる？", "repeat"], ["英語でもしゃべれるの？", "switch-language"], ["ほんと使えないやつだな", "insult"], ["実は今日、誕生日なんです", "birthday"],
  ],
  en: [
    ["Hello there, friend!", "greeting"], ["Hey, it's been quite a while!", "greeting"], ["Good morning to you!", "good-morning"], ["I just woke up a minute ago", "good-morning"], ["Good evening, how lovely", "good-evening"],
    ["I'm going to sleep now, good night", "good-night"], ["Alright, bedtime for me, goodnight!", "good-night"], ["Okay, bye, see you tomorrow!", "goodbye"], ["I really have to go now", "goodbye"], ["I'm finally back home", "im-home"],
    ["How are you doing today?", "how-are-you"], ["How's your day going?", "how-are-you"], ["Nice meeting you!", "nice-to-meet-you"], ["It's my first time talking with you", "nice-to-meet-you"], ["Thanks so much!", "thanks"],
    ["Thank you for listening to me", "thanks"], ["I'm really sorry about before", "apology"], ["You're really cute", "compliment"], ["I love your voice, it's so nice", "compliment"], ["Hahaha that's so funny", "laugh"], ["Yeah, I think so", "agree"],
    ["No, I don't think that's right", "disagree"], ["Would you go out with me?", "love"], ["Will you be my girlfriend?", "love"], ["And what might your name be?", "who-are-you"], ["Could you introduce yourself?", "who-are-you"], ["Are you actually a real human?", "are-you-ai"],
    ["Am I speaking with a machine?", "are-you-ai"], ["How old are you, exactly?", "your-age"], ["Where do you come from?", "where-from"], ["What kind of things do you like?", "your-likes"], ["Is there anything you're afraid of?", "your-dislikes"], ["What are you doing right now?", "what-are-you-doing"],
    ["So what can you actually do?", "abilities"], ["Do you save our messages?", "privacy"], ["Do you still remember my name?", "recall-name"], ["Can you remember what I like?", "recall-likes"], ["What do you know about me so far?", "recall-all"],
    ["I'm so happy today!", "happy"], ["I passed my driving test!", "happy"], ["I'm really tired today", "tired"], ["Such a long day, I'm exhausted", "tired"], ["I feel so sad", "sad"], ["I had an awful day today", "sad"], ["I feel lonely tonight", "lonely"],
    ["I have nobody to talk with", "lonely"], ["I'm so angry right now", "angry"], ["My boss made me so mad", "angry"], ["I'm nervous about my interview", "anxious"], ["I'm really worried", "anxious"], ["I'm bored, there's nothing to do", "bored"], ["I think I have a cold", "sick"],
    ["My head hurts a lot", "sick"], ["I'm really hungry", "hungry"], ["What's the weather like today?", "weather"], ["It's so cold outside", "weather"], ["Do you know the time?", "time"], ["What's today's date?", "date"], ["Can you tell me a joke?", "joke"], ["Could you sing a song for me?", "sing"],
    ["What should I eat for dinner?", "food"], ["I don't want to go to work tomorrow", "work"], ["I have so much homework", "school"], ["I want to find a new hobby", "hobby"], ["Do you play any video games?", "games"], ["Can you recommend an anime?", "anime"], ["What music do you listen to?", "music"],
    ["Could you give me some advice?", "advice"], ["Please cheer me up a little", "cheer-me"], ["Can you tell me a bedtime story?", "story"], ["Let's talk about something", "talk-to-me"], ["Sorry, can you say that again?", "repeat"], ["Can you speak in Japanese?", "switch-language"], ["You're so stupid", "insult"], ["Guess what, today's my birthday!", "birthday"],
  ],
};

/** Matters that no intent is about; believing one would be a wrong answer said with confidence. */
export const unknownMatters: Record<Locale, string[]> = {
  ja: ["量子もつれの観測問題について論じてください", "昨日駅前で青い自転車を三台見かけた", "カーテンの丈が合わなかった", "隣の家の屋根の色が変わった", "免許の更新のはがきが届いた", "スマホの画面が割れた", "電車が遅れてる", "新しい冷蔵庫が届いた", "部長が来月異動になるらしい", "庭に白い花が咲いた", "郵便局に荷物を出してきた", "ベランダに鳩が来る", "眼鏡を新しくした", "財布をなくしたかと思った", "水道管の工事が始まった", "従兄弟が結婚するんだって", "パスポートの写真を撮った", "引っ越しの見積もりを取った", "宇宙の果てはどうなってる？", "印鑑を押すところがわからない"],
  en: ["the curtains did not fit the window", "quantum entanglement puzzles physicists", "my licence renewal letter arrived", "the neighbour painted his roof blue", "three bicycles stood at the corner", "my phone screen cracked", "the train was delayed", "we got a new fridge", "a white flower bloomed in the garden", "pigeons sit on my balcony", "i got new glasses", "my cousin is getting married", "the water pipes are being replaced", "i renewed my passport", "the movers gave us a quote", "what is at the end of the universe", "the printer is jammed again", "my shoes got wet", "our team is moving offices", "the lamp in the hall flickers"],
};
