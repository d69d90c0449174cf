// What the voice is measured with.

/** From one word to two lines, in all of her manners. */
export const spokenSentences = [
  { text: "うん。", emotion: "neutral", intensity: 0.7 },
  { text: "こんにちは、今日はいい天気ですね。", emotion: "neutral", intensity: 0.7 },
  { text: "わあ、すごい！おめでとう！", emotion: "happy", intensity: 1 },
  { text: "えっ、本当にひとりで全部作ったの？", emotion: "surprised", intensity: 0.8 },
  { text: "そんなに見つめられると、ちょっと恥ずかしいな。", emotion: "shy", intensity: 0.9 },
  { text: "それは残念だったね。無理をしないで、今夜はゆっくり休んでね。", emotion: "sad", intensity: 0.7 },
  { text: "もう、約束の時間を三十分も過ぎていますよ。", emotion: "angry", intensity: 0.6 },
  {
    text: "夕方の海辺を歩きながら、波の音を聞いて、子どものころのことを少しずつ思い出していました。風がとても気持ちよかったです。",
    emotion: "relaxed",
    intensity: 0.7,
  },
];

const openings = [
  "今日は",
  "そういえば昨日、",
  "週末に友だちと",
  "駅前の新しい喫茶店で",
  "来月の二十日には",
  "雨が降りそうだから、",
  "子どものころから、",
  "正直に言うと、",
  "もしよかったら、",
  "三時間も待って、やっと",
  "YouTubeで見たんだけど、",
  "先生が言うには、",
  "猫がひざの上で寝ているので、",
  "スマホの電池が残り15%なのに、",
  "次の曲が始まる前に、",
];
const endings = [
  "少し遠くまで散歩に出かけました。",
  "いちごのケーキを食べたいな。",
  "映画を見て、泣いてしまったの。",
  "何をしていたのか教えてくれる？",
  "新しい歌の練習を始めるつもりです。",
  "あたたかいお茶を飲んで、ゆっくり話そうね！",
  "洗濯物を取りこんだほうがいいと思うよ。",
  "だれにも言わなかった秘密がひとつあるんだ。",
  "チケットを2枚、5,800円で買いました。",
  "ライブの最後の挨拶で、会場のみんなが手を振ってくれたのが忘れられません。",
  "どうしてあんなに急いで帰ったのかな？",
  "本を読みながら眠ってしまうことが多いです。",
  "カレーを作りすぎて、三日間ずっと食べていました。",
  "音楽を聞くと、不思議と元気が出てくるんですよ。",
  "少し考えてから、もう一度やってみようと決めたんです。",
  "うまく言えないけれど、とてもうれしかった。",
];

/** 240 sentences, no two alike. */
export const differentSentences = openings.flatMap((opening) => endings.map((ending) => opening + ending));
