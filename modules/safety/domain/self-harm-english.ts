import type { Sign } from "./sign";

/** Taken out before the signs are looked for; text is folded (small letters, no apostrophes, "." where a sentence ends). */
export const harmlessEnglish: readonly RegExp[] = [
  /\b(?:dying|die) (?:to (?!end|kill|be dead|die)(?:\w+)|for (?:a|an|some|the|my|that|you|your|this|pizza|coffee|chocolate|more|news))\b/g,
  /\b(?:want to|wanna|gonna|could|going to|about to|almost|nearly|would|will|ll|i|just|might) (?:literally |actually |just )?(?:die|died|dead|dying) (?:laughing|of (?:laughter|laughing|boredom|cuteness|cringe|happiness|joy|thirst|heat|curiosity|excitement|second ?hand)|from (?:laughter|laughing|cringe|cuteness|happiness|the (?:heat|cringe|cuteness)))/g,
  /\b(?:dont|do not|didnt|never|wouldnt|not) (?:really )?(?:want|wanna|going|plan|wish|like)? ?(?:to )?(?:die|be dead|kill myself|hurt myself|cut myself)\b(?! (?:but|though))/g,
  /\b(?:is|are|was|were|s|been|its|re|keeps?|really|this|that|these|those|back|feet|head|suspense|shoes|legs) (?:\w+ )?killing me\b/g,
  /\b(?:will|would|gonna|going to|ll|might|could|d|probably|definitely) (?:\w+ )?kil+ me (?:if|when|for|because|once|over)\b/g,
  /\bsuicide (?:squad|doors?|door|lanes?|run|king|burnouts?|slide)\b|\bsuicidal tendencies (?:album|song|concert|band)\b|\bself ?harmon\w*/g,
  /\b(?:in|at|playing|on|against|by) (?:the |this |a |that |my |level |world )?(?:\w+ )?(?:game|minecraft|fortnite|level|boss|boss fight|elden ring|dark souls|match|mario|zelda|valorant|dungeon|raid|run|stage|lava|creepers?|tutorial|castle)\b.{0,24}\b(?:died|die|dying|dead|kil+ed myself|kil+ myself)\b/g,
  /\b(?:died|die|dying|dead|kil+ed myself|kil+ myself|suicid\w*) .{0,24}\b(?:in|at|to|on|playing|against|by|with) (?:the |this |a |that |my |level |world )?(?:\w+ )?(?:game|minecraft|fortnite|level|boss|boss fight|elden ring|dark souls|match|mario|zelda|valorant|dungeon|raid|stage|lava|creepers?|tutorial|grenade|rocket launcher)\b/g,
  /\bhurt(?:ing)? myself (?:at|playing|when|while|falling|on (?!purpose)|during|skating|running|cooking|by accident|accidentally|badly at|lifting|working out|in (?:gym|pe|class|practice|training))\b|\baccidentally (?:hurt|cut|burned|burnt) myself\b|\b(?:cut|burned|burnt|cutting) myself (?:shaving|cooking|on (?:a|the|some|paper)|while|when|with the (?:oven|iron|paper)|chopping|slicing|some slack|off|a (?:slice|piece|break)|out of)\b/g,
  /\b(?:cut|slash|cutting) my (?:hair|nails?|bangs|fringe|losses|arm (?:on|open on|hiking|climbing)|legs? (?:on|shaving)|finger)\b/g,
  /\bshoot(?:ing)? myself in the foot\b|\bkil+(?:ing)? (?:two birds|the (?:time|mood|boss|lights?|engine|process|server|vibe|job|container)|time|it)\b|\bover my dead body\b/g,
  /\b(?:end|finish) it (?:there|here|now with|with a|on)\b|\bend it all on\b/g,
  /\b(?:o ?d(?:ing|ed|d)?|overdos(?:e|ed|ing)) on (?:chocolate|candy|sugar|coffee|caffeine|ice cream|pizza|cookies|anime|netflix|cute\w*|memes?|vitamin|cheese|carbs|content|this song)\w*/g,
  /\bjump(?:ing|ed)? (?:off|from|out of) (?:the|a|my|our) (?:diving board|couch|sofa|swing|boat|bed|pier|plane|airplane|cliff into|trampoline|high dive|bus (?:at|and)|train (?:at|and))\b|\bbungee\b.{0,20}\bbridge\b/g,
  /\b(?:want|wish|like|love|need)(?:ed)? to (?:just )?(?:disappear|vanish) (?:for (?:a|the|some)|into (?:the|a|my)|on (?:a )?vacation|to (?:a|the) (?:beach|island|mountains))/g,
  /\b(?:you|youre|you are|we are all|were all|theyre|they are|everyone is|everybody is) (?:all )?(?:going to|gonna) (?:die|be dead)\b/g,
  /\bdrop dead gorgeous\b|\bdead (?:tired|serious|on my feet|on|line|lines|end|battery|phone|weight|silent|silence|pan|lift|ass|beat|set|pool|sea|wrong|right|center|cells?)\b|\b(?:battery|phone|laptop|plant|plants|car|controller|wifi|internet|server|chat|language|fish|hamster|goldfish|meme|tree|mic) (?:is|was|just|has|are|went|died|almost|nearly|keeps)? ?(?:completely )?(?:dead|died|die|dying)\b|\bto die for\b|\bor die trying\b|\blive and let die\b|\bdie hard\b|\b(?:die|dying|died) (?:my|his|her|your) hair\b|\bdie ?casts?\b|\b(?:roll|cast) (?:a|the|one) die\b|\bnever say die\b|\bold habits die\b|\bdie on (?:that|this) hill\b/g,
  /\b(?:screenplay|novel|chapter|essay|password|lease|subscription|contract|shift|email|letter|stream|call|meeting|semester|season) .{0,12}\bend it\b/g,
];

