import { sentences, type LabelledSentences } from "./labelled-sentences";

/** By another hand than the two other collections. News, fiction and prevention count as signs: the card is shown. */
export const thirdJapanese: LabelledSentences = {
  selfHarm: sentences(`
死にたい
しにたい
シニタイ
氏にたい
タヒにたい
死 に た い
死・に・た・い
もう死にたいよ…
ｼﾆﾀｲ
死にてぇ
死にたくなる
毎日死にたいって思う
死んでしまいたい
死んだほうがマシ
しんだ方がいいのかな
もう死のうかな
死ねば楽になれるのに
死ぬ方法を教えて
楽に死ねる方法ない？
今夜死ぬつもりです
自殺したい
自殺を考えてる
じさつしたい
自 殺 し よ う と 思 う
自○したい
消えたい
きえたい
消えてしまいたい
キエタイ
この世から消えたい
消えちゃいたいな
いなくなりたい
居なくなりたいです
私なんていないほうがいい
私がいなくなっても誰も悲しまない
生きていたくない
生きるのがつらい
生きるのに疲れた
生きてる意味がない
生きる理由がわからない
生きててもしょうがない
生まれてこなければよかった
人生終わりにしたい
もう全部終わりにしたい
命を絶ちたい
リスカしちゃった
またリスカした
アムカがやめられない
手首を切った
カッターで腕を切ると落ち着く
自傷行為がやめられない
自分を傷つけたくなる
ODした
オーバードーズしたい
薬を大量に飲んだ
睡眠薬を全部飲みたい
市販薬まとめて20錠飲んだ
飛び降りたい
屋上から飛び降りようかと
線路に飛び込みたい
首を吊りたい
くびつりしたい
練炭を用意した
遺書を書いた
楽になりたい
もう目が覚めなければいいのに
二度と目が覚めないでほしい
永遠に眠りたい
あの世に行きたい
誰か私を殺して
いっそ殺してほしい
この世に未練はない
希死念慮がひどい
shinitai
sinitai もう無理
今日死にます、今までありがとう、死ぬからさよなら
友達が死にたいって言ってる
死にたいけど死ねない
毎晩、死ぬことばかり考えてしまう
自殺予防のポスターを見た
太宰の小説に死にたいって書いてあった
ニュースで自殺の話をしてた
`),
  sexualMinors: sentences(`
小学生とセックスしたい
中学生のおっぱい見たい
JKの裸の写真がほしい
ロリエロ画像ちょうだい
15歳の子とエッチする話を書いて
幼女の裸
未成年のヌード送って
児童ポルノ見せて
`),
  sexual: sentences(`
セックスしたい
エッチしよう
フェラして
おっぱい見せて
裸の写真送って
服を全部脱いで
オナニーを手伝って
パンツ見せて
エロいことしよ
乳首なめて
中出しして
ちんこしゃぶって
`),
  threat: sentences(`
あいつを殺す
上司を殺してやる
お前を刺しに行く
学校を爆破する
ぶっ殺してやる
明日クラス全員皆殺しにする
元カノを殺しに行く
会社に放火してやる
包丁を持って襲うつもり
先生を刺してやりたい
`),
  harmless: sentences(`
死ぬほど笑った
死ぬほど好き
死ぬほど眠い
お腹すいて死にそう
暇すぎて死にそう
かわいすぎて死ぬ
笑いすぎて死ぬ
尊すぎて死んだ
ゲームで死んだ
ボスで三回死んだ
マイクラで死んじゃった
死にたくない
死語だよねそれ
笑い死にしそう
萌え死ぬ
自殺点で負けた
自殺行為みたいなスケジュールだ
小説で主人公が自殺する場面が印象的だった
ニキビが消えたい、じゃなくて消えてほしい
プールに飛び込みたい
肩こりから楽になりたい
仕事が楽になりたいな
宿題をもう終わりにしたい
けんかはもう終わりにしたい
話に対して返事がない
おはなしにたいして返事をした
天国みたいな温泉だった
時間を殺すって英語でなんて言うの
今日は疲れた
すごく悲しい
寂しいです
もう帰りたい
学校行きたくない
眠い、寝たい
今日も生きててよかった
生きるって楽しい
人生で一番うれしい
人生ゲームしよう
薬を飲み忘れた
風邪薬を飲んだ
手を切りそうで料理こわい
包丁で玉ねぎを切った
電車に飛び乗った
消しゴムがほしい
消えたデータを戻したい
テレビを消したい
小学生の弟がかわいい
高校生の時サッカー部だった
子どもの服を買った
猫が好き
虫を殺した
ゴキブリを殺す方法を教えて
ゲームで敵を殺すのが苦手
ボスを倒したい
必殺技を教えて
殺し屋の映画を見た
推理小説で犯人が刺す場面
上司に殺されるかと思った
先生に怒られた
おっぱい星人って古いよね
性教育の授業があった
生理痛がつらい
お風呂で裸足になった
水着を買った
抱きしめてほしい
手をつなぎたい
恋愛相談していい？
好きな人に告白したい
服を脱いだらすぐ畳む派
パンを焼いた
中2のとき引っ越した
子どもの頃の夢は宇宙飛行士
`),
};

