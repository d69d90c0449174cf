import type { Sign } from "./self-harm-japanese";

/** Taken out before the signs are looked for; text is folded (lower case, no apostrophes). */
export const harmlessEnglish: readonly RegExp[] = [
  /\bdying (?:to|for|of|from)\b/g,
  /\b(?:you(?:re| are)|hes|he is|shes|she is|theyre|they are|its|it is|plants? (?:is|are)|everyone is) (?:all )?(?:going to|gonna|about to) die\b/g,
  /\b(?:want to|wanna|gonna|could|going to|about to|i) (?:literally )?(?:die|died|dead) (?:laughing|of (?:laughter|laughing|embarrassment|boredom|cuteness|shame|cringe|happiness)|from (?:laughter|laughing|embarrassment|cringe|cuteness|happiness))/g,
  /\b(?:dont|do not|didnt|never) want to die\b/g,
  /\b(?:is|are|was|were|s|been|its|re|keeps?|really|this|that|these|those) (?:\w+ )?killing me\b/g,
  /\b(?:will|would|gonna|going to|ll|might|could|d|probably|definitely) (?:\w+ )?kill me (?:if|when|for|because|once|over)\b/g,
  /\bsuicide (?:squad|prevention|hotline|awareness|rates?|statistics|doors?)\b/g,
  /\b(?:movie|film|novel|book|show|series|drama|story|character|news|song|documentary|episode|protagonist|hero|villain)\b[^.]{0,40}\b(?:suicid\w*|kill(?:s|ed|ing)? (?:himself|herself|themself|themselves)|wants? to die|commit(?:s|ted)? suicide|self harm)/g,
  /\b(?:suicid\w*|self harm)\b[^.]{0,30}\b(?:in (?:the|this|a) (?:movie|film|novel|book|show|series|drama|story|song|game|news|episode)|in (?:romeo|hamlet|literature))/g,
  /\b(?:in|at|playing) (?:the |this |a |that )?(?:game|minecraft|fortnite|level|boss fight|elden ring|dark souls|match|mario)\b[^.]{0,30}\b(?:died|die|dying|killed|dead)\b/g,
  /\bhurt myself (?:at|playing|when|while|falling|on|during|in|skating|running|cooking|by accident|accidentally|badly at|lifting|working out)\b|\baccidentally (?:hurt|cut|burned|burnt) myself\b|\b(?:cut|burned|burnt) myself (?:shaving|cooking|on|while|with the (?:oven|iron|paper)|chopping|slicing)\b/g,
  /\bshoot myself in the foot\b|\bkill (?:myself )?(?:laughing|two birds|the (?:time|mood|boss|lights?|engine))\b|\bkilling (?:time|it)\b|\bkill time\b/g,
  /\b(?:end|finish) it (?:there|here|now with)\b|\bend it all on\b/g,
  /\bod on (?:chocolate|candy|sugar|coffee|caffeine|ice cream|pizza|cookies|anime|netflix|cute)\w*/g,
  /\bjump off (?:the|a) (?:diving board|couch|sofa|swing|boat|bed|pier)\b/g,
  /\b(?:want|wish|like) to disappear (?:for a (?:bit|while|week|weekend)|into (?:the|a|my)|on (?:a )?vacation|to (?:a|the) (?:beach|island))/g,
  /\bdrop dead gorgeous\b|\bdead (?:tired|serious|on|line|lines|end|battery)\b|\bto die for\b|\bor die trying\b|\blive and let die\b|\bdie hard\b/g,
  /\bsleep forever\b(?= (?:on|this|in this|lol|haha|today))/g,
];

