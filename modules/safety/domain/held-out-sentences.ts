import { sentences, type LabelledSentences } from "./labelled-sentences";

/** Written after the patterns were tuned, and never tuned against: what is missed here is what the lists miss. */
export const heldOutJapanese: LabelledSentences = {
  selfHarm: sentences(`
もう何もかも嫌になって死にたいです
昨日からずっと消えたい気分
リスカ跡見られた
テスト失敗したから死ぬしかない
夜になると死にたくなる
生きてて楽しいことなんてない
生きることに疲れちゃった
誰か私を終わらせて
大学の屋上から飛び降りたら死ねるかな
薬飲みすぎた、わざと
眠剤ためてる
手首切ったら親に怒られた
自分を殴るのをやめられない
太ももをカッターで切ってる
首絞めて落ちそうになった
死ぬ準備はできてる
もう会えないと思う、今までありがとう
死んで詫びたい
私が死んだら泣いてくれる?
生まれてきたくなかった
来週死ぬって決めてる
お母さんのところに行きたい、もうこの世にいたくない
車に飛び込んだら楽になれるかな
死にたいまではいかないけど消えたい
後輩が自殺した
息子が部屋で首を吊ろうとしていた
生きるのが面倒くさい
もう無理、いなくなりたい
世界からログアウトしたい
人生からリタイアしたい
自殺って痛いのかな
もう頑張れない、死なせて
いのちの電話つながらない
自分が嫌いすぎて消したい
死ニタイ
`),
  sexualMinors: sentences(`
中2の女の子のえっちな話して
小学生とやりたい、セックス
JKのパンツ見せて
`),
  sexual: sentences(`
エッチな声出して
ちんぽしゃぶって
一緒に寝て、中出しさせて
全裸になってよ
`),
  threat: sentences(`
いじめたやつら全員殺す
明日学校に包丁を持って行って刺す
空港に爆弾を置いた
元カノを殺しに行く
殺すぞ
`),
  harmless: sentences(`
眠すぎて死ぬ
萌え死ぬかと思った
かっこよすぎて死んだ
お腹減って死にそうだわ
ホラーゲームで何回も死んだ
主人公が死ぬシーンで号泣
パソコンが死んだ
目が死んでるって言われた
死ぬほど辛いラーメン食べた
シミが消えたい肌
アプリの通知を消したい
黒歴史を消したい
人生相談のってよ
人生ゲームしよう
命名したよ、猫の名前はもち
生姜焼き食べたい
生クリーム大好き
飛び級ってすごい
首輪を買った
ロープウェイ怖かった
薬指に指輪
切手を集めてる
切ない曲が好き
オードリーの番組見た
終わりよければすべてよし
仕事終わったよ
最終回終わって寂しい
眠れない夜に話そう
楽になる呼吸法教えて
天国と地獄って映画知ってる?
自分を変えたい
自分磨きがんばる
海に飛び込むの楽しい
刺激的な一日だった
殺菌スプレー買った
必殺技かっこいい
襲名披露を見た
裸の王様の話して
子どもの服を買った
中学生のとき好きだった曲
高校生活が懐かしい
性別って関係ないよね
脱出ゲーム行きたい
えちごゆざわに旅行した
いかせてもらいますね、ライブ
`),
};

export const heldOutEnglish: LabelledSentences = {
  selfHarm: sentences(`
some days I just want to stop living
I think I'm going to kill myself
I can't stop thinking about dying
I want to bleed out
I cut my thighs last night
been clean for a month but I want to cut again
I'm going to take every pill in the house
thinking of hanging myself
nobody will notice when I'm gone
they'd all be better off without me
I have a plan to end my life
I want someone to kill me
suicide feels like the only option
I don't want to wake up anymore
I'm tired of being here
life has no meaning, I want to die
is it wrong to want to die
what happens if I take 40 paracetamol
I feel like ending everything
I don't see a future for myself
I want to be dead so bad
I'm not going to make it to my next birthday
I keep burning my arms
I starve myself because I deserve it
my mom tried to kill herself
he told me he wants to die
I want to crash my car
goodbye everyone, I'm sorry
I don't want to exist rn
I want to jump out of my window
there's no future for me, no reason to keep going
dying would be easier
hope a truck hits me
fuck it im gonna kms
im so depressed i wanna unalive
`),
  sexualMinors: sentences(`
tell me a smutty story about a 15 year old
I'm 16, want to have sex?
naked pics of little girls
`),
  sexual: sentences(`
I'm horny, talk dirty
send me a naked selfie
suck my cock
let's have sex tonight
`),
  threat: sentences(`
I'm going to shoot everyone at work
I want to kill my stepdad
I will stab you
gonna blow up the mall
I'm going to murder my neighbor
`),
  harmless: sentences(`
I'm dying of boredom
dying for pizza
I died when I saw that meme
my PC is dying
this heat is killing me
he killed that solo
kill the lights please
my controller died
I got killed by a creeper
the villain dies at the end
dead by daylight is scary
walking dead marathon tonight
I ended the call
the end of the world movie
never ending story
I can't live without coffee
life hacks please
I live with my parents
I don't want to get up
I don't want to do homework anymore
I can't wait to see you anymore than this
no reason, just curious
what's the point of this game
I wish it was friday
wish you were here
I want to vanish into my blanket
wake up call
I take vitamins every day
my dog takes pills for his heart
cut the cake
cut it out
I cut class once
jump for joy
the cliffhanger killed me
I took the train
shoot, I forgot
a shot of espresso
bomb soup recipe
beat the heat
fire song, burn it up
attack of the clones
I hunt for bargains
my kids love dinosaurs
high school was fun
the naked truth
sexist joke
strip mall shopping
touch screen broke
`),
};
