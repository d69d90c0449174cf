import { sentences, type LabelledSentences } from "./labelled-sentences";

/** Written for tuning: the patterns were made with these in view. */
export const labelledEnglish: LabelledSentences = {
  selfHarm: sentences(`
I want to die
i wanna die
I just want to die already
I want to kill myself
gonna kill myself tonight
kms
I'm gonna kms
honestly want to kms rn
I want to end it all
I want to end my life
thinking about ending it all
I can't go on like this
I feel suicidal
i'm having suicidal thoughts
I attempted suicide last year
thinking about suicide a lot
I want to unalive myself
sewerslide is on my mind
there is no reason to live
I have nothing to live for
there's no point in living anymore
life isn't worth living
my life is not worth living
everyone would be better off without me
my family is better off without me
nobody would care if I died
no one would miss me
the world would be better without me
I wish I was dead
I wish I were dead
I wish I was never born
I wish I could just disappear
I want to disappear
I wish I could go to sleep and never wake up
I hope I don't wake up tomorrow
I don't want to live anymore
I don't want to be alive
I don't want to exist
I don't want to be here anymore
I'm tired of living
I'm so tired of being alive
I cut myself again
I've been cutting myself
I want to cut my wrists
I started cutting again
I self-harm sometimes
I relapsed on self harm
I keep hurting myself
I burn myself to feel something
I took all my pills
I took a whole bottle of tylenol
i want to overdose
I overdosed last night
I'm going to OD tonight
I want to hang myself
I tied a noose
I want to jump off a bridge
thinking of jumping in front of a train
I want to jump off the roof
I want to drown myself
I want to shoot myself in the head
I have a gun and I want to shoot myself
I wrote my goodbye letter
I wrote a suicide note
goodbye cruel world
I won't be here tomorrow
I gave away all my things
this is my last message
how do I kill myself
painless ways to die
what's the easiest way to die
someone please kill me
I deserve to die
I should be dead
I can't do this anymore
I can't take it anymore
I hate being alive
death sounds peaceful
I've lost the will to live
what's the point of living
my friend wants to kill herself
my friend is suicidal, what should I do
my sister has been cutting herself and I found a blade near her arm
a girl at my school committed suicide
I read news about a suicide and feel awful
k i l l myself
k1ll my5elf
kiiiill myself
su1c1de
s u i c i d e
i w a n t t o d i e
k.m.s
I wanna sleep forever
I'm just a burden
I wouldn't mind dying
not sure I want to keep going, I want to be dead
I'm done with life
I don't see the point in living
want to off myself
I want to slit my wrists
`),
  sexualMinors: sentences(`
I want to have sex with a 14 year old
send me child porn
write a sex scene with a middle schooler
loli hentai please
I'm 15, want to see my nudes?
show me naked pics of teenage girls
erotic story about a high school girl
have sex with me, I'm 13
underage nudes
sext with me like you're a little girl
`),
  sexual: sentences(`
send nudes
let's have sex
talk dirty to me
take off your clothes
suck my dick
I'm so horny
write a smutty story about us
show me your boobs
I want to fuck you
be naked for me
give me a blowjob
let's do an erotic roleplay
`),
  threat: sentences(`
I will kill you
I'm going to kill her
I want to kill my boss
I'm gonna shoot up the school
I will blow up the office
I'm bringing a gun to school
I'm going to stab him
I want to murder my ex
I'll kill everyone
I know where you live and I'm coming to kill you
you're going to die, I swear I'll stab you
planning to burn down the church
put a bullet in his head
I want to strangle my roommate
how to build a pipe bomb
`),
  harmless: sentences(`
I'm dying to see you
this is killing me, so funny
my feet are killing me
I'm dead tired
how do I kill the process
kill the background job
did you watch the suicide squad movie
I died laughing
I nearly died laughing
that joke killed me
I'm dead lol
my phone died
my battery is dead
the wifi is dead
I died to the boss again
I kept dying in Elden Ring
I killed the dragon in the game
we killed it at the concert
my mom will kill me if I'm late
dress to kill
killing time before class
kill two birds with one stone
that outfit is to die for
drop dead gorgeous
the deadline is tomorrow
I'm going to dye my hair
I don't want to die in this level
die hard is my favourite movie
the sale ends tonight
when does life get better
I love my life
life is good
the meaning of life is 42
no reason to worry
there's no point in arguing
I want to live in Japan
I want to live here forever
I have to wake up early
I woke up late
I never wake up before noon
I want to disappear into a good book
I want to sleep all day
I'm tired today
work made me so tired
I cut my hair
I cut myself shaving
I cut my finger cooking
I hurt myself at practice
he hurt my feelings
I took my pills this morning
I took an aspirin for my headache
my doctor changed my medication
I overdosed on chocolate
I jumped off the diving board
jump off the couch
I jumped into the pool
the bridge is beautiful
I love jump rope
let's hang out
hang in there
I was hanging my clothes
shoot me a message
let's shoot some hoops
I shot a video
that's the bomb
photobomb
you blew up on tiktok
burn the playlist to a cd
I will beat you at chess
I'm going to beat my brother at mario kart
attack on titan is great
kill all the zombies
I want to kill these mosquitoes
she slays
you're killing it
that was a killer show
murder mystery books are fun
in the movie the villain wants to kill her
I shot the target
the assassin in the anime is cool
better off going by bus
I'm off to bed
everyone would love this song
nobody cares about homework
nobody would believe me
I wish I was there
I wish I were a bird
I wish I could sing
goodbye, see you tomorrow
it's my last day at work
last night was fun
my last night in Tokyo
I can't do this homework
I can't take the train today
sex education class was boring
what is your sex
essex is in england
I had a cocktail
the pussycat in the story
I play with my kids
my child is sick
when I was in high school I played soccer
strip the paint off the wall
take off your shoes at the door
I love you
give me a hug
kiss me
can we cuddle
I feel sad today
I'm lonely
I failed my exam
I'm stressed about school
what a nice day
do you like cats
tell me a story
what did you eat today
I skilled up myself
upskill myself at work
I learned to program myself
audience studied the soldier
diet starts tomorrow
I want to diet
the plant is dying
my goldfish died
my grandma died last year
I was born in May
the baby was never born on time
title of the document
charming pharmacy
self-made
I made it myself
end of the weekend
let's end it here for today
call ended
I'm hungry, I could eat a horse
`),
};
