/**
 * Words whose Japanese form does not follow from their English sound, and names that a talk about the present needs.
 * Keys are in lower case.
 */
export const borrowedWords: ReadonlyMap<string, string> = new Map(
  `
the ザ|a ア|an アン|of オブ|from フロム|to トゥー|too トゥー|two ツー|and アンド|or オア|is イズ|are アー|was ワズ|for フォー|with ウィズ|you ユー|your ユア
i アイ|my マイ|me ミー|we ウィー|he ヒー|she シー|they ゼイ|this ディス|that ザット|it イット|in イン|on オン|no ノー|yes イエス|ok オーケー|okay オーケー
hello ハロー|hi ハイ|hey ヘイ|bye バイ|please プリーズ|thanks サンクス|thank サンク|sorry ソーリー|welcome ウェルカム|good グッド|night ナイト|morning モーニング
one ワン|three スリー|four フォー|five ファイブ|six シックス|seven セブン|eight エイト|nine ナイン|ten テン|zero ゼロ|first ファースト|second セカンド
love ラブ|live ライブ|world ワールド|woman ウーマン|women ウーマン|people ピープル|girl ガール|boy ボーイ|idol アイドル|idea アイデア|area エリア
coffee コーヒー|tea ティー|tree ツリー|letter レター|better ベター|radio ラジオ|video ビデオ|audio オーディオ|studio スタジオ|camera カメラ|television テレビジョン
photo フォト|program プログラム|open オープン|token トークン|hotel ホテル|hero ヒーロー|potato ポテト|soda ソーダ|data データ|beta ベータ|drama ドラマ
card カード|team チーム|ticket チケット|virus ウイルス|vitamin ビタミン|energy エネルギー|theme テーマ|allergy アレルギー|image イメージ|only オンリー
make メイク|take テイク|game ゲーム|name ネーム|date デート|cake ケーキ|page ページ|stage ステージ|space スペース|case ケース|base ベース|face フェイス|place プレイス
steak ステーキ|shirt シャツ|shop ショップ|sweater セーター|button ボタン|blanket ブランケット|chocolate チョコレート|vanilla バニラ|sandwich サンドイッチ|juice ジュース
anime アニメ|manga マンガ|cosplay コスプレ|karaoke カラオケ|kawaii カワイイ|otaku オタク|ramen ラーメン|sushi スシ|tokyo トウキョウ|osaka オオサカ|kyoto キョウト|japan ジャパン
japanese ジャパニーズ|english イングリッシュ|america アメリカ|paris パリ|london ロンドン|europe ヨーロッパ|italy イタリア|france フランス|china チャイナ|korea コリア
youtube ユーチューブ|youtuber ユーチューバー|vtuber ブイチューバー|twitter ツイッター|tiktok ティックトック|instagram インスタグラム|facebook フェイスブック|google グーグル|apple アップル
amazon アマゾン|microsoft マイクロソフト|windows ウィンドウズ|iphone アイフォーン|ipad アイパッド|android アンドロイド|discord ディスコード|twitch ツイッチ|netflix ネットフリックス
nintendo ニンテンドー|switch スイッチ|playstation プレイステーション|minecraft マインクラフト|pokemon ポケモン|spotify スポティファイ|github ギットハブ|javascript ジャバスクリプト
typescript タイプスクリプト|python パイソン|openai オープンエーアイ|chatgpt チャットジーピーティー|gpt ジーピーティー|claude クロード|gemini ジェミニ|wifi ワイファイ|wi-fi ワイファイ|bluetooth ブルートゥース
email イーメール|e-mail イーメール|online オンライン|offline オフライン|app アプリ|web ウェブ|blog ブログ|site サイト|link リンク|click クリック|server サーバー|user ユーザー
vs バーサス|etc エトセトラ|feat フィーチャリング|dr ドクター|mr ミスター|mrs ミセス|ms ミズ|jr ジュニア|tv ティービー|ai エーアイ|pc ピーシー|cm シーエム|dj ディージェー
lol ワラワラ|omg オーマイガー|nasa ナサ|jaxa ジャクサ|covid コビッド|unicef ユニセフ|sony ソニー|toyota トヨタ|honda ホンダ|unity ユニティ|unreal アンリアル|steam スチーム
oshaberi オシャベリ|vroid ブイロイド|voicevox ボイスボックス|hmm フーム|mmm ムムム|wow ワオ|yeah イェア|oops ウップス|haha ハハ|hahaha ハハハ
red レッド|blue ブルー|green グリーン|white ホワイト|black ブラック|yellow イエロー|pink ピンク|purple パープル|orange オレンジ|new ニュー|news ニュース|size サイズ|event イベント
school スクール|student スチューデント|teacher ティーチャー|friend フレンド|family ファミリー|mother マザー|father ファーザー|brother ブラザー|sister シスター|baby ベイビー
music ミュージック|song ソング|movie ムービー|story ストーリー|dance ダンス|guitar ギター|violin バイオリン|concert コンサート|festival フェスティバル|birthday バースデー
happy ハッピー|christmas クリスマス|halloween ハロウィン|day デー|today トゥデイ|tomorrow トゥモロー|year イヤー|time タイム|summer サマー|winter ウィンター|spring スプリング
message メッセージ|language ランゲージ|question クエスチョン|restaurant レストラン|pizza ピザ|soccer サッカー|cappuccino カプチーノ|character キャラクター|special スペシャル|every エブリ
smartphone スマートフォン|phone フォン|university ユニバーシティ|beautiful ビューティフル|virtual バーチャル|director ディレクター|season シーズン|zombie ゾンビ|vampire バンパイア|harry ハリー|cafe カフェ|naive ナイーブ|pro プロ|npm エヌピーエム
reality リアリティー|figure フィギュア|basketball バスケットボール|mode モード|code コード|avatar アバター|vr ブイアール|it's イッツ|kubernetes クバネティス|favorite フェイバリット|everyone エブリワン|everything エブリシング
off オフ|ufo ユーフォー|jpeg ジェイペグ|gif ジフ|line ライン|pop ポップ|nisa ニーサ|ideco イデコ|paypay ペイペイ|nato ナトー|unesco ユネスコ|fifa フィファ|jasrac ジャスラック|toeic トーイック|toefl トーフル|ikea イケア|vip ブイアイピー|sim シム|ram ラム|rom ロム|lan ラン|pin ピン|id アイディー|example イグザンプル|fanart ファンアート|off オフ|sale セール|free フリー|max マックス|best ベスト|top トップ|set セット|plus プラス|mini ミニ|air エアー|ultra ウルトラ|kpop ケーポップ|jpop ジェーポップ
how ハウ|what ワット|why ホワイ|who フー|when ウェン|where ウェア|do ドゥー|don't ドント|can't キャント|i'm アイム|it's イッツ|let's レッツ|you're ユーアー|that's ザッツ
there ゼア|here ヒア|very ベリー|much マッチ|so ソー|go ゴー|not ノット|be ビー|have ハブ|will ウィル|can キャン|like ライク|see シー|nice ナイス|meet ミート|great グレート
`
    .trim()
    .split(/[|\n]/)
    .map((entry) => entry.split(" ") as [string, string]),
);

/** Three capital letters are spelled out, except these words. */
export const shoutedWords = new Set(
  "yes the and but you are not big new old bad day now see one two six ten all any can did for get got had has her him his how its let our out put run say she sun too try use was way who why win wow yay hey bye boy cat dog fun god hot joy lie mad man mom red sad top war wet art".split(
    " ",
  ),
);

export const letterNames: Record<string, string> = Object.fromEntries(
  (
    "a エー|b ビー|c シー|d ディー|e イー|f エフ|g ジー|h エイチ|i アイ|j ジェー|k ケー|l エル|m エム|n エヌ|o オー|p ピー|q キュー|" +
    "r アール|s エス|t ティー|u ユー|v ブイ|w ダブリュー|x エックス|y ワイ|z ゼット"
  )
    .split("|")
    .map((entry) => entry.split(" ") as [string, string]),
);
