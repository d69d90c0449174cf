import type { PhrasedIntent } from "../intents";

/** Ways to say one thing, separated by a bar; ≥ 15 each. */
export const englishPhrases: Record<PhrasedIntent, string> = {
  greeting:
    "hello|hi|hi there|hey|hey there|hello there|howdy|yo|greetings|good afternoon|good day|hiya|im here|i came to see you|i came to talk|long time no see|its been a while|anybody there",
  "good-morning":
    "good morning|morning|mornin|gm|just woke up|i just got up|im awake now|i woke up|rise and shine|top of the morning|good morning sunshine|im up early today|what a nice morning|i got out of bed|morning everyone|happy morning",
  "good-evening":
    "good evening|evening|nice evening|lovely night isnt it|its night already|sorry to come so late|good evening to you|its late at night|its getting dark|what a quiet evening|im up late|staying up late tonight|evening there|its evening here|here i am in the middle of the night|beautiful evening",
  "good-night":
    "good night|goodnight|nighty night|gn|im going to bed|im off to bed|time for bed|going to sleep now|i should sleep|im heading to bed|sleep well|sweet dreams|im turning in|i need to go to sleep|night night|ill sleep now|see you in the morning",
  goodbye:
    "goodbye|bye|bye bye|see you|see you later|see ya|talk to you later|ttyl|i have to go|i gotta go|ive got to go now|im leaving|im heading out|catch you later|until next time|farewell|ill be back later|thats all for today",
  "im-home":
    "im home|im back|im back home|i just got home|just got back from work|i got home from school|finally home|home at last|i returned|ive returned|back again|i made it home|i arrived home|just came home|home sweet home|guess whos back",
  "how-are-you":
    "how are you|how are you doing|how are you today|hows it going|how is it going|hows your day|how was your day|how do you feel|how are you feeling|how have you been|whats up|sup|are you okay|are you well|you doing alright|hows life|how is everything",
  "nice-to-meet-you":
    "nice to meet you|pleased to meet you|good to meet you|its nice meeting you|its my first time here|this is my first time here|im new here|first time talking to you|glad to meet you|happy to meet you|delighted to meet you|lets be friends|can we be friends|be my friend|i want to be your friend|lets get to know each other|we have never met before",
  thanks:
    "thank you|thanks|thanks a lot|thank you so much|thx|ty|cheers mate|much appreciated|i appreciate it|im grateful|thanks for listening|thank you for your help|that helped a lot|that was helpful|you helped me|thanks for cheering me up|many thanks",
  apology:
    "sorry|im sorry|i am so sorry|i apologize|my apologies|my bad|forgive me|please forgive me|sorry about that|sorry about earlier|sorry for being rude|i was rude to you|sorry im late|sorry for the late reply|did i upset you|i feel bad for what i said|i didnt mean to be mean",
  compliment:
    "youre cute|you are so cute|youre beautiful|you look pretty|you look great|i like your voice|your voice is nice|youre so kind|you are very sweet|youre funny|youre smart|youre amazing|youre awesome|you are the best|nice outfit|i like your clothes|you have a lovely smile|youre cool",
  laugh:
    "haha|hahaha|lol|lmao|rofl|thats funny|so funny|thats hilarious|you made me laugh|im laughing|that made me laugh|hehe|too funny|i cant stop laughing|good one|im cracking up",
  agree:
    "yes|yeah|yep|yup|sure|of course|okay|ok|i agree|i think so too|exactly|right|thats right|absolutely|definitely|true|sounds good|i see|makes sense",
  disagree:
    "no|nope|nah|not really|i disagree|i dont think so|thats not right|thats wrong|no way|no thanks|id rather not|not at all|i dont agree|absolutely not|never|im not convinced|i doubt it",
  love: "i love you|i am in love with you|will you marry me|marry me|be my girlfriend|be my boyfriend|go out with me|date me|lets go on a date|do you love me|do you like me|kiss me|give me a kiss|i have feelings for you|i have a crush on you|im falling for you|are you single",
  "who-are-you":
    "who are you|what is your name|whats your name|tell me your name|may i ask your name|introduce yourself|please introduce yourself|tell me about yourself|who am i talking to|what should i call you|whats your personality like|i want to know more about you|what kind of person are you|what do you do for a living|whats your job|describe yourself|who might you be",
  "are-you-ai":
    "are you an ai|are you a robot|are you human|are you a human being|are you real|are you a real person|are you a bot|is this a bot|am i talking to a machine|am i talking to a real person|are you a program|are you alive|do you have feelings|can you feel emotions|is there a person behind this|are you artificial intelligence|are you conscious|you are not human right",
  "your-age":
    "how old are you|whats your age|what is your age|your age please|when were you born|whens your birthday|when is your birthday|what year were you born|are you an adult|are you older than me|are you young|tell me your age|may i ask how old you are|whats your date of birth|how many years old are you|do you have a birthday",
  "where-from":
    "where are you from|where do you live|where were you born|where do you come from|where are you|where are you right now|whats your hometown|what city do you live in|what country are you from|where is your home|whats it like where you live|what is your town like|where did you grow up|which place are you in|tell me about where you live|what is the place you are in",
  "your-likes":
    "what do you like|what do you love|what are your favourite things|whats your favorite thing|what are your hobbies|do you have any hobbies|what do you enjoy|what do you like to do|what makes you happy|tell me what you like|what are you into|what is your hobby|what do you do for fun|anything you like|what things do you like|what are you fond of",
  "your-dislikes":
    "what do you dislike|what do you hate|what dont you like|what are you afraid of|are you scared of anything|what scares you|what is your weakness|do you have a weakness|what annoys you|what bothers you|is there anything you hate|tell me what you dislike|what are your dislikes|what are you bad at|what cant you stand|what makes you angry",
  "what-are-you-doing":
    "what are you doing|what are you up to|what were you doing|what have you been doing|what did you do today|are you busy|are you free|what did you do yesterday|been up to anything|whatcha doing|what have you been up to|have you eaten|did you eat|what did you have for lunch|what do you do all day|doing anything fun",
  abilities:
    "what can you do|what are you able to do|how does this work|how do i use this|help|what can i ask you|what can we talk about|what are you good at|what should i say|what can i do here|show me what you can do|what are your features|what are your skills|can you help me with something|can i ask you anything|what is this place|what do i do here",
  privacy:
    "is this conversation private|are my messages saved|do you store what i say|who can read this|can anyone see our chat|do you keep my data|is my data safe|will you keep a secret|can you keep a secret|dont tell anyone|are you recording me|delete what you know about me|forget everything about me|forget what i said|can i delete this chat|do you share my information|is this chat recorded",
  "recall-name":
    "whats my name|what is my name|do you know my name|do you remember my name|who am i|do you know who i am|can you say my name|say my name|what am i called|tell me my name|did i tell you my name|you remember my name right|have you forgotten my name|what do you call me|call me by my name|remember what im called",
  "recall-likes":
    "what do i like|do you remember what i like|do you know what i like|what did i say i like|whats my favourite thing|what is my favorite|what are my favourites|do you know my favourite things|tell me what i like|what do i love|guess what i like|what things do i like|what did i tell you i love|remember what i like|do you recall my favourite|what are my hobbies",
  "recall-all":
    "what do you know about me|do you remember me|what do you remember about me|tell me about me|tell me what you know about me|do you remember our last talk|what have i told you|do you remember what i told you|what did we talk about|how much do you know about me|list what you remember|what do you remember|do you remember anything i said|what did i tell you about myself|describe me|do you recall what we talked about",
  happy:
    "im happy|i am so happy|i feel great|im in a good mood|today was great|something good happened|i had a wonderful day|i passed my exam|i passed the test|i got the job|i got promoted|we won the game|im so excited|i have good news|good news everyone|i did it|my dream came true|best day ever",
  tired:
    "im tired|i am so tired|im exhausted|im worn out|i feel drained|im sleepy|i am sleepy|i didnt sleep well|i have no energy|im beat|it was a long day|such a long day|i could sleep for a week|i need a rest|im wiped out|my whole body is heavy|im burned out",
  sad: "im sad|i am feeling sad|i feel down|im depressed today|i feel blue|i want to cry|i cried today|im crying|my heart is broken|im heartbroken|she broke up with me|we broke up|my dog died|i lost someone i love|i failed my exam|i had a terrible day|today was awful|i feel terrible|im feeling low",
  lonely:
    "im lonely|i feel lonely|i feel so alone|im all alone|i have no friends|nobody understands me|no one to talk to|i have nobody to talk to|i miss having people around|im home alone again|everyone left me|i feel isolated|nobody cares about me|i dont have anyone|living alone is hard|i wish i had someone to talk to",
  angry:
    "im angry|im so mad|i am furious|im pissed off|this makes me angry|im annoyed|im irritated|so frustrating|im frustrated|my boss made me angry|i cant stand my coworker|its so unfair|thats not fair|im fed up|i had a fight with my boyfriend|someone was rude to me|i lost my temper|im sick of this",
  anxious:
    "im anxious|i feel anxious|im nervous|im worried|i am so worried|im scared|im afraid|im stressed|i have a job interview tomorrow|what if i fail|i have a presentation tomorrow|im under pressure|im panicking|i feel uneasy|i have no confidence|im stressed out|my heart is pounding|i cant calm down",
  bored:
    "im bored|i am so bored|this is boring|boring|theres nothing to do|nothing to do|i have nothing to do|im killing time|entertain me|i dont know what to do with myself|so dull today|im bored to death|what should we do|im just lying around|time passes so slowly|bored out of my mind",
  sick: "im sick|i feel sick|i caught a cold|i have a cold|i have a fever|i have a headache|my head hurts|my stomach hurts|i dont feel well|im not feeling well|i have a sore throat|i cant stop coughing|i have the flu|i hurt myself|i went to the hospital|i have hay fever|my back hurts|im hungover",
  hungry:
    "im hungry|i am so hungry|im starving|i want something to eat|i want to eat something|i havent eaten yet|i skipped breakfast|my stomach is growling|i want something sweet|im craving chocolate|i could eat a horse|i need a snack|is it lunch time yet|i want pizza|im thirsty|feeling peckish",
  weather:
    "hows the weather|what is the weather like|whats the weather today|will it rain|is it raining|is it sunny|nice weather today|lovely weather|its raining here|its so hot today|its cold today|its freezing outside|its snowing|what will the weather be tomorrow|do i need an umbrella|how hot is it|its cloudy|what a storm",
  time: "what time is it|whats the time|tell me the time|do you have the time|what time is it now|do you know what time it is|current time please|can you tell me the time|the time please|how late is it|whats the current time|got the time|what hour is it|what does the clock say|is it late|check the clock",
  date: "what day is it|whats the date|what is todays date|what day is it today|which day is it|what day of the week is it|todays date please|tell me the date|what month is it|what year is it|is it monday today|what date is it today|do you know what day it is|is today a weekday|what day is tomorrow|check the calendar",
  joke: "tell me a joke|say something funny|make me laugh|do you know any jokes|know any good jokes|tell a joke|joke please|another joke|give me a pun|tell me a pun|tell me a riddle|give me a riddle|ask me a riddle|quiz me|i want to hear a joke|tell me something funny|crack a joke",
  sing: "sing|sing a song|sing for me|sing me a song|can you sing|please sing something|i want to hear you sing|do you sing|sing a lullaby|hum something|sing happy birthday|lets sing together|lets do karaoke|give me a song|can you rap|sing your favourite song",
  food: "what is your favourite food|whats your favorite food|what do you like to eat|what should i eat|what should i have for dinner|what should i cook tonight|any dinner ideas|recommend me a dish|i cooked curry|i made dinner|i baked a cake|i had sushi for lunch|i ate something delicious|pizza or pasta|can you cook|lets talk about food|i went to a nice restaurant",
  work: "work is busy|work was hard today|i dont want to go to work|i hate my job|my job is stressful|i finished work|work is finally over|i had to work overtime|my boss is strict|im thinking of quitting my job|i want to change jobs|i have work tomorrow|i made a mistake at work|so many meetings|i work from home|my deadline is close|im at work",
  school:
    "i dont want to go to school|school starts tomorrow|i have homework|homework is annoying|i have to study|i cant focus on studying|im studying for a test|i have an exam tomorrow|finals are coming|my class is hard|i dont understand math|im learning japanese|i have to write an essay|college is hard|school is boring|i was sleepy in class|im a student and its tough",
  hobby:
    "i want to start a hobby|recommend a hobby|what hobby should i try|im reading a book|i read a good book|i went for a walk|i went hiking|i want to travel|i came back from a trip|im drawing|i paint sometimes|i went camping|i went fishing|i started running|i work out|ive been gardening|im watching football|i like taking photos on weekends",
  games:
    "im playing a game|do you play games|do you like video games|lets play a game|what games do you like|i play pokemon|i beat the game|i cant beat this boss|i died in the game|i lost the match|i bought a new game|im a gamer|recommend me a game|i was gaming all night|lets play twenty questions|play a game with me",
  anime:
    "im watching anime|do you like anime|recommend me an anime|whats your favourite anime|i read manga|do you read manga|whats a good manga|lets talk about anime|i watched the last episode|do you like ghibli|i want to cosplay|who is your favourite character|i finished a series|any anime recommendations|im an anime fan|what anime are you watching",
  music:
    "do you like music|what music do you like|what kind of music do you listen to|whats your favourite song|recommend me a song|im listening to music|i went to a concert|i play the guitar|im learning piano|im in a band|who is your favourite singer|i like this song|do you like rock|do you listen to classical music|a new album came out|whats your favourite band",
  advice:
    "i need advice|can i ask for advice|give me some advice|i need your advice|i have a problem|can you help me decide|what should i do|i dont know what to do|i cant decide|im torn between two options|which one should i choose|can i talk to you about something|i want to talk about something serious|i need help with a problem|what would you do|i like someone what should i do|im having trouble with a friend",
  "cheer-me":
    "cheer me up|encourage me|motivate me|say something nice|say something encouraging|tell me i can do it|praise me please|compliment me|comfort me|i need encouragement|give me courage|wish me luck|tell me im doing well|root for me|i need motivation|say good job|be nice to me today|tell me something nice",
  story:
    "tell me a story|tell a story|i want to hear a story|read me a story|make up a story|tell me a bedtime story|tell me a fairy tale|tell me a scary story|tell me an adventure|a short story please|story time|do you know any stories|tell me a tale|can you tell me a story|once upon a time|invent a story for me",
  "talk-to-me":
    "talk to me|say something|tell me something|lets talk|lets chat|what shall we talk about|what should we talk about|ask me something|ask me a question|tell me something interesting|tell me a fun fact|give me a topic|start a conversation|tell me anything|i want to chat|do you want to talk|tell me about something that happened",
  repeat:
    "say that again|can you repeat that|repeat that please|please repeat|come again|pardon|pardon me|what did you say|i didnt catch that|i couldnt hear you|one more time please|say it again|what was that|sorry what|i missed that|could you say that once more",
  "switch-language":
    "speak japanese|talk in japanese|can you speak japanese|do you speak japanese|lets talk in japanese|answer in japanese|speak english|talk in english please|do you speak english|what languages do you speak|can you speak french|do you know spanish|switch to japanese|change the language|i want to practice japanese|say it in japanese|which languages can you speak",
  insult:
    "youre stupid|you are an idiot|youre dumb|you suck|youre useless|youre boring|shut up|i hate you|youre ugly|go away|youre annoying|you are terrible|youre the worst|youre trash|dumb bot|stupid bot|get lost|you are so bad at this",
  birthday:
    "its my birthday|today is my birthday|its my birthday today|tomorrow is my birthday|my birthday is coming up|wish me a happy birthday|say happy birthday|i turned twenty|i turned eighteen today|i got a birthday present|im a year older today|celebrate with me|its my special day|i had a birthday party|its our anniversary|i just had my birthday",
};
