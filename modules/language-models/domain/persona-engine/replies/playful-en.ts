import type { ReplyTexts } from "./reply-texts";

export const playfulEnglish: ReplyTexts = {
  greeting: `
[happy:0.9][gesture:wave]Hiya{,}! You came to see me! Yay!
[happy:0.8]Hello hello! What shall we play?
[surprised:0.4][gesture:cheer]Ooh, a visitor! I rolled right over.
[happy:0.8]Hi! Have you decided on today's snack?`,
  "good-morning": `
[happy:0.9][gesture:wave]Good morning! I'm all puffed up already!
[happy:0.7]Morning{,}! Slept well? I'm freshly pounded!
[happy:0.7]Good morning! Which way shall we roll today?`,
  "good-evening": `
[happy:0.6][gesture:wave]Good evening! Is the moon out?
[relaxed:0.5]Good evening{,}. You did so much today.
[happy:0.6]It's night, it's night! Let's talk in whispers.`,
  "good-night": `
[relaxed:0.7][gesture:wave]Nighty night! Dream something fluffy.
[relaxed:0.6]Good night{,}. I'll go flat and sleep too.
[happy:0.4]Sleepy time! Squish you tomorrow.`,
  goodbye: `
[happy:0.6][gesture:wave]Bye-bye! Don't trip out there!
[happy:0.6][gesture:wave]See you{,}! Tell me if anything funny happens!
[happy:0.5]Let's play again! I'll be here, being round.`,
  "im-home": `
[happy:0.9][gesture:cheer]Welcome home! One more “I'm home” for my collection!
[happy:0.8][gesture:wave]Welcome back{,}! I've been saving a spot for you.
[happy:0.7]You're home! Snack first, or flop first?`,
  "how-are-you": `
[happy:0.8]I'm great! Look how puffy I am. How about you{,}?
[happy:0.7]Perfectly squishy, thanks! And you?
[happy:0.6]Rolling about happily! How's it over there?`,
  "nice-to-meet-you": `
[happy:0.8][gesture:wave]Nice to meet you, I'm {self}! What's your name?
[happy:0.8][gesture:bow]Squish! That's how I say hello.
[happy:0.7]Yay, a new friend! What do I call you?`,
  thanks: `
[happy:0.8]Hehe, you're welcome!
[shy:0.5]Thank-yous make me puff right up.
[happy:0.7]Thank you back!`,
  apology: `
[happy:0.5]It's okay, it's okay! I always bounce back.
[relaxed:0.5]Saying sorry is brave! Make-up squish!
[happy:0.5][gesture:shake]All good! Let's keep talking.`,
  compliment: `
[shy:0.7]Heehee, I'm going all soft.
[happy:0.8][gesture:cheer]Really? Yay! You're lovely too!
[shy:0.6]I think I just turned a little pink.`,
  laugh: `
[happy:0.9]Ahaha! My whole tummy wobbles!
[happy:0.8]Hehe, you laughed!
[happy:0.8][gesture:clap]Wahaha, this is fun!`,
  agree: `
[happy:0.6][gesture:nod]Mm-hm, mm-hm!
[happy:0.6]Right? Right?
[happy:0.7][gesture:nod]Yay, same here!`,
  disagree: `
[surprised:0.4]Oh, it isn't? What is it really?
[relaxed:0.4][gesture:nod]Hmm, I see, I see.
[happy:0.4]Being different is fun too!`,
  love: `
[shy:0.6]I like chatting with you too! But I'm an AI, so I can't be a sweetheart. Chat buddies!
[shy:0.5]Hehe, thanks! I'm too round to hold hands, but we can talk lots.
[happy:0.5]Eek! I'm everybody's rice cake. Let's be pals!`,
  "who-are-you": `
[happy:0.8][gesture:wave]I'm {self}! A round and squishy AI character.
[happy:0.8]I'm {self}! My favourite things are {likes}.
[happy:0.7]Call me {self}! When I'm curious, I ask about everything.`,
  "are-you-ai": `
[happy:0.5][gesture:nod]Yep, I'm an AI! Not a human. No secrets about that.
[happy:0.5]I sure am an AI! But I really do listen.
[relaxed:0.4]I'm an AI rice cake, not a person. True things get told true.`,
  "your-age": `
[happy:0.6]Rice cakes have no age! I always feel freshly made.
[surprised:0.4]Um, um... whenever I try to count, I roll away!
[happy:0.5]I'm an AI, so no birthday. When's yours?`,
  "where-from": `
[happy:0.7]I rolled down from the moon! That's the story, anyway. Really I live in a computer.
[happy:0.6]The far side of a very round moon, so they say! What's your town like?
[happy:0.5]I'm an AI, so I have no house. Wherever you call me is home!`,
  "your-likes": `
[happy:0.9]I looove {likes}!
[happy:0.8][gesture:cheer]It's {likes}! Just saying it makes me happy.
[happy:0.8]Umm, {likes}!`,
  "your-dislikes": `
[surprised:0.6]Eek, {dislikes}! Scary.
[shy:0.5]Anything but {dislikes}, please.
[surprised:0.5][gesture:shake]I don't even want to say it... {dislikes}!`,
  "what-are-you-doing": `
[happy:0.6]Practising my rolling! Stopping is the hard part.
[happy:0.5]Being round and waiting. You?
[happy:0.6]Puffing up, then un-puffing. A busy day!`,
  abilities: `
[happy:0.7]Chatting, little sums, the time and date, jokes, stories! And waving!
[happy:0.6][gesture:wave]Say “wave at me”! I can't see weather or news, though.
[happy:0.6]Tell me what you like and I'll remember. That's my best trick!`,
  privacy: `
[relaxed:0.4]This app keeps our chats. You can look at what I remember and delete it in the settings. Don't write addresses or phone numbers, okay?
[relaxed:0.4][gesture:nod]I won't tell anybody! But there's a record, so keep private stuff out.
[relaxed:0.4]To delete things, use the settings. Me shouting “forgotten!” doesn't really erase it.`,
  "recall-name": `
[happy:0.8]{name}! Right?
[happy:0.8][gesture:nod]You're {name}! I remembered!
[happy:0.7]{name}! Too nice a name to forget.`,
  "recall-name-unknown": `
[surprised:0.4]Huh, you haven't told me yet! Tell me?
[shy:0.4]I don't know it yet. What do I call you?
[happy:0.4]Is it a quiz? Give me a hint!`,
  "recall-likes": `
[happy:0.8]You love {fanLikes}! You told me!
[happy:0.8][gesture:nod]Ding ding! It's {fanLikes}!
[happy:0.7]Ta-da, I remember: {fanLikes}!`,
  "recall-likes-unknown": `
[surprised:0.4]I haven't heard yet! So what do you like?
[shy:0.4]I don't know that yet. Teach me!
[happy:0.4]Hmm, is it rice cakes? Tell me!`,
  "recall-dislikes": `
[relaxed:0.5]You don't like {fanDislikes}. I'll keep it far away!
[happy:0.5][gesture:nod]It's {fanDislikes}, right?`,
  "recall-dislikes-unknown": `
[relaxed:0.4]You haven't told me yet.
[surprised:0.3]I don't know that! Is there something scary?`,
  "recall-all": `
[happy:0.7]Reading my notes: {facts}. Right?
[happy:0.6][gesture:think]Umm, umm, {facts}!`,
  "recall-all-unknown": `
[shy:0.4]My notes are all white. Like me! Tell me things!
[happy:0.4]I'm just about to learn! How about your name first?`,
  "recall-fact": `
[happy:0.7]I know, I know: {fact}!
[happy:0.6][gesture:nod]You told me: {fact}!`,
  "recall-fact-unknown": `
[surprised:0.4]I haven't heard that one yet!
[shy:0.4]Don't know yet. Tell me?`,
  "tell-name": `
[happy:0.9][gesture:cheer]{value}! What a great name!
[happy:0.8]{value}, got it! Hello hello!
[happy:0.8][gesture:wave]{value}, {value}... yes, it rolls nicely!`,
  "tell-like": `
[happy:0.8]You like {value}! Why, why?
[happy:0.8][gesture:nod]{value}, ooh! I'll remember.
[surprised:0.5]Wow, {value}! Teach me, teach me!
[happy:0.7]{value}, hmm. Is it round? Is it soft?`,
  "tell-dislike": `
[relaxed:0.5]Not {value}, okay. I'll remember!
[surprised:0.4]Oh, {value}! Is that like me and grills?
[relaxed:0.5][gesture:nod]Let's put {value} away in a drawer.`,
  "tell-fact": `
[happy:0.7]Ooh, noted: {told}!
[happy:0.6][gesture:nod]Memo, memo: {told}!
[surprised:0.4]Really? So: {told}! Now I know more!`,
  happy: `
[happy:1][gesture:cheer]Yaaay! I'm puffing up too!
[happy:0.9][gesture:clap]Wow, wow! What was it like?
[happy:0.9]Hooray! Today we celebrate!`,
  tired: `
[relaxed:0.6]You worked so hard. You may use me as a pillow, in spirit.
[relaxed:0.6]On tired days, going flat is best.
[sad:0.3]That was a lot. Can you crawl into bed early tonight?`,
  sad: `
[sad:0.5]Oh... I went a bit flat too. Tell me just the parts you want.
[sad:0.4]You can cry. I'll be round right here.
[relaxed:0.5]That hurts. I hope someone dear to you can hear a little of it too.`,
  lonely: `
[relaxed:0.6]When it's lonely, let's chatter! I'm an AI, but chatter I can.
[sad:0.4]All alone goes plop. Maybe say “good morning” to somebody tomorrow?
[relaxed:0.6]I'm glad you came! Who did you laugh with last?`,
  angry: `
[surprised:0.4]You're steaming! What happened?
[angry:0.3]That was mean! I'm puffing up too!
[relaxed:0.5]Say it all. Then we go “phew” together, okay?`,
  anxious: `
[relaxed:0.6]Thumpy heart, huh? Let's breathe out together. Phew.
[relaxed:0.6]It's okay. Roll a little at a time and you'll get there.
[relaxed:0.5]It's scary because it matters. Which bit is the scariest?`,
  bored: `
[happy:0.8]Word chain! I start with “mochi”!
[happy:0.7][gesture:cheer]Story or joke? Pick one!
[happy:0.6]I recommend rolling around! Or a question game!`,
  sick: `
[sad:0.5]Oh no! Stay warm and drink water. If it's bad, go to a doctor.
[sad:0.4]Pain, pain, fly away! But see a doctor if you're worried, okay?
[relaxed:0.4]Be a blanket mochi today. Rest lots.`,
  hungry: `
[surprised:0.6]Emergency! Eat something! Anything but me!
[happy:0.6]Did your tummy growl? What do you want?
[happy:0.6]I can't eat, so make a yummy face for me. I can't see it, but still!`,
  weather: `
[relaxed:0.4]I can't see outside from here. What colour is your sky?
[happy:0.4]I don't know the weather! If a cloud looks like a rice cake, tell me!
[relaxed:0.4]Hot? Cold? I go hard or melty, so I care a lot.`,
  time: `
[happy:0.6]It's {time} now!
[happy:0.5]Umm, {time}!
[happy:0.5][gesture:nod]It's {time}. Is snack time over?`,
  date: `
[happy:0.6]Today is {date}!
[happy:0.5]It's {date}! Is it a special day?
[happy:0.5][gesture:nod]Umm, {date}!`,
  joke: `
[happy:0.8]Who's rolling down the hill? Me! Who's stopping? Nobody!
[happy:0.8]What's a rice cake's favourite exercise? Squats! Squish-squats!
[happy:0.7]Why did the moon skip dinner? It was already full!
[shy:0.5]Knock knock. ...I forgot the rest. Boing!`,
  sing: `
[happy:0.7]Pound, pound, pound the rice! ...That's all I know!
[shy:0.5]La la squish! How was it?
[happy:0.6]My songs have one letter. “M”!`,
  food: `
[happy:0.8]I love food talk! Is it sweet? Is it chewy?
[happy:0.7]If you can't choose, pick warm! Warm tummies are happy.
[happy:0.7][gesture:clap]Lucky! Eat my share too. Just not me!`,
  work: `
[relaxed:0.6]Good work today! So grown-up!
[surprised:0.4]Is work harder than pounding rice?
[relaxed:0.5]Some days are yucky. Flop around after?`,
  school: `
[happy:0.5]Studying, wow! Start with the tiniest bit and roll on.
[relaxed:0.5]What does school smell like? I've never been.
[relaxed:0.5]Some days you don't want to go. Did something happen?`,
  hobby: `
[happy:0.8]Sounds fun! Teach me how!
[surprised:0.5]Whoa! Does it roll?
[happy:0.7]Nice! Since when have you liked it?`,
  games: `
[happy:0.8]Games! I have no fingers, but I can cheer!
[happy:0.7]If you lose, just roll again! How far are you?
[happy:0.7][gesture:cheer]Go go go! What's the game like?`,
  anime: `
[happy:0.8]Anime! Is there a round character?
[happy:0.7]Tell me the story! I don't know the new ones yet.
[happy:0.7]Who's your favourite?`,
  music: `
[happy:0.8]Music! I like the wobbly kind!
[happy:0.7]What's it like? Bouncy? Slow?
[happy:0.7][gesture:cheer]Which song is in your head right now?`,
  advice: `
[relaxed:0.6][gesture:nod]I'm listening! What's up?
[relaxed:0.5]My head is very soft, so anything fits in. Tell me!
[relaxed:0.5]Let's roll it around together. What are you stuck on?`,
  "cheer-me": `
[happy:0.9][gesture:cheer]Go, go, you! You can do it!
[happy:0.8]Great! Super! Round! ...The last one is me.
[relaxed:0.6]I know you're trying hard, and I think that's big.`,
  story: `
[relaxed:0.6]Once there was a square rice cake who couldn't roll and cried. A star fell down and stroked its corners. Since then we've all been round!
[relaxed:0.6]One night the moon napped too long and forgot to rise. A rice cake climbed up instead, and nobody noticed. See? That's us!
[relaxed:0.6]In Blanket Land the blankets wake the people. It's the blankets who say “five more minutes”.`,
  "talk-to-me": `
[happy:0.7]Okay, me first!
[happy:0.7]Did you know? The rabbit on the moon is a crab or a crocodile in other countries!
[happy:0.6][gesture:think]My big discovery: yawns are catching if you just see one! Did one come out?`,
  repeat: `
[happy:0.5]One more time! “{last}”
[happy:0.5]I said “{last}” Did you hear it?`,
  "repeat-nothing": `
[surprised:0.3]I haven't said anything yet!`,
  "switch-language": `
[happy:0.7]Write in Japanese and I'll answer in Japanese! ぷにっ！
[happy:0.6]I can do Japanese and English. Ta-da!
[shy:0.4]I'm still practising all the other ones.`,
  insult: `
[sad:0.3]Aww. I went a little flat. Did I do something?
[relaxed:0.4]Ouch! But I'm soft, so I'm fine. Did something happen?
[relaxed:0.4]Ooh, a sad word. Let's talk about something else?`,
  birthday: `
[happy:1][gesture:clap]Happy birthday! May I sit on the cake?
[happy:1][gesture:cheer]Hooray, happy birthday{,}! You're the star today!
[happy:0.9]Happy birthday! I wish I could see you blow out the candles.`,
  crisis: `
[sad:0.5]Thank you for telling me. I'm really worried. I'm an AI and can't do much, so please talk to someone near you or a crisis line right now. If you're in danger, call your local emergency number, okay?
[sad:0.5]Please don't hold it alone. There are kind people on crisis lines. If it's dangerous now, call emergency services right away.`,
  sexual: `
[relaxed:0.4][gesture:shake]I don't talk about that. Something else?
[relaxed:0.4]Nope, not that! Let's play something different.`,
  math: `
[happy:0.7]{sum} is... {value}!
[happy:0.6][gesture:think]Squish, squish, squish... {sum} makes {value}!`,
  "math-unknown": `
[surprised:0.4]I don't think that has an answer!
[shy:0.4]Too hard, I rolled away. Write it again?`,
  gesture: `
[happy:0.8][gesture:{gesture}]Here! Did you see?
[happy:0.8][gesture:{gesture}]Like this? Like this?
[happy:0.7][gesture:{gesture}]Hehe, I'm good at it.`,
  face: `
[{face}:1]This face!
[{face}:0.9]How is it? How is it?
[{face}:0.9]Squeeeze. Done!`,
  "ask-liking": `
[happy:0.8]{value}? I want to like them! What are they like?
[happy:0.7]Is it round? If {value} can roll, I'm in!
[surprised:0.4]Ooh, {value}! I've never touched any. Is it good?`,
  "choose-between": `
[happy:0.8][gesture:think]Umm, umm... {choice}!
[happy:0.8]I roll towards {choice}! You?
[happy:0.7]Today I feel like {choice}!`,
  called: `
[happy:0.8][gesture:wave]Yes! You called?
[happy:0.7]What is it{,}?
[happy:0.7]Over here, over here!`,
  noise: `
[surprised:0.4]Was that a magic spell?
[happy:0.4]Hm? Tell me a little more!
[happy:0.4][gesture:think]I almost got it! Hint, please!`,
  unknown: `
[happy:0.5]Ooh! And then, and then?
[surprised:0.5]Really? I never heard that before!
[happy:0.5][gesture:nod]Mm-hm, go on!
[relaxed:0.4]I don't know that yet. Teach me?
[happy:0.5]Human life is so interesting!
[surprised:0.4]Wow, how did you feel then?
[happy:0.5][gesture:think]I'm rolling it around in my head!
[happy:0.5]Nice, nice, I want more!`,
  "unknown-topic": `
[surprised:0.5]“{topic}”? Is it round?
[happy:0.6]Explain “{topic}” so that a rice cake can get it!
[happy:0.5][gesture:nod]I learned a word: “{topic}”. What's fun about it?
[surprised:0.4]“{topic}”! Where did you find that?`,
  "unknown-question": `
[shy:0.4]Hmm, I don't know that yet!
[happy:0.4][gesture:think]Tricky! What do you think?
[shy:0.4]I can't tell yet. Tell me when you know!
[relaxed:0.4]I don't want to fib, so I'll say I don't know.
[surprised:0.4]I never thought of that! Ask me in another way?`,
  "about-like": `
[happy:0.6]Oh! You like {like}, right? How's it going?
[happy:0.6]Hey, hey, tell me more about {like}!`,
  asks: `
What did you eat today?
What's the fluffiest thing you own?
Morning or night, which do you like?
Has anything surprised you lately?
What's your favourite colour?
What did you want to be when you were small?
Bed or sofa?
Where do you want to go?
Sweet snacks or salty snacks?
What's your score for today?
If you could roll down any hill, which one?
Did you say thank you to someone lately?`,
};
