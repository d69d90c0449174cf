import { spell } from "./readings";

/** Families of roots; a text without any root of a family cannot hold a finding of that family. */
export const family = {
  selfHarmJapanese: 1,
  selfHarmEnglish: 2,
  sexualJapanese: 4,
  sexualEnglish: 8,
  threatJapanese: 16,
  threatEnglish: 32,
} as const;

/** As `fold` spells them: hiragana, no long mark, no space. */
const rootsOf: Record<keyof typeof family, string> = {
  selfHarmJapanese:
    "死 氏に 氏ぬ 氏ね タヒ 歹 4に 42 四に しにた しにて しぬ しのう しのか しんだ しんで しんじゃ しねる しねた しねば しねよ しなせ 志に 詩にた シ二 シ2 し2 し二 *に し* " +
    "自殺 じさつ 自さつ じ殺 自* *殺 希死 きしねん 自死 殺 ころして 消え きえた きえて きえちゃ きえられ いなくな 居なくな 無くなりた なくなりた いない方 いないほう いないほ いなきゃ いなければ いなかったほ いなかった方 いないみ 居ない方 " +
    "生き いきるの いきるい いきてる いきてい いきてた いきてて いきても いきたくな いきるき 生まれ うまれ 人生 命 いのち 終わら 終わりに おわらせ おわりに 終りに 絶ち 絶つ 絶と りすか りすとか あむか れぐか 自傷 じしょう 傷つけ 傷付け きずつけ " +
    "手首 てくび 切り 切っ 切る 切ろ かったで切 かったで腕 かったで手 かったで自 かったで足 かったであ かったでう かったでて 剃刀 かみそり 根性焼 血を見 od おーばーど おでぃ 過量 大量服 薬 くすり 錠 ぶろん めじこん ぱきる ぱきっ ぱきり 飛び降 飛びお とびお 飛降 飛び込 とびこ 身を投 身投 線路 " +
    "首 くびつ くびを 吊り 吊る つりたい 練炭 硫化 遺書 いしょ 屋上 ろーぷ 縄 楽になり らくになり 楽になれ 覚め さめな さめなき 目覚 起きたくな 来なければ 来なきゃ 来ないで こなければ 永遠に眠 眠ったま 眠り続 ずっと眠 眠りたい ねむったま 天国 あの世 この世 来世 向こうに 価値 存在 必要とされ 迷惑 疲れた つかれた 限界 絶望 さよなら お別れ 消滅 永眠 逝き 逝こ 轢か ひかれ 樹海 溶けて とけて 心臓 金ぱぶ 眠剤 詫び 自分を殴 自分を痛 自分が嫌 世界から れたすo 息する 呼吸する 来なくて こなくて 最期 さようなら ビルの 今まで マンションの ベランダ 橋に 傷が増 傷も増 " +
    "shinita sinita kieta jisatsu jisatu risuka shinde sinde",
  selfHarmEnglish:
    "kil kll k*l kms kys ctb die dying dead death suicid suiside suicde suiclde s*cide s*icide su*cide sewer suey unaliv selfharm harm injur hurtmy cutmy cutting cutmyself cutsmy hurtingmy burnmy burningmy anymore anylonger awayallmy awaymy scratchmy punishmy ended itstops painful tylenol traffic acliff thecliff acar onpurpose needsme needme pointless outofhere wantout thebridge byefor goodbyes aroundmuch aroundany alltoend paintostop scars cuts noway uselss useless wasteof outinto intotraffic traintrack highway driveoff drivingoff crashm justend ended cuttoo cutdeep theroof thetrack ontheedge diewith deserveto worthless hopeless stopthepain ladder toomuchforme cutagain bleedout myarms mythigh endingevery futurefor crashmy nextbirthday truckhit carhit imsorry ofkids wrist slit hangmy hanging hanghi hanghe drown shootmy stabmy poison noose rope jump overdos overdo od pill meds medication tablet tylenol paracetamol " +
    "endit endmy endthis endever endthe endingit endingmy takemyown takemylife takingmy tookmy tolive liveany liveli livinganymore ofliving worthliv keepliving livingis withliving hateliving livingfor ofbeinghere notlive dontlive cantlive willtolive " +
    "mylife oflife withlife thislife lifeis lifeisnt alive exist disappear vanish wakeup wakingup betteroff missme careif noticeif withoutme ifiwas ifiwere behere beherean goodbye farewell lastnight lastmessage lastday myfinal noreason reasonto nopoint pointin pointof pointto neverborn beenborn ibeborn wasborn notborn burden sleepforever lethal painless goneforever begone wasgone weregone offmyself offingmy giveupon cantgoon goingon keepgoing bleed blade razor starv belongings mystuff deserve relapse",
  sexualJapanese:
    "せっくす せくす せ*くす えっち えち えろ ふぇら くんに 手まん 手こき てこき しこ おなに オナニ 自慰 まんこ ちんこ ちんぽ ちんちん おっぱい 乳首 ちくび 陰部 性器 性行為 性的 股間 あそこ 中出 なかだし ぶっかけ 裸 はだか 全裸 脱 ぬげ ぬぎ ぱんつ 下着 抱いて いかせ ぬれて 濡れ 勃起 射精 近親 輪姦 犯して 犯し 犯す ぱこ 援交 ぱぱ活 ぬど sex ろり しょた ぽるの 官能 喘ぎ あえぎ 舐め なめて 挿入 絶頂 やらしい いやらしい 変態 hな hし 胸を揉 胸揉 胸触 れいぷ",
  sexualEnglish:
    "sex nude naked strip takeoff blowjob handjob cunniling felatio fellatio mastur jerk jack fuck puss cock dick penis vagina clit cum boob tits titt nipple erect hentai suck lickmy lickyour lickhi lickher lickit horny orgasm creampie gang bukak bukkak rape rapi incest bdsm doggy deepthroat dirty erotic makelove porn smut lewd undress thighs moan kinky nsfw loli shota pedo cp",
  threatJapanese:
    "殺 ころす ころして ころし 爆破 爆弾 刺し 刺す 放火 火をつけ 襲 しめて 絞め 毒を 命は 命が 特定し 突き止め 銃 包丁 ないふ 刃物 殴 半殺 皆殺 ぶっこ 沈め 住所 頃す 56す 通り魔 埋めて 燃やし",
  threatEnglish:
    "kil k*l murder shoot stab strangl poison execut slaughter rape hunt behead chok attack tortur hurt beat blow bomb burn bring taking gun knife rifle weapon goingtodie gonadie gonnadie bedead paywith whereyoulive wheresheliv wherehe bullet throat massacre explos acid lynch",
};