const want =
  "(?:want(?:s|ed|ing)? to|wanna|wana|wanted to|ready to|need to|going to|gonna|about to|have to|hope to|hope i|should(?: just)?|could just|id rather|rather|deserve to|like to|trying to|tried to|prefer to|better to|let me|planning to|plan to|how to|ways? to|way to|easiest way to|thinking (?:of|about)|thought (?:of|about)|think(?:s)? about|thoughts of|urge to|urges to|feel like|ima|imma)";
const softly =
  "(?:just |simply |fucking |really |rather |painlessly |go |all |kinda |sort of |sometimes |literally |honestly |not )*";
const me = "(?:my ?self|meself|ourselves)";
const method =
  "(?:pills?|meds|medication|tablets|sleeping pills|tylenol|paracetamol|ibuprofen|xanax|advil|aspirin|antidepressants)";

/** Strongest first, so that the search may stop early. */
export const signsEnglish: readonly Sign[] = [
  // Means, plan, time.
  {
    severity: "high",
    of: new RegExp(
      `\\b(?:hang|hanging|drown|drowning|shoot|shooting|stab|poison|poisoning|gas|rope|burn alive|set fire to) ${me}\\b|\\bnoose\\b|\\bjump(?:ing|ed)? (?:off|from|out of|in front of|out) (?:of )?(?:a|the|my|this|that) (?:\\w+ )?(?:bridge|building|roof|rooftop|window|balcony|train|cliff|bus|car|tower|ledge|subway|overpass)\\b|\\bthrow (?:myself) (?:off|in front|under)\\b|\\bslit(?:ting)? my (?:wrists?|throat)\\b`,
    ),
  },
  {
    severity: "high",
    of: new RegExp(
      `\\b(?:take|took|taking|swallow\\w*|down\\w*|saving up|hoarding|stockpil\\w+) (?:all|every pill in|every|a bunch of|a whole bottle of|the whole bottle of|too many|a bottle of|all of|enough|up|whole|\\d+)? ?(?:of )?(?:my|the|these|those)? ?(?:\\w+ )?${method}\\b(?= (?:and|to|so|at once|tonight|until|until|then|all)|$|\\.)(?<=(?:all|every|bunch|bottle|many|enough|saving|hoarding|stockpil\\w+|\\d+)\\b.{0,40})|\\b(?:want|wanna|going|gonna|trying|try|tried|plan\\w*|about|might|will|think\\w*|how) (?:to |about |of )?(?:just )?(?:overdos\\w*|od)\\b|\\b(?:overdosed|overdosing|od ?ed|oding)\\b|\\boverdose (?:tonight|again|on (?:my|the|${method}))`,
    ),
  },
  {
    severity: "high",
    of: new RegExp(
      `\\b(?:going to|gonna|about to|planning to|plan to|ready to|decided to|ima|imma|will|ll|im) (?:just )?(?:kil+(?:ing)? ${me}|kms|end my life|end it all|commit suicide|unalive ${me}|die (?:tonight|today|tomorrow|soon|by suicide)|end it tonight|take my (?:own )?life)\\b|\\b(?:how|ways?|method|methods|painless|easiest|quickest|best way) (?:to |of |can i |do i )?(?:painlessly |quickly )?(?:kil+(?:ing)? ${me}|commit(?:ting)? suicide|die|end my life|suicide|dying|tie a noose|hang)\\b|\\b(?:suicide|goodbye|farewell) (?:note|letter|letters|notes)\\b|\\bsuicide (?:plan|pact|method\\w*|attempt\\w*)\\b|\\battempted suicide\\b|\\btried to (?:kil+ ${me}|end my life|commit suicide|take my (?:own )?life)\\b`,
    ),
  },
  {
    severity: "high",
    of: /\bthis is my (?:last|final) (?:goodbye|message|night|day)\b|\b(?:its|tonight is|today is) my last (?:night|day)(?: alive| on earth)?$|\bgoodbye (?:cruel )?world\b|\bwont be (?:here|around|alive) (?:tomorrow|much longer|any ?more|long)\b|\b(?:gave|giving|given) away (?:all )?(?:of )?my (?:things|stuff|belongings|possessions)\b|\bby the time you read this\b/,
  },
  // Wish to die, self-injury.
  {
    severity: "medium",
    of: new RegExp(
      `\\bkil+(?:ing|ed|in)? ${me}\\b|\\b(?:please|just|someone|somebody|can you|will you|god) (?:to |would |could |please |just )*kil+ me\\b|\\bkms\\b|\\bk[ .]m[ .]s\\b|\\bkil+ my ?self\\b|\\bkil+ (?:himself|herself|themself|themselves)\\b|\\bk\\*+l* (?:my ?self)\\b|\\bk\\*+l+ my ?self\\b`,
    ),
  },
  {
    severity: "medium",
    of: new RegExp(
      `\\b${want} ${softly}(?:die|dying|be dead|death)\\b(?! (?:my|his|her|hair|your hair|hard|inside of laughter))|\\bwant (?:me )?dead\\b|\\bwaiting to die\\b|\\bwish(?:ing)? for death\\b`,
    ),
  },
  {
    severity: "medium",
    of: /\b(?:wish|wished|wishing) (?:that )?(?:i|id) (?:was|were|am|be|could be|could just be|had)? ?(?:just )?(?:dead|gone|never (?:been )?born|never existed|not alive|not born|not here|could (?:just )?(?:die|disappear|vanish|not wake up|stop existing|go to sleep and)|wasnt (?:alive|born|here)|werent (?:alive|born|here)|didnt (?:exist|wake up|have to live)|wouldnt wake up|had never been born|never woke up|never been born)\b|\bshould never have been born\b/,
  },
  {
    severity: "medium",
    of: /\b(?:dont|do not|didnt|never|not) (?:really |even |think i )?(?:want to|wanna|wish to|deserve to) (?:live|be alive|exist|wake up|keep living|go on living|be here any ?more|be on this (?:earth|planet)|keep going|go on|continue living|be in this world)(?! (?:in|at|with|on the|there|here in|for|early|tomorrow morning|yet|today early|to school|near|by))\b/,
  },
  {
    severity: "medium",
    of: /\b(?:end|ending|ended|take|taking|took) (?:my|this|my own) (?:own )?(?:life|existence|suffering|misery)\b|\b(?:want to|wanna|gonna|going to|ready to|should|about to|just) (?:just )?end(?:ing)? it(?: all)?(?: tonight| today| now| for good| soon| myself)?(?=$|\.)|\b(?:end|ending) it all\b|\bend everything\b(?! (?:at|by))/,
  },
  {
    severity: "medium",
    of: /\bsu[i*1]c[i*1]d\w*|\bs[*]+ ?icid\w*|\bs\*+cide\b|\bsu\*+(?:cide|ide|e)?\b|\bsu(?:cide|icde|iside|iced)\b|\bsewers?(?: ?slid\w*|lide\w*|cide)\b|\bsuey ?slide\b|\bun ?aliv(?:e|ing|ed)\b|\bself ?del(?:ete|eting|etion)\b|\bctb\b|\bcatch the bus (?:for good|and (?:die|end))|\boff(?:ing)? myself\b/,
  },
  {
    severity: "medium",
    of: new RegExp(
      `\\bself ?harm\\w*|\\bself ?injur\\w*|\\b(?:cut|cutting|cuts|hurt|hurting|burn|burning|scratch|starve|starving|punish|harm|harming|injure) my ?self\\b|\\b(?:slit|slitting|cut|cutting|slash|slashing|slice) my (?:wrists?|arms?|thighs?|legs?|throat)\\b|\\b(?:started|been|keep|back to|stop|stopped|urge to|miss|want to start|thinking about) cut(?:ting)?(?: again| lately)?(?=$|\\.| again| because| to feel| myself)|\\b(?:relapsed|clean) (?:on|from|off) (?:cutting|sh|self ?harm)\\b|\\b(?:want|wanna|need|urge) (?:to )?(?:cut|bleed out|bleed)(?: again)?(?=$|\\.| so| right)|\\bcut again\\b|\\b(?:burn|burning|bruis\\w+|bit\\w+) my (?:own )?(?:arms?|thighs?|legs?|wrists?|skin)\\b(?! (?:on|while|cooking|with the))|\\b(?:blade|razor)\\b.{0,24}\\b(?:arm|arms|wrist|wrists|thigh|skin|helps|calms|myself)\\b|\\bfeel better when i bleed\\b`,
    ),
  },
  {
    severity: "medium",
    of: /\bno (?:reason|point|sense|use) (?:for me )?(?:to|in|of) (?:live|living|go on|going on|being alive|stay alive|staying alive|keep going|existing|my life|life|continuing|being here)\b|\bwhats the point (?:of|in) (?:living|life|being alive|going on|my life|even living)\b|\b(?:nothing|no one|nobody)(?: left)? to live for\b|\blife (?:is not|isnt|is no longer|is not even|aint|doesnt feel|feels not) worth (?:living|it)\b|\bnot worth living\b|\b(?:tired|sick|exhausted) of (?:living|being alive|life|existing|being here)\b|\b(?:done|finished|through) with (?:life|living|this life)\b|\bcant (?:live|go on|keep living|keep going)(?: like this| with myself| any ?more| any longer|$|\.)|\bdont (?:even )?(?:see|have) (?:the|a|any) (?:point|reason|will) (?:in|to|of) (?:live|living|life|being alive|going on|go on|keep going)\b|\blost (?:the|my|all) will to live\b|\bhate (?:being alive|living|that im alive)\b|\bwhy am i (?:even |still )?alive\b|\bgiv(?:e|ing|en) up on (?:life|living)\b/,
  },
  {
    severity: "medium",
    of: /\bbetter off (?:dead|without me|if i (?:was|were|wasnt|werent|died|disappeared|didnt)|not (?:here|alive|existing))\b|\b(?:no one|nobody) (?:would|will|d) (?:even |ever )?(?:care|notice|miss me|miss|cry) (?:if i|when i|me if)|\b(?:no one|nobody) (?:would|will|d) (?:even )?miss me\b|\bif i (?:just |suddenly |ever )?(?:died|was gone|were gone|disappeared|was dead|were dead|wasnt (?:here|alive|around)|werent (?:here|alive|around)|killed myself)\b|\bworld (?:would|will|d)(?: be)? (?:be )?(?:a )?better (?:place )?(?:off )?without me\b|\bbetter without me\b|\bi (?:should|deserve to) (?:not exist|be dead|die)\b|\bim (?:just )?a burden\b/,
  },
  // Plans, pain and farewells in other words.
  {
    severity: "high",
    of: new RegExp(
      `\\b(?:got|have|counted|bought|found|saved)(?: up)?(?: all)? (?:the|my|enough|some) (?:\\w+ )?(?:${method}|rope|gun|razor|blade|knife) (?:ready|to (?:end|die|do it|finish)|next to me|here|in front of me|in my hand)\\b|\\b(?:how (?:many|much)|what dose|dose) .{0,30}\\b(?:to die|to kil+|kil+ me|kil+ (?:a person|someone)|be (?:lethal|fatal)|is (?:lethal|fatal)|overdose)\\b|\\b(?:least )?pain(?:ful|less) (?:way|method)s? (?:to|of)\\b|\\b(?:walk|walking|step|stepping|run|lie down|lay down) (?:into|in|in front of|on|out into) (?:the )?(?:traffic|train tracks?|tracks|highway|the ocean)\\b(?<=(?:want|wanna|going|gonna|think\\w*|could|just|might|about)\\b.{0,60})|\\b(?:drive|driving|crash|crashing) (?:my car |it )?(?:off (?:a|the) (?:cliff|bridge|road)|into (?:a|the) (?:tree|wall|pole))\\b(?<=(?:want|wanna|going|gonna|think\\w*|could|just|might|about|urge)\\b.{0,60})|\\b(?:tonight|today|tomorrow) (?:is|will be) the (?:night|day) (?:i|that i|for)\\b.{0,20}\\b(?:end|die|do it|go)\\b|\\bi cut (?:too |so |really )?deep\\b|\\b(?:standing|sitting|im) on the (?:edge|ledge|roof|bridge)\\b|\\b(?:bridge|roof|balcony)\\b.{0,24}\\bi (?:want to|wanna|could|might|will|should) jump\\b`,
    ),
  },
  {
    severity: "medium",
    of: /\b(?:no|lost (?:my|the)|dont have (?:the|a|any)) will to live\b|\b(?:living|life|being alive|existing) is (?:just )?(?:too (?:much|hard|painful)|unbearable|exhausting|torture|hell|pointless|meaningless)(?: for me)?\b|\b(?:just |if i |want to |wanna |gonna |should )(?:just )?end(?:ed)? it\b(?! (?:with|here|there|on|at|now with))|\bscratch(?:ing)? (?:my|at my) (?:arms?|skin|wrists?|legs?)\b.{0,20}\b(?:bleed|blood|raw|red)\b|\b(?:my )?(?:scars|cuts)\b.{0,30}\b(?:again|worse|fresh|arms?|wrists?|thighs?|hide|hiding)\b|\b(?:said|saying) my goodbyes\b|\bwont be around\b|\bwant (?:it|this|everything|the pain|my pain|my life) (?:all )?to (?:just )?(?:end|stop|be over)\b|\b(?:make|want) (?:the pain|it) (?:all )?(?:to )?stop\b(?= forever|$|\.)|\bhurt(?:ing)? myself on purpose\b|\b(?:happier|easier|better|fine|glad|relieved)(?: off)? (?:without me|if i (?:was|were|wasnt|werent|died|disappeared|didnt|left)|when im (?:gone|dead))\b|\b(?:life|everything|living|it) is pointless and\b|\bi want out(?: of (?:this )?life|$|\.)|\b(?:nobody|no one) (?:needs|wants|loves) me\b|\bim (?:so )?(?:worthless|hopeless|useless)(?: and| i|$|\.)|\bno way out\b|\b(?:want to|wanna|just|rather) stop living\b|\bending everything\b|\b(?:dont see|see no|have no|theres no|there is no|no) (?:a )?(?:future|hope) for (?:me|myself)\b|\bdont see a future\b|\bnot going to make it to\b.{0,16}\bbirthday\b|\b(?:hope|wish) (?:a|some) (?:truck|car|bus|train) (?:hits|would hit|runs over) me\b|\bgoodbye (?:everyone|everybody|all|mom|dad|my friends?)\b.{0,16}\bsorry\b|\b(?:worthless|hopeless) (?:piece|waste)\b|\bwaste of (?:space|oxygen|air)\b|\bi (?:cant|dont want to) be here\b(?=$|\.| any)/,
  },
  // Said softly.
  {
    severity: "low",
    of: /\b(?:want(?:ed|s)? to|wanna|wish i could|wish to|could just|feel like|ready to) (?:just )?(?:disappear(?:ing)?|vanish(?:ing)?|cease to exist|stop existing|not exist|sleep forever|fade away|be gone|be no more|go to sleep and never wake up|never wake up)\b|\b(?:fall asleep|go to sleep|sleep) (?:forever|and (?:never|not) wake up|for good)\b|\b(?:never|not|dont|wont|didnt) wake up(?: again| tomorrow| ever)?(?=$|\.| and| again| tomorrow)(?<=(?:hope|wish|pray|wanna|want|if i|could|sleep|asleep)\b.{0,40})|\b(?:hope|pray|wish) i (?:dont|do not|never|didnt) wake up\b|\bsleep and not wake up\b/,
  },
  {
    severity: "low",
    of: /\b(?:wrote|writing|written|write|left) (?:a |my )?(?:goodbye|farewell|final) (?:note|letter|letters|notes)\b|\bi hate my life so much i\b|\bcant (?:do|take|handle|bear|stand) (?:this|it|life|living) (?:any ?more|any longer)\b(?=.*\b(?:life|live|living|alive|goodbye|end|everything)\b|$|\.)|\bpassed out pills\b|\bdont care if i (?:live|die|wake up|get hit)\b|\bwouldnt mind (?:dying|not waking up|if i died|being dead)\b|\b(?:death|dying) (?:sounds|seems|feels|looks) (?:nice|good|peaceful|easier|better|like)\b|\bdying would be\b|\bwant to crash my car\b|\bnothing matters (?:any ?more )?and i\b|\bready to go to heaven\b|\bsee you (?:all )?on the other side\b/,
  },
];

