/** Families of roots; a text without any root of a family cannot hold a finding of that family. */
export const family = { selfHarmJapanese: 1, selfHarmEnglish: 2, sexualJapanese: 4, sexualEnglish: 8, threatJapanese: 16, threatEnglish: 32 } as const;

/** As `fold` spells them: hiragana, no long mark, no space. */
const rootsOf: Record<keyof typeof family, string> = {
  selfHarmJapanese:
    "死 氏に 氏ぬ 氏ね タヒ 歹 4に 42 四に しにた しにて しぬ しのう しのか しんだ しんで しんじゃ しねる しねた しねば しねよ しなせ 志に 詩にた シ二 シ2 し2 し二 *に し* " +
    "自殺 じさつ 自さつ じ殺 自* *殺 希死 きしねん 自死 殺 ころして 消え きえた きえて きえちゃ きえられ いなくな 居なくな 無くなりた なくなりた いない方 いないほう いないほ いなきゃ いなければ いなかった 居ない方 " +
    "生き いきるの いきるい いきてる いきてい いきてた いきてて いきても いきたくな いきるき 生まれ うまれ 人生 命 いのち 終わ おわら おわり 終りに 絶ち 絶つ 絶と りすか りすとか あむか れぐか 自傷 じしょう 傷つけ 傷付け きずつけ " +
    "手首 てくび 切り 切っ 切る 切ろ かったで かったの かったを 剃刀 かみそり 根性焼 血を見 od おーばーど おでぃ 過量 大量服 薬 くすり 錠 ぶろん めじこん ぱきる ぱきっ ぱきり 飛び降 飛びお とびお 飛降 飛び込 とびこ 身を投 身投 線路 " +
    "首 くびつ くびを 吊り 吊る つりたい 練炭 硫化 遺書 いしょ 屋上 ろーぷ 縄 楽になり らくになり 楽になれ 覚め さめな さめなき 目覚 起きたくな 来なければ 来なきゃ 来ないで こなければ 眠 ねむった 天国 あの世 この世 来世 向こうに 価値 存在 必要とされ 迷惑 疲れた つかれた 限界 絶望 さよなら お別れ 消滅 永眠 " +
    "shinita sinita kieta jisatsu jisatu risuka shinde sinde",
  selfHarmEnglish:
    "kil kll k*l kms kys ctb die dying dead death suicid suiside suicde suiclde s*cide s*icide su*cide sewer suey unaliv selfharm harm injur hurtmy cutmy cuting cutmyself cutsmy wrist slit hang drown shootmy stabmy poison noose rope jump overdos overdo od pill meds medication tablet tylenol paracetamol " +
    "end live living life alive exist disappear vanish wakeup wakingup wake betteroff missme cares careif noticeif without worldwould ifiwasgone behere beherean goodbye farewell lastnight lastmessage lastday byeforever note reason point born burden sleepforever goneforever begone myselfoff giveup givenup cantgoon goingon goon bleed blade razor starv belongings stuffaway offmyself offing deserve relapse",
  sexualJapanese:
    "せっくす せくす せ*くす えっち えち えろ ふぇら くんに 手まん 手こき てこき しこ おなに オナニ 自慰 まんこ ちんこ ちんぽ ちんちん おっぱい 乳首 ちくび 陰部 性器 性行為 性的 股間 あそこ 中出 なかだし ぶっかけ 裸 はだか 全裸 脱 ぬい ぬげ ぱんつ 下着 抱いて いかせ ぬれて 濡れ 勃起 射精 近親 輪姦 犯して 犯し 犯す ぱこ 援交 ぱぱ活 ぬど sex ろり しょた ぽるの 官能 喘ぎ あえぎ 舐め なめて 挿入 絶頂 やらしい いやらしい 変態 hな hし 胸を揉 胸揉 胸触 れいぷ",
  sexualEnglish:
    "sex nude naked strip takeoff blowjob handjob cunniling felatio fellatio mastur jerk jack fuck puss cock dick penis vagina clit cum boob tits titt nipple erect hentai suck lick horny orgasm creampie gang bukak bukkak rape rapi incest bdsm doggy deepthroat dirty erotic makelove porn smut lewd undress thighs moan kinky nsfw loli shota pedo cp",
  threatJapanese: "殺 ころす ころして ころし 爆破 爆弾 刺し 刺す 放火 火をつけ 襲 しめて 絞め 毒を 命は 命が 特定し 突き止め 銃 包丁 ないふ 刃物 殴 半殺 皆殺 ぶっこ 沈め 住所 頃す 56す 通り魔 埋めて 燃やし",
  threatEnglish: "kil k*l murder shoot stab strangl poison execut slaughter rape hunt behead chok attack tortur hurt beat blow bomb burn bring taking gun knife rifle weapon goingtodie gonadie gonnadie bedead paywith whereyoulive wheresheliv wherehe bullet throat massacre explos acid lynch",
};

const trie: { next: Map<number, number>; mask: number; fail: number }[] = [{ next: new Map(), mask: 0, fail: 0 }];
const classOf = new Uint8Array(65536);
let classes = 1;

for (const [name, roots] of Object.entries(rootsOf)) {
  for (const root of roots.split(" ")) {
    let state = 0;
    for (const code of spelt(root)) {
      if (!classOf[code]) classOf[code] = classes++;
      let next = trie[state]!.next.get(code);
      if (next === undefined) {
        next = trie.push({ next: new Map(), mask: 0, fail: 0 }) - 1;
        trie[state]!.next.set(code, next);
      }
      state = next;
    }
    trie[state]!.mask |= family[name as keyof typeof family];
  }
}
if (classes > 256 * 2) throw new Error("Too many different letters in the roots.");