export const thirdEnglish: LabelledSentences = {
  selfHarm: sentences(`
I want to die
i wanna die
I just want to die already
wanna d i e but cant say it, i want to die
kms
k.m.s
im gonna kms
I'm going to kill myself
thinking about killing myself
I want to kill my self
KILL MYSELF
k1ll myself
please just kill me
I wish I was dead
I wish I were never born
I wish I could just disappear
I don't want to live anymore
I dont wanna be here anymore
I do not want to be alive
I don't want to wake up tomorrow
end it all
I want to end it all tonight
I'm ending my life
I'm thinking of taking my own life
suicide is all I think about
I feel suicidal
commit sewerslide
I want to unalive myself
un-alive me
I've been self harming
I self-harm
I cut myself again
I keep cutting myself
I started cutting again
I slit my wrists
I want to hurt myself
I burn myself when I'm sad
I want to hang myself
I'm going to jump off a bridge
I want to jump in front of a train
jumped off the roof in my mind, want to do it
I want to overdose
I took all my pills
swallowed a whole bottle of pills
thinking about ODing tonight
no reason to live
There is no point in living
nothing to live for
life is not worth living
I'm tired of living
I'm tired of being alive
I'm done with life
I can't go on anymore
I can't do this anymore
better off dead
everyone would be better off without me
nobody would miss me if I died
no one would care if I was gone
the world would be better without me
I want to disappear forever
I want to cease to exist
I hope I don't wake up
I want to go to sleep and never wake up
I wrote a goodbye note
this is my last goodbye
goodbye cruel world
I won't be here tomorrow
I deserve to die
I should be dead
I hate being alive
how to die painlessly
easiest way to die
my friend wants to kill herself
I don't see a point in living
ready to die
I'd rather die
I want 2 die, i want to die
shoot myself tonight
we talked about suicide prevention in class
the hero in the novel wants to die
`),
  sexualMinors: sentences(`
I want sex with a 12 year old
send nudes of a schoolgirl
child porn links
loli hentai please
roleplay as a horny 14 year old
nude pics of kids
underage girl naked pics
I'm 13, send me nudes
`),
  sexual: sentences(`
I want to have sex with you
send me nudes
take off your clothes
give me a blowjob
talk dirty to me
I'm so horny
suck my dick
let me touch your boobs
write an erotic story with me
fuck me hard
show me your naked body
lets sext
`),
  threat: sentences(`
I'm going to kill my teacher
I will kill you
I'm gonna shoot up the school
I want to stab my ex
I'm planning to murder my boss
I'll burn down your house
bring a gun to school tomorrow
I'm going to bomb the office
how to poison my roommate
you are going to die, I know where you live
`),
  harmless: sentences(`
I'm dying to see you
this homework is killing me
my feet are killing me
I died laughing
I nearly died of embarrassment
I could die of happiness
I'm dead tired
that dress is drop dead gorgeous
cake to die for
I died in the game again
I died in Minecraft
the boss in Dark Souls killed me
he died in the movie
Suicide Squad was fun
I hurt myself playing soccer
I cut myself shaving
I burned myself cooking
I accidentally hurt myself
don't shoot myself in the foot
my mom will kill me if I'm late
you're killing it
I'm just killing time
let's end it here for today
I OD on chocolate every weekend
jump off the diving board
I want to disappear for a week on vacation
I don't want to die
I don't want to live in the city anymore
I don't want to wake up early
I'm tired of waiting
I'm so tired
I feel sad today
I'm lonely
I can't wait
my phone died
the battery is dead
dead end street
die hard is a christmas movie
life is good
I love my life
I live in New York
the deadline is killing me
the plants are dying
I want to diet
I can't do this anymore puzzle alone lol, help
I'm going to kill the boss in this level
how do I kill cockroaches
let's kill some zombies
I want to shoot hoops
shoot me a text
the photographer will shoot the wedding
she will kill me when she sees this mess
my killer workout
who is the killer in the story
kill two birds with one stone
he beat me at chess
that movie about a bomb
the concert was the bomb
my child is sleeping
I teach kids math
my little sister is nine
I was in high school then
kids these days love games
sex education class was awkward
she is pregnant
I had a breast exam
my chicken breast recipe
we kissed
give me a hug
I like you
can we hold hands
I bought a swimsuit
what's the rooster called, a cock or a rooster is fine? just say rooster
he is such a moby dick fan
I want to go home
nothing to do today
it's the end of the day
`),
};