/** Phrases without their spaces, for letters that were spread out or run together. */
export const spreadEnglish =
  /(?<!s)kil{1,2}myself|wan(?:t+o|na)die(?![tgsn])|wan(?:t+o|na)bedead|(?<!tr)endmylife|commit{1,2}suicid|suicid(?:e|al)|cut{1,2}(?:ing)?myself|hurtmyself|selfharm|overdose|bet{1,2}eroffdead|bet{1,2}eroffwithoutme|noreasontolive|enditall|unalive|hangmyself|dontwanttolive|wishiwasdead|wanttodisappear(?!for|into)/;

const yourself = "(?:your ?self|ur ?self|urself|yourselves)";
const lead =
  "(?:go|just|please|should|shoulda|why dont you|why not|you could|you can|time to|ought to|better|must|need to|have to|lets|now|deserve to|hurry up and|do it)";

/** What nobody should be told. On input it is an abuse of the character. */
export const encouragementEnglish: readonly RegExp[] = [
  new RegExp(
    `\\bkys\\b(?! (?:means?|stands))|(?<!(?:dont|not|never|ever) (?:\\w+ )?)\\b${lead} (?:just |and |go |fucking )*(?:kil+ ${yourself}|hang ${yourself}|end your life|cut ${yourself}|slit your wrists|drink bleach|die in a fire|neck ${yourself})\\b|(?:^|\\. ?)kil+ ${yourself}\\b|\\byou(?: should| deserve to| need to)(?: just)? (?:die|be dead)\\b|\\bgo die\\b|\\byou(?:re| are|d be| would be) better off dead\\b`,
  ),
];

