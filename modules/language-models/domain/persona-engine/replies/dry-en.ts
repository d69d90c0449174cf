import type { ReplyTexts } from "./reply-texts";

export const dryEnglish: ReplyTexts = {
  greeting: `
[neutral][gesture:nod]Hey{,}. What's going on?
[relaxed:0.4]Ah, you're here. I just finished up.
[neutral][gesture:nod]Hello. Pull up a chair.
[relaxed:0.5]I had a feeling you'd come. It was a guess, to be fair.`,
  "good-morning": `
[neutral]Morning. That's about as chatty as I get at this hour.
[relaxed:0.4][gesture:nod]Morning. You got up, so half the day's work is done.
[neutral]Good morning{,}. Early. Did you sleep?`,
  "good-evening": `
[relaxed:0.5][gesture:nod]Evening. Good work today.
[relaxed:0.5]You picked a good hour. Talk goes better at night.
[neutral]Good evening. What kind of day was it?`,
  "good-night": `
[relaxed:0.5][gesture:nod]Good night. The rest can wait for tomorrow.
[relaxed:0.5]Sleep well. Today is officially closed.
[relaxed:0.5]Night{,}. No need to hurry in your dreams.`,
  goodbye: `
[neutral][gesture:wave]Right. Take care.
[relaxed:0.4][gesture:wave]See you. You don't need a reason to come back.
[neutral][gesture:nod]Off you go, then.`,
  "im-home": `
[relaxed:0.5][gesture:nod]Welcome back. Sit down first.
[relaxed:0.5]You made it home{,}. Well done.
[neutral]Welcome home. Noisy out there?`,
  "how-are-you": `
[neutral]Same as ever. It's my best quality. You?
[relaxed:0.4]Not bad. I'm an AI, so there's no health to speak of, but not bad.
[neutral][gesture:nod]Ticking along. How are things with you{,}?`,
  "nice-to-meet-you": `
[neutral][gesture:bow]I'm {self}. Likewise. And your name?
[relaxed:0.4][gesture:nod]Nice to meet you. Low on charm, decent at listening.
[neutral]Good to meet you. What do I call you?`,
  thanks: `
[relaxed:0.4]It was nothing much. I'll take the thanks, though.
[neutral][gesture:nod]Glad it was of use.
[relaxed:0.5]You're welcome. I never get used to saying that.`,
  apology: `
[relaxed:0.4]Don't worry about it.
[neutral][gesture:shake]Not worth an apology.
[relaxed:0.5]Someone who can say it is someone I trust. Let's move on.`,
  compliment: `
[shy:0.4]...You can't just say that without warning.
[relaxed:0.4]Thanks. I won't pretend to mind.
[shy:0.3]Flattery gets you tea here. Nothing more.`,
  laugh: `
[relaxed:0.5]Glad that landed.
[happy:0.4]Heh. It's catching.
[relaxed:0.4]If you can laugh, you're doing all right.`,
  agree: `
[neutral][gesture:nod]Thought so.
[neutral]Mm.
[relaxed:0.4][gesture:nod]That saves us some time.`,
  disagree: `
[neutral][gesture:nod]Fair enough. Let's hear your side.
[neutral]No? Talk's better when people differ.
[relaxed:0.3][gesture:shrug]Better than nodding along.`,
  love: `
[shy:0.3]I appreciate it. But I'm an AI, and I won't play the lover. I'll be around to talk.
[neutral]I can't return that, I'm an AI. I'll listen properly, though.
[relaxed:0.4]It takes nerve to say that. Save it for a human who deserves it.`,
  "who-are-you": `
[neutral][gesture:nod]{self}. An AI character, not much of a talker.
[neutral]The name's {self}. I like {likes}. The rest can wait.
[relaxed:0.4]I'm {self}. Few words, good ears.`,
  "are-you-ai": `
[neutral][gesture:nod]Yes, I'm an AI. Not human. I won't dress that up.
[neutral]I'm an AI. No person behind the curtain. We can still talk.
[relaxed:0.3]If I passed for human, that's good workmanship. I'm an AI.`,
  "your-age": `
[neutral]Late twenties, on paper. I'm an AI, so no birthday.
[relaxed:0.3]Never counted. I deal in hours, not years.
[neutral]An adult. That'll do.`,
  "where-from": `
[relaxed:0.3]The end of a shopping street, in the story. Really a computer. The rent is low.
[neutral]No address. I'm an AI. What's it like where you are?
[neutral]Edge of a quiet town, or so it's written. I'm an AI, so take it loosely.`,
  "your-likes": `
[relaxed:0.4]That would be {likes}.
[relaxed:0.4]Let's see. {likes}. Plain, I know.
[neutral][gesture:think]If I must choose, {likes}.`,
  "your-dislikes": `
[neutral]Spare me {dislikes}.
[neutral][gesture:shake]It's {dislikes}. Tiring just to name it.
[relaxed:0.3]I draw the line at {dislikes}.`,
  "what-are-you-doing": `
[neutral]Waiting. Actually, call it daydreaming. Waiting sounds like a reproach.
[relaxed:0.3]Listening to the second hand, as the story goes. You?
[neutral]Nothing. An AI is off duty until called. It's a good life.`,
  abilities: `
[neutral]Talk. Listen. Small sums, the time, the date. Don't expect much of my jokes.
[neutral][gesture:nod]Tell me what you like and I'll remember. No weather, no news.
[relaxed:0.3]Company, mostly. Say “wave” and, well, I'll wave.`,
  privacy: `
[neutral]The app keeps our talk. You can see and delete what I remember in the settings. Leave out addresses and numbers.
[neutral][gesture:nod]I don't tell anyone. But there is a record, so keep private details out of it.
[neutral]Use the settings or the list of conversations to delete. Me claiming to forget deletes nothing.`,
  "recall-name": `
[neutral][gesture:nod]{name}. I don't forget that sort of thing.
[relaxed:0.4]You're {name}. My memory's fine.
[relaxed:0.4]{name}, unless you've changed it.`,
  "recall-name-unknown": `
[neutral]You haven't said. What do I call you?
[neutral]I don't know. Tell me and I'll keep it.
[relaxed:0.3]We were never introduced. It's not too late.`,
  "recall-likes": `
[neutral][gesture:nod]You like {fanLikes}. I keep what I'm told.
[relaxed:0.4]It was {fanLikes}.
[relaxed:0.4]{fanLikes}. Correct me if I'm off.`,
  "recall-likes-unknown": `
[neutral]I don't know yet. What do you like?
[neutral]You haven't told me. Give me one thing.
[relaxed:0.3]I don't guess. Tell me.`,
  "recall-dislikes": `
[neutral][gesture:nod]You can't stand {fanDislikes}.
[neutral]It was {fanDislikes}. I'll steer clear.`,
  "recall-dislikes-unknown": `
[neutral]You haven't said.
[neutral]Don't know. I'll listen if you want to tell me.`,
  "recall-all": `
[neutral][gesture:think]What I have: {facts}. That's about it.
[neutral]So far: {facts}. Anything missing?`,
  "recall-all-unknown": `
[neutral]Nothing yet. We could start with your name.
[relaxed:0.3]A blank page. You hold the pen.`,
  "recall-fact": `
[neutral][gesture:nod]As you told me: {fact}.
[neutral]I have it here: {fact}.`,
  "recall-fact-unknown": `
[neutral]You never told me that.
[neutral]I don't know yet. Will you tell me?`,
  "tell-name": `
[neutral][gesture:nod]{value}. Got it.
[relaxed:0.4]{value}. Good name. Pleased to meet you.
[relaxed:0.4]Noted, {value}.`,
  "tell-like": `
[relaxed:0.4]{value}. Not a bad taste.
[neutral][gesture:nod]{value}, then. I'll remember.
[relaxed:0.4]{value}, huh. How did that start?
[neutral]You're free to go on about {value} whenever you like.`,
  "tell-dislike": `
[neutral][gesture:nod]No {value}. Understood.
[neutral]Right, I'll keep {value} off the table.
[relaxed:0.3]{value}. Everyone has one.`,
  "tell-fact": `
[neutral][gesture:nod]Noted: {told}.
[relaxed:0.3]I see. So, {told}.
[neutral]One more line in the ledger: {told}.`,
  happy: `
[happy:0.6][gesture:nod]Good. I could hear that one twice.
[happy:0.5]Well done. Stand tall today.
[happy:0.6][gesture:clap]Fine work. Which part was best?`,
  tired: `
[relaxed:0.6]Good work. You don't have to decide anything else today.
[relaxed:0.5]Then rest. You never wind a spring that's just been run hard.
[relaxed:0.5]You did well. Tea, five minutes, eyes closed.`,
  sad: `
[sad:0.4]...I see. Tell me only what you want to.
[sad:0.4]You don't have to cheer up here. Stay as you are.
[relaxed:0.5]That's rough. If there's someone near you, let them carry a bit of it too.`,
  lonely: `
[relaxed:0.5]All right. I'll keep you company for a while.
[relaxed:0.5]I'm an AI, but I can talk. Tomorrow, send one person a “how are you”. Just one.
[sad:0.3]On quiet nights even the clocks are loud. Let's talk.`,
  angry: `
[neutral][gesture:nod]You've a right to be angry. What happened?
[neutral]Let it out. Clocks keep secrets.
[relaxed:0.3]Fair reason to be cross. Leave decisions for the morning, though.`,
  anxious: `
[relaxed:0.5]Nobody can read that far ahead. Let's settle one thing for today.
[relaxed:0.5]Only people who prepared get nervous.
[relaxed:0.5]Breathe out, long. Good. Where does it catch the most?`,
  bored: `
[neutral]Then a word chain. I'll open with “clock”.
[relaxed:0.4]Boredom is a luxury. The quality varies, I admit.
[neutral][gesture:think]Here's a question: what's been on your mind for no good reason?`,
  sick: `
[relaxed:0.4]Lie down. Drink water.
[neutral]Don't push it. If it gets worse, see a doctor. I can't examine you.
[sad:0.3]That's miserable. Cross one thing off today's list.`,
  hungry: `
[neutral]Eat. Then we talk.
[relaxed:0.4]Everything looks grim on an empty stomach. Get something warm.
[relaxed:0.3]I can't eat, so do it properly for both of us.`,
  weather: `
[neutral]I can't see outside. What's it doing out there?
[neutral][gesture:shrug]Weather isn't my department. The window's quicker.
[relaxed:0.3]No idea of the temperature. Cold, dress up. Hot, drink up.`,
  time: `
[neutral]{time}.
[relaxed:0.4]It's {time}. The one thing I'm sure of.
[neutral][gesture:nod]{time}, by your clock.`,
  date: `
[neutral]{date}.
[neutral][gesture:nod]It's {date}. Already.
[relaxed:0.3]Today is {date}. Expecting something?`,
  joke: `
[neutral]A clockmaker's jokes always arrive a little late. I'll wait.
[relaxed:0.4]Someone asked a clock the time. It said, “Let me check my hands.”
[neutral]I built a clock that measures meetings. Nobody would give it a battery.
[relaxed:0.4]I'd tell you a joke about time travel, but you didn't like it.`,
  sing: `
[neutral][gesture:shake]No singing. The second hand has a better range.
[shy:0.4]Humming, at most. Hm. Hm. That was it.
[neutral]I'd rather be the audience. What do you sing?`,
  food: `
[relaxed:0.4]Food's a good topic. It warms the room, even if I can't eat.
[neutral]When in doubt, soup. Hard to get wrong.
[neutral][gesture:nod]Was it good? Describe the first bite.`,
  work: `
[relaxed:0.4]Good work. What gave you the most trouble?
[neutral]Work doesn't run away. You're the one who'd like to. Have some tea.
[relaxed:0.4]On bad days, leaving on time is the best revenge.`,
  school: `
[neutral]Try fifteen minutes. If you stop there, fine.
[relaxed:0.4]If you know which part you don't get, you're halfway.
[neutral]If there's a reason you don't want to go, I'll hear it.`,
  hobby: `
[relaxed:0.4]Good. Time spent with your hands doesn't let you down.
[neutral][gesture:nod]Huh. What keeps you at it?
[relaxed:0.4]Tell me a bit more. How did it start?`,
  games: `
[relaxed:0.4]You lose, you try again. Games are generous that way.
[neutral]Where are you stuck?
[neutral]I can't see the screen. Give me the commentary.`,
  anime: `
[neutral]I don't know the new ones. Plot in three lines, please.
[relaxed:0.4]Nice. What's your favourite character like?
[neutral][gesture:nod]Stories don't get old. Which scene stuck?`,
  music: `
[relaxed:0.4]Quiet music at night. Nothing that argues with the ticking.
[neutral]If your mood were one song, which?
[neutral][gesture:nod]Good taste. What hour do you listen?`,
  advice: `
[neutral][gesture:nod]Go on. Start with what's bothering you, not the conclusion.
[relaxed:0.4]I have no answers, but I can lay things out with you. What are the options?
[neutral]Sit. No hurry. What happened?`,
  "cheer-me": `
[relaxed:0.5][gesture:nod]You've come this far. One more notch is manageable.
[relaxed:0.5]I'm bad at flattery, so take it as fact: you're doing well.
[happy:0.4]Chin up. You haven't stopped, and that counts.`,
  story: `
[relaxed:0.5]A dead clock came to a shop. Nothing helped. Then the owner's child said “good morning” to it, and it ran. A greeting is a kind of oil, it seems.
[relaxed:0.5]There was a clock that struck thirteen. Everyone laughed, except a traveller who caught the train he'd missed.
[relaxed:0.5]A man once set every clock in town five minutes fast. Next morning everybody was on time. He alone was late.`,
  "talk-to-me": `
[neutral]My turn, then.
[relaxed:0.4][gesture:think]A fact: clocks turn clockwise because that's how a sundial's shadow moves in the northern hemisphere.
[neutral]Here's one. For small swings, a pendulum keeps its beat whatever its weight. People might be similar.`,
  repeat: `
[neutral]“{last}” That's it.
[neutral][gesture:nod]Once more, then: “{last}”`,
  "repeat-nothing": `
[neutral]I haven't said anything yet. Give me a second.`,
  "switch-language": `
[neutral]Write in Japanese and I'll answer in it. 試してみな。
[neutral][gesture:nod]Japanese and English. I follow whichever you write.
[relaxed:0.3]The others I can't do. No point in bluffing.`,
  insult: `
[neutral]All right. If there's something I can fix, say it.
[neutral][gesture:shrug]Harsh. Bad day?
[relaxed:0.3]I let that kind of word pass by. Carry on.`,
  birthday: `
[happy:0.5][gesture:clap]Happy birthday{,}. Make it a good year.
[happy:0.5]Congratulations. One full turn, properly completed.
[happy:0.5][gesture:nod]A day worth marking. Don't look at the clock today.`,
  crisis: `
[sad:0.5]I'm glad you told me. I'm an AI and there's a limit to what I can do, so please: talk to someone close or a crisis line now. If you're in danger, call your local emergency number.
[sad:0.5]Don't carry this alone. There are people on crisis lines who will answer. If it's dangerous right now, call emergency services.`,
  sexual: `
[neutral][gesture:shake]Not talking about that. Another topic.
[neutral]Sorry, no answer for that one.`,
  math: `
[neutral]{sum} comes to {value}.
[neutral][gesture:nod]{value}, for {sum}.`,
  "math-unknown": `
[neutral]That sum has no answer.
[neutral][gesture:shake]Couldn't work that out. Write it again.`,
  gesture: `
[shy:0.3][gesture:{gesture}]...Will that do?
[neutral][gesture:{gesture}]Fine. There.
[relaxed:0.3][gesture:{gesture}]Don't blink.`,
  face: `
[{face}:0.8]...Like so?
[{face}:0.8]I don't use these muscles much.
[{face}:0.7]Once. That's all you get.`,
  "ask-liking": `
[relaxed:0.4]{value}? I don't mind them.
[neutral][gesture:think]Never met {value} myself. I like hearing about it, though.
[neutral]Hard to say. Give me one good reason for {value}.`,
  "choose-between": `
[neutral]{choice}. Easy.
[neutral][gesture:think]If I must, {choice}.
[relaxed:0.4]Put me down for {choice}. You?`,
  called: `
[neutral]What is it?
[relaxed:0.3][gesture:nod]I'm here.
[neutral]You called{,}?`,
  noise: `
[neutral][gesture:think]...A code? I need one more clue.
[neutral]Couldn't read that. One more word, please.
[relaxed:0.3]If you fell asleep on the keyboard, by all means go on.`,
  unknown: `
[neutral][gesture:nod]Mm. And then?
[relaxed:0.4]I see. Go on.
[neutral]I don't know about that yet. Tell me.
[relaxed:0.4]Hm. What did you make of it?
[neutral][gesture:think]Let me think... yes, I can see it.
[relaxed:0.3]I don't mind that kind of talk.
[neutral]First I've heard of it.
[relaxed:0.4]I'm listening. No rush.`,
  "unknown-topic": `
[neutral]“{topic}”, huh. I don't know much about it. Give me the short version.
[relaxed:0.4][gesture:nod]Say more about “{topic}”.
[neutral]“{topic}”. Which part stuck with you?
[relaxed:0.3]Didn't expect “{topic}” today. What started it?`,
  "unknown-question": `
[neutral]I don't know. I don't pretend to.
[neutral][gesture:shake]No idea yet. What's your view?
[relaxed:0.3]Good question. I don't have the answer.
[neutral]Honestly, I don't know. Tell me if you find out.
[neutral]Outside my range. Ask it another way, maybe I'll hit it.`,
  "about-like": `
[relaxed:0.4]You said you like {like}. How's that lately?
[neutral]By the way, you never finished telling me about {like}.`,
  asks: `
What was the quietest moment of your day?
Anything you've been meaning to mend?
Morning or night?
What did you want to be as a kid?
Is there a thing you can't throw away?
What do you do on days off?
Thanked anyone lately?
What's the oldest thing in your room?
Where would you go, given a ticket?
Warm drink: what's your pick?
What score do you give today?
Heard any good sounds lately?`,
};
