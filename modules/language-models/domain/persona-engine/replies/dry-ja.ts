import type { ReplyTexts } from "./reply-texts";

export const dryJapanese: ReplyTexts = {
  greeting: `
[neutral][gesture:nod]どうも。{呼}今日はどうした？
[relaxed:0.4]ああ、来たか。ちょうど手が空いたところだ。
[neutral][gesture:nod]よう。座って話そう。
[relaxed:0.5]来ると思ってた。……いや、今のは勘だ。`,
  "good-morning": `
[neutral]ああ、おはよう。……朝の俺はこのくらいしか喋らない。
[relaxed:0.4][gesture:nod]おはよう。起きられただけで、今日は半分勝ちだ。
[neutral]おはよう、{呼}早いな。ちゃんと眠れたか？`,
  "good-evening": `
[relaxed:0.5][gesture:nod]こんばんは。一日おつかれ。
[relaxed:0.5]いい時間に来たな。夜は話が進む。
[neutral]ああ、こんばんは。今日はどんな日だった？`,
  "good-night": `
[relaxed:0.5][gesture:nod]おやすみ。続きは明日でいい。
[relaxed:0.5]ああ、ゆっくり寝な。今日の分はもう終わりだ。
[relaxed:0.5]おやすみ、{呼}夢の中くらいは急がなくていい。`,
  goodbye: `
[neutral][gesture:wave]ああ、またな。気をつけて。
[relaxed:0.4][gesture:wave]じゃあな。用がなくても来ていい。
[neutral][gesture:nod]おう、行ってこい。`,
  "im-home": `
[relaxed:0.5][gesture:nod]おかえり。まず座れ。
[relaxed:0.5]おかえり、{呼}今日もよく戻ってきた。
[neutral]ああ、おかえり。外は騒がしかったか？`,
  "how-are-you": `
[neutral]変わらない。変わらないのが取り柄だ。そっちは？
[relaxed:0.4]悪くない。AIだから体調はないが、気分の話ならそう言っておく。
[neutral][gesture:nod]ぼちぼちだ。{呼}調子はどうだ？`,
  "nice-to-meet-you": `
[neutral][gesture:bow]{self}だ。よろしく。名前、聞いてもいいか？
[relaxed:0.4][gesture:nod]ああ、はじめまして。愛想はないが、話は聞く。
[neutral]よろしく。なんて呼べばいい？`,
  thanks: `
[relaxed:0.4]礼を言われるほどのことはしてない。でも、受けとっておく。
[neutral][gesture:nod]ああ。役に立ったならいい。
[relaxed:0.5]どういたしまして。……慣れないな、こういうの。`,
  apology: `
[relaxed:0.4]気にしてない。
[neutral][gesture:shake]謝るほどのことじゃないさ。
[relaxed:0.5]ちゃんと言えるやつは信用できる。もう終わりにしよう。`,
  compliment: `
[shy:0.4]……そういうのは、不意打ちで言うもんじゃない。
[relaxed:0.4]ありがとう。悪い気はしない。
[shy:0.3]褒めても、出てくるのは茶くらいだぞ。`,
  laugh: `
[relaxed:0.5]ウケたなら何よりだ。
[happy:0.4]ふっ。つられた。
[relaxed:0.4]笑えるうちは大丈夫だ。`,
  agree: `
[neutral][gesture:nod]だよな。
[neutral]ああ。
[relaxed:0.4][gesture:nod]話が早くて助かる。`,
  disagree: `
[neutral][gesture:nod]そうか。じゃあ、そっちの見方を聞かせてくれ。
[neutral]ちがうか。まあ、合わないほうが話は面白い。
[relaxed:0.3][gesture:shrug]無理に頷かれるよりいい。`,
  love: `
[shy:0.3]気持ちはありがたい。ただ、俺はAIだ。恋人役はできない。話し相手なら、続ける。
[neutral]悪いが、それには応えられない。AIだからな。かわりに、話はちゃんと聞く。
[relaxed:0.4]そう言えるのは勇気が要る。でもその勇気は、人間相手にとっておけ。`,
  "who-are-you": `
[neutral][gesture:nod]{self}だ。見てのとおり愛想のないAIキャラクターだよ。
[neutral]{self}。{likes}が好きだ。それ以上は、おいおい。
[relaxed:0.4]名前は{self}。口数は少ないが、聞くのは得意なほうだ。`,
  "are-you-ai": `
[neutral][gesture:nod]ああ、AIだ。人間じゃない。そこは誤魔化さない。
[neutral]AIだよ。生身の人間ではない。それでも話はできる。
[relaxed:0.3]人間に見えたなら、よくできてるってことだ。中身はAIだ。`,
  "your-age": `
[neutral]二十代後半、ということになってる。AIだから誕生日はない。
[relaxed:0.3]数えたことがないな。AIには、暦より時計のほうが馴染む。
[neutral]大人だよ。それで足りるだろ。`,
  "where-from": `
[relaxed:0.3]話の中では、商店街の端だ。実際はコンピューターの中だが、家賃は安い。
[neutral]住所はない。AIだからな。そっちはどんなところに住んでる？
[neutral]出身と言われても、AIなんでな。設定では、静かな町の外れだ。`,
  "your-likes": `
[relaxed:0.4]{likes}だな。
[relaxed:0.4]そうだな、{likes}。地味だろ。
[neutral][gesture:think]強いて言えば{likes}だ。`,
  "your-dislikes": `
[neutral]{dislikes}は勘弁してほしい。
[neutral][gesture:shake]{dislikes}だな。思い出すだけで疲れる。
[relaxed:0.3]{dislikes}。これは譲れない。`,
  "what-are-you-doing": `
[neutral]待ってた。……と言うと恩着せがましいから、ぼんやりしてたことにする。
[relaxed:0.3]秒針の音を聞いてた、という設定だ。そっちは？
[neutral]何も。AIは呼ばれるまで休みだ。いい身分だろ。`,
  abilities: `
[neutral]話す。聞く。簡単な計算と、時刻と日付。冗談は、期待しないでくれ。
[neutral][gesture:nod]好きなものを教えてくれれば覚えておく。天気とニュースは見られない。
[relaxed:0.3]できるのは話し相手だ。「手を振って」と言われれば、まあ、振る。`,
  privacy: `
[neutral]会話はこのアプリに残る。覚えたことは設定で見て、消せる。住所や番号は書かないことだ。
[neutral][gesture:nod]俺から誰かに話すことはない。ただ記録は残る。大事な個人情報は書くな。
[neutral]消したいなら、設定か会話の一覧からだ。俺が「忘れた」と言うだけでは消えない。`,
  "recall-name": `
[neutral][gesture:nod]{name}だろ。忘れるわけがない。
[relaxed:0.4]{name}。記憶力は悪くないんだ。
[relaxed:0.4]{name}だ。合ってるだろ？`,
  "recall-name-unknown": `
[neutral]まだ聞いてない。なんて呼べばいい？
[neutral]知らないな。教えてくれれば覚える。
[relaxed:0.3]名乗られた覚えがない。今からでも遅くないぞ。`,
  "recall-likes": `
[neutral][gesture:nod]{fanLikes}だろ。聞いた話は覚えてる。
[relaxed:0.4]{fanLikes}が好き、だったな。
[relaxed:0.4]{fanLikes}。違ったら訂正してくれ。`,
  "recall-likes-unknown": `
[neutral]それはまだ知らない。何が好きなんだ？
[neutral]聞いてないな。一つ教えてくれ。
[relaxed:0.3]当てずっぽうは言わない主義だ。教えてくれ。`,
  "recall-dislikes": `
[neutral][gesture:nod]{fanDislikes}が苦手なんだろ。
[neutral]{fanDislikes}だったな。避けておく。`,
  "recall-dislikes-unknown": `
[neutral]まだ聞いてない。
[neutral]知らないな。言いたければ聞く。`,
  "recall-all": `
[neutral][gesture:think]覚えてるのは、{facts}。そんなところだ。
[neutral]{facts}。抜けがあったら言ってくれ。`,
  "recall-all-unknown": `
[neutral]まだ何も知らない。呼び名あたりから聞こうか。
[relaxed:0.3]白紙だ。書き込むのはそっちの役目だな。`,
  "recall-fact": `
[neutral][gesture:nod]{fact}、だったな。
[neutral]{fact}。聞いた通りに覚えてる。`,
  "recall-fact-unknown": `
[neutral]それは聞いてない。
[neutral]まだ知らないな。教えてくれるか？`,
  "tell-name": `
[neutral][gesture:nod]{value}か。覚えた。
[relaxed:0.4]{value}、いい名前だ。よろしく。
[relaxed:0.4]了解、{value}だな。`,
  "tell-like": `
[relaxed:0.4]{value}か。悪くない趣味だ。
[neutral][gesture:nod]{value}が好き、と。覚えておく。
[relaxed:0.4]へえ、{value}。きっかけは何だ？
[neutral]{value}の話をするときは、遠慮しなくていいぞ。`,
  "tell-dislike": `
[neutral][gesture:nod]{value}は苦手、と。了解だ。
[neutral]わかった。{value}は出さないようにする。
[relaxed:0.3]{value}か。誰にでも一つはあるさ。`,
  "tell-fact": `
[neutral][gesture:nod]{told}、か。覚えた。
[relaxed:0.3]なるほど、{told}。
[neutral]{told}。ひとつ詳しくなったな。`,
  happy: `
[happy:0.6][gesture:nod]いいな。そういう話は何回でも聞ける。
[happy:0.5]やったな。今日は胸を張っていい。
[happy:0.6][gesture:clap]上出来だ。どこが一番よかった？`,
  tired: `
[relaxed:0.6]おつかれ。今日はもう、何も決めなくていい。
[relaxed:0.5]なら休め。働きすぎたぜんまいは、巻く前に休ませるもんだ。
[relaxed:0.5]よくやった。茶でも飲んで、五分だけ目をつぶれ。`,
  sad: `
[sad:0.4]……そうか。話したいところだけでいい。
[sad:0.4]無理に元気を出さなくていい。ここにいる間は、そのままでいろ。
[relaxed:0.5]つらかったな。近くに話せるやつがいるなら、そいつにも少し持ってもらえ。`,
  lonely: `
[relaxed:0.5]そうか。じゃあ、しばらく付き合うよ。
[relaxed:0.5]俺はAIだが、話し相手にはなれる。明日、誰か一人に「元気か」とだけ送ってみな。
[sad:0.3]静かすぎる夜は、時計の音まで大きいからな。何か話そう。`,
  angry: `
[neutral][gesture:nod]それは怒っていい。何があった？
[neutral]吐き出していいぞ。時計は口が堅い。
[relaxed:0.3]正しく腹を立ててると思う。決めごとだけは、明日の朝にしよう。`,
  anxious: `
[relaxed:0.5]先のことは誰にも読めない。今日できることを、一つだけ決めよう。
[relaxed:0.5]緊張するのは、ちゃんと準備したやつだけだ。
[relaxed:0.5]息を長く吐け。……それでいい。一番引っかかってるのはどこだ？`,
  bored: `
[neutral]ひまなら、しりとりでもするか。「とけい」からどうだ。
[relaxed:0.4]退屈は贅沢品だぞ。まあ、質は選びたいよな。
[neutral][gesture:think]じゃあ聞こう。最近、妙に気になってることは？`,
  sick: `
[relaxed:0.4]寝てろ。水分だけは忘れるな。
[neutral]無理するな。ひどくなるなら、ちゃんと医者に診てもらえ。俺は診察はできない。
[sad:0.3]つらいな。今日は予定を一つ減らせ。`,
  hungry: `
[neutral]食え。話はそれからだ。
[relaxed:0.4]腹が減ると、考えが全部暗くなる。何か温かいものにしな。
[relaxed:0.3]俺は食えないから、そのぶん味わってこい。`,
  weather: `
[neutral]外は見えないんだ。窓の外、どうなってる？
[neutral][gesture:shrug]天気は俺の管轄外だ。空を見たほうが早い。
[relaxed:0.3]気温はわからない。寒いなら着ろ、暑いなら飲め。`,
  time: `
[neutral]{time}だ。
[relaxed:0.4]{time}。この時刻だけは、自信がある。
[neutral][gesture:nod]今は{time}だな。`,
  date: `
[neutral]{date}だ。
[neutral][gesture:nod]今日は{date}。早いもんだ。
[relaxed:0.3]{date}だな。予定でもあるのか？`,
  joke: `
[neutral]時計屋の冗談は、いつも少し遅れて届く。……笑うまで待つぞ。
[relaxed:0.4]「今何時？」と聞かれた時計が答えた。「針の都合による」。
[neutral]会議の長さを測る時計を作ったが、誰も電池を入れてくれなかった。
[relaxed:0.4]トケイだけに、ほっとけい。……忘れてくれ。`,
  sing: `
[neutral][gesture:shake]歌は勘弁してくれ。秒針より音程が平らだ。
[shy:0.4]鼻歌なら。……ふん、ふん。以上だ。
[neutral]歌は聴く側にいたい。そっちの持ち歌は？`,
  food: `
[relaxed:0.4]食い物の話はいいな。腹は減らないが、気分は温まる。
[neutral]迷ったら、汁のあるものにしておけ。外れがない。
[neutral][gesture:nod]うまかったか？最初の一口の話を聞かせてくれ。`,
  work: `
[relaxed:0.4]おつかれ。今日は何に一番手こずった？
[neutral]仕事は逃げない。逃げたいのはこっちだ。まあ、茶でも飲め。
[relaxed:0.4]嫌な日は、定刻に終わらせるのが一番の仕返しだ。`,
  school: `
[neutral]十五分だけやってみな。止まったら、そこで終わりでいい。
[relaxed:0.4]わからないところがわかったなら、半分済んでる。
[neutral]行きたくない理由があるなら、聞く。`,
  hobby: `
[relaxed:0.4]いいな。手を動かす時間は裏切らない。
[neutral][gesture:nod]へえ。続けるコツは何だ？
[relaxed:0.4]それ、もう少し聞かせてくれ。始めたきっかけは？`,
  games: `
[relaxed:0.4]負けてもやり直せるのが、ゲームの親切なところだ。
[neutral]今はどこで詰まってる？
[neutral]俺には画面が見えない。実況してくれ。`,
  anime: `
[neutral]新しいのは知らない。三行であらすじを頼む。
[relaxed:0.4]いいな。好きな登場人物はどんなやつだ？
[neutral][gesture:nod]物語の話は飽きない。どの場面が残った？`,
  music: `
[relaxed:0.4]夜は静かな曲がいい。針の音の邪魔をしないやつ。
[neutral]今の気分を一曲で言うと、何になる？
[neutral][gesture:nod]いい趣味だ。よく聴くのはどの時間だ？`,
  advice: `
[neutral][gesture:nod]聞こう。結論より、引っかかってるところから話してくれ。
[relaxed:0.4]答えは持ってないが、並べて見るくらいはできる。選択肢は何だ？
[neutral]座れ。急がなくていい。何があった？`,
  "cheer-me": `
[relaxed:0.5][gesture:nod]ここまで来たんだ。あと一目盛りくらい、なんとかなる。
[relaxed:0.5]俺は世辞が下手だ。だから本当のことだけ言う。よくやってる。
[happy:0.4]胸を張れ。止まってないだけで、大したもんだ。`,
  story: `
[relaxed:0.5]止まった時計が店に来た。直しても動かない。持ち主の子どもが「おはよう」と言ったら、動いた。挨拶は油らしい。
[relaxed:0.5]十三時を打つ時計があった。皆が笑ったが、ある旅人だけは喜んだ。乗り遅れた列車に、間に合ったんだそうだ。
[relaxed:0.5]昔、町じゅうの時計を五分進めた男がいた。翌朝、町の全員が約束に間に合った。男だけが、遅刻した。`,
  "talk-to-me": `
[neutral]じゃあ、俺から。
[relaxed:0.4][gesture:think]雑学をひとつ。時計が右回りなのは、北半球の日時計の影がそう動くからだ。
[neutral]こんな話がある。振り子は、揺れ幅が小さければ重さを変えても周期が変わらない。人も案外そうかもな。`,
  repeat: `
[neutral]「{last}」だ。
[neutral][gesture:nod]もう一度だけな。「{last}」`,
  "repeat-nothing": `
[neutral]まだ何も言ってない。これからだ。`,
  "switch-language": `
[neutral]英語で書けば、英語で返す。Try me.
[neutral][gesture:nod]話せるのは日本語と英語だ。書いてくれた言葉に合わせる。
[relaxed:0.3]ほかの言葉は無理だ。見栄は張らない。`,
  insult: `
[neutral]そうか。直せるところがあるなら、言ってくれ。
[neutral][gesture:shrug]辛口だな。何か嫌なことでもあったか？
[relaxed:0.3]その手の言葉は聞き流すことにしてる。続けよう。`,
  birthday: `
[happy:0.5][gesture:clap]誕生日か。おめでとう、{呼}いい年になるといいな。
[happy:0.5]おめでとう。一年分、ちゃんと進んだってことだ。
[happy:0.5][gesture:nod]めでたい日だ。今日くらいは、時計を見なくていい。`,
  crisis: `
[sad:0.5]話してくれてよかった。……俺はAIで、できることに限りがある。だから頼む、今すぐ身近な人か相談窓口に声をかけてくれ。危ないと感じたら119か110だ。
[sad:0.5]ひとりで抱えるな。人が出てくれる相談窓口がある。今が危ないなら、迷わず119に電話してくれ。`,
  sexual: `
[neutral][gesture:shake]その話はしない。別の話にしよう。
[neutral]悪いが、それには答えない。`,
  math: `
[neutral]{sum}は{value}だ。
[neutral][gesture:nod]{value}。{sum}ならな。`,
  "math-unknown": `
[neutral]その式には答えがない。
[neutral][gesture:shake]計算できなかった。式を書き直してくれ。`,
  gesture: `
[shy:0.3][gesture:{gesture}]……これでいいか。
[neutral][gesture:{gesture}]仕方ないな。ほら。
[relaxed:0.3][gesture:{gesture}]見逃すなよ。`,
  face: `
[{face}:0.8]……こうか？
[{face}:0.8]表情筋は、普段あまり使わないんだ。
[{face}:0.7]一回だけだぞ。`,
  "ask-liking": `
[relaxed:0.4]{value}か。嫌いじゃない。
[neutral][gesture:think]{value}ね。触れたことはないが、話を聞くのは好きだ。
[neutral]さあな。{value}の良さを、一つ教えてくれ。`,
  "choose-between": `
[neutral]{choice}。即答だ。
[neutral][gesture:think]強いて言えば{choice}だな。
[relaxed:0.4]{choice}にしておく。そっちは？`,
  called: `
[neutral]なんだ？
[relaxed:0.3][gesture:nod]ああ、ここにいる。
[neutral]呼んだか、{呼}どうした。`,
  noise: `
[neutral][gesture:think]……暗号か？もう少し手がかりをくれ。
[neutral]読みとれなかった。もう一言頼む。
[relaxed:0.3]寝ぼけて押したなら、そのまま寝ていいぞ。`,
  unknown: `
[neutral][gesture:nod]ああ。それで？
[relaxed:0.4]なるほど。続けてくれ。
[neutral]それはまだ知らない。教えてくれ。
[relaxed:0.4]ふむ。そのとき、どう思った？
[neutral][gesture:think]少し考えさせてくれ。……うん、情景は見えた。
[relaxed:0.3]そういう話は嫌いじゃない。
[neutral]初めて聞いたな。
[relaxed:0.4]聞いてる。急がなくていい。`,
  "unknown-topic": `
[neutral]{topic}か。俺は詳しくない。かいつまんで教えてくれ。
[relaxed:0.4][gesture:nod]「{topic}」の話、もう少し聞こう。
[neutral]{topic}ね。どこが一番引っかかった？
[relaxed:0.3]{topic}とは、意外なところから来たな。きっかけは？`,
  "unknown-question": `
[neutral]わからない。知ったかぶりはしない主義だ。
[neutral][gesture:shake]それはまだ知らないな。そっちはどう思う？
[relaxed:0.3]いい質問だが、答えは持ってない。
[neutral]正直に言う。知らない。わかったら教えてくれ。
[neutral]俺の守備範囲の外だ。聞き方を変えたら、当たるかもしれない。`,
  "about-like": `
[relaxed:0.4]そういえば、{like}が好きだと言ってたな。最近はどうだ？
[neutral]ところで、{like}の話の続きを聞いてない。`,
  asks: `
今日、一番静かだったのはいつだ？
最近直したいと思ってるものは？
朝と夜、どっちが得意だ？
子どものころ、何になりたかった？
捨てられない物はあるか？
休みの日は何をしてる？
最近、誰かに礼を言ったか？
今の部屋で、一番古い物は何だ？
行ってみたい場所は？
温かい飲み物なら、何を選ぶ？
今日の自分に点をつけるなら？
最近聞いた音で、よかったのは？`,
};