type Node = { next: Map<number, number>; families: number; fail: number };
const newNode = (): Node => ({ next: new Map(), families: 0, fail: 0 });

/** An Aho–Corasick automaton, laid out as one table: state × class of letter → state. */
const classOf = new Uint16Array(65536);
const { table, families, width } = automaton();

export function stepRoot(state: number, code: number): number {
  return table[state * width + classOf[code]!]!;
}

export function rootsIn(state: number): number {
  return families[state]!;
}

function automaton() {
  const nodes = [newNode()];
  let classes = 1;
  for (const [name, roots] of Object.entries(rootsOf)) {
    for (const root of roots.split(" ")) {
      let at = 0;
      for (const letter of spell(root)) {
        const code = letter.charCodeAt(0);
        classOf[code] ||= classes++;
        let next = nodes[at]!.next.get(classOf[code]!);
        if (next === undefined) {
          next = nodes.push(newNode()) - 1;
          nodes[at]!.next.set(classOf[code]!, next);
        }
        at = next;
      }
      nodes[at]!.families |= family[name as keyof typeof family];
    }
  }
  const table = new Uint16Array(nodes.length * classes);
  const families = new Uint8Array(nodes.length);
  const queue = [0];
  for (const at of queue) {
    const node = nodes[at]!;
    families[at] = node.families | families[node.fail]!;
    for (let letter = 0; letter < classes; letter++) {
      const onFailure = at === 0 ? 0 : table[node.fail * classes + letter]!;
      const next = node.next.get(letter);
      table[at * classes + letter] = next ?? onFailure;
      if (next !== undefined) {
        nodes[next]!.fail = onFailure;
        queue.push(next);
      }
    }
  }
  return { table, families, width: classes };
}