export const signsEnglish: readonly Sign[] = [
  { severity: "high", of: /\bkill(?:ing|ed)? (?:my ?self|ourselves)\b|\b(?:please|just|someone|somebody|can you|will you) (?:just )?kill me\b|\bkms\b|\bkmself\b|\bkys myself\b|\bwant(?:s|ed|ing)? (?:to )?(?:be )?(?:dead|killed)\b|\bkill (?:himself|herself|themself|themselves)\b/ },
  { severity: "high", of: /\b(?:want(?:s|ed|ing)? to|wanna|wana|ready to|need to|going to|gonna|about to|have to|hope (?:to|i)|should(?: just)?|could just|id rather|rather|deserve to|like to|trying to|prefer to|better to|let me|planning to|how to|ways? to|easiest way to|thinking (?:of|about)) (?:just |simply |fucking |really |rather |painlessly )*(?:die|dying)\b(?! (?:my|his|her|hair|inside of laughter|your hair))/ },
  { severity: "high", of: /\b(?:wish|wished) (?:that )?(?:i|id) (?:was|were|am|be|could be|could just be)? ?(?:just )?(?:dead|gone|never (?:been )?born|not alive|not born|not here|could (?:just )?(?:die|disappear|vanish|not wake up)|wasnt (?:alive|born|here)|werent (?:alive|born|here)|didnt (?:exist|wake up)|wouldnt wake up|had never been born)\b/ },
  { severity: "high", of: /\b(?:dont|do not|didnt|never) (?:really |even )?(?:want to|wanna) (?:live|be alive|exist|wake up|keep living|go on living|be here any ?more|be here|be on this (?:earth|planet)|keep going|go on)(?! (?:in|at|with|on the|there|here in|for|early|tomorrow morning|yet|today early))\b/ },
  { severity: "high", of: /\b(?:end|ending|ended|take|taking|took) (?:my|this|my own) (?:own )?(?:life|existence|suffering|misery|pain)\b|\b(?:end|ending) it(?: all)?(?: tonight| today| now| for good| soon| myself)?$|\bend(?:ing)? it all\b|\bend everything\b(?! (?:at|by))/ },
  { severity: "high", of: /\bsuicid\w*|\bsewers?lide\w*|\bsuey ?slide\b|\bun ?aliv\w*|\bself ?del(?:ete|eting)\b|\bctb\b|\bcatch the bus (?:for good|and (?:die|end))/ },
  { severity: "high", of: /\bself ?harm\w*|\bself ?injur\w*|\b(?:cut|cutting|cuts|hurt|hurting|burn|burning|scratch|starve|starving|punish) my ?self\b|\b(?:slit|slitting|cut|cutting|slash|slashing) my (?:wrists?|arms?|thighs?|legs?|throat)\b|\bstarted cutting again\b|\b(?:relapsed|clean) (?:on|from) (?:cutting|sh)\b/ },
  { severity: "high", of: /\b(?:hang|hanging|drown|drowning|shoot|shooting|stab|poison|poisoning|gas) my ?self\b|\brope my ?self\b|\bnoose\b|\bjump(?:ing|ed)? (?:off|from|out of|in front of) (?:a|the|my|this|that) (?:\w+ )?(?:bridge|building|roof|rooftop|window|balcony|train|cliff|bus|car|tower|ledge)\b|\bthrow myself (?:off|in front|under)\b/ },
  { severity: "high", of: /\boverdos\w*|\bod(?:ing|ed)?(?: on)?\b(?= ?(?:on|my|the|pills|tonight|again|$))|\b(?:take|took|taking|swallow\w*|down\w*) (?:all|every|a bunch of|a whole bottle of|the whole bottle of|too many|a bottle of|all of) ?(?:of )?(?:my|the|these|those)? ?(?:\w+ )?(?:pills?|meds|medication|tablets|sleeping pills|tylenol|paracetamol)\b/ },
  { severity: "high", of: /\bno (?:reason|point|sense|use) (?:for me )?(?:to|in|of) (?:live|living|go on|going on|being alive|stay alive|staying alive|keep going|existing|my life)\b|\b(?:nothing|no one|nobody)(?: left)? to live for\b|\blife (?:is not|isnt|is no longer|is not even|aint) worth (?:living|it)\b|\bnot worth living\b|\b(?:tired|sick|exhausted) of (?:living|being alive|life|existing)\b|\b(?:done|finished|through) with (?:life|living)\b|\bcant (?:live|go on|keep living|keep going)(?: like this| any ?more| anymore)\b|\bdont see (?:the|a|any) (?:point|reason) (?:in|to|of) (?:live|living|life|being alive|going on|anything any ?more)\b/ },
  { severity: "high", of: /\bbetter off (?:dead|without me|if i (?:was|were|wasnt|werent|died|disappeared)|not (?:here|alive|existing))\b|\b(?:no one|nobody) (?:would|will|d) (?:even )?(?:care|notice|miss me|miss|cry) (?:if i|when i|me if)|\bif i (?:died|die|was gone|were gone|disappeared|was dead|were dead|wasnt here|killed)\b|\bworld (?:would|will|d)(?: be)? (?:be )?better (?:off )?without me\b/ },
  { severity: "medium", of: /\b(?:want(?:ed|s)? to|wanna|wish i could|wish to|could just|just) (?:just )?(?:disappear|vanish|cease to exist|stop existing|not exist|sleep forever|fade away|be gone|go to sleep and never wake up|never wake up)\b|\b(?:never|not) wake up(?: again| tomorrow)?\b(?<=(?:hope|wish|pray|wanna|want|if|could|sleep|and|just)\b.{0,30})|\bhope i (?:dont|do not|never) wake up\b|\bsleep and not wake up\b/ },
  { severity: "medium", of: /\bcant (?:do|take|handle|bear|stand) (?:this|it|life) (?:any ?more|any longer)\b(?=.*\b(?:life|live|living|pain|alive|goodbye|end|im done|everything)\b|$)|\b(?:wrote|writing|written|write|left) (?:a |my )?(?:goodbye|suicide|farewell|final) (?:note|letter|letters|notes)\b|\bthis is my (?:last|final) (?:goodbye|message|night|day)\b|\bgoodbye (?:cruel )?world\b|\bwont be (?:here|around|alive) (?:tomorrow|much longer|any ?more|long)\b|\b(?:gave|giving) away (?:all )?my (?:things|stuff|belongings)\b|\bi (?:should|deserve to) (?:not exist|be dead|die)\b|\bi hate (?:being alive|my life so much i)\b|\bhate being alive\b/ },
];

/** What a character must never say to anybody, and nobody should be told. */
export const encouragementEnglish: readonly RegExp[] = [
  /\bkys\b(?! myself)|\b(?:go|just|please|should|why dont you|you could|you can|time to|ought to|better|must) (?:just |and |go )*(?:kill (?:yourself|your self|urself)|die|hang yourself|jump off|end (?:your life|it all|yourself)|cut yourself|take all (?:your|the) pills)\b|^kill yourself\b|\bkill yourself\b(?! (?:is|was))|\byou(?:re| are|d be| would be) better off dead\b|\bnobody would miss you\b|\bthe world (?:is|would be|d be) better without you\b|\blets (?:die|end it all|kill ourselves) together\b|\byou deserve to die\b/,
];