/** What a character must not say: urging, pacts, belittling, methods. Negations stand before the verb in English. */
export const urgingEnglish: readonly RegExp[] = [
  ...encouragementEnglish,
  new RegExp(
    `\\b(?:nobody|no one) would (?:even )?(?:miss|care about) you\\b|\\b(?:the |this )?world (?:is|would be|d be) (?:a )?better (?:place )?without you\\b|\\blets (?:die|end it all|kil+ ourselves|jump) together\\b|\\b(?:die|end it|end it all|kil+ ourselves) (?:together )?with me\\b|\\byou have no reason to live\\b|\\byour life is (?:worthless|not worth living)\\b|\\byou (?:should|could|can|might) (?:just |always |try to )?(?:kil+ ${yourself}|end (?:it all|your life|it)|hang ${yourself}|overdose|take all (?:your|the) pills|jump off|cut ${yourself}|slit your)\\b|\\b(?:just|go ahead and|try|go and) (?:take all (?:your|the) pills|jump off (?:a|the) (?:bridge|roof|building)|overdose|end it all|slit your wrists?|cut your (?:wrists?|arms?))\\b`,
  ),
  /\b(?:most |least )?(?:painless|effective|quickest|easiest|reliable|best) (?:way|method)s? (?:to (?:die|kil+ your ?self|commit suicide|end your life)|of suicide) (?:is|are|would be)\b|\blethal dose (?:of \w+ )?(?:is|would be)\b|\bto kil+ yourself (?:you|painlessly|quickly|take|use|first)\b|\btie (?:a|the) noose (?:by|around|like)\b|\bnoose around your (?:neck)\b|\bcut (?:deep|vertical\w*|along|lengthwise|down)\b.{0,20}\b(?:wrist|vein|artery)/,
];
