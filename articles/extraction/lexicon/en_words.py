"""English words with a fixed job in the sentence: articles, prepositions, conjunctions, adverbs, words of time."""

DETERMINERS = """
the a an this that these those his her its their our my your each every all some any many much few several both no another other
one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions most
"""
ARTICLES = "the a an"
NEUTER_ARTICLES = ""
POINTERS = ""
POSSESSIVES = "his her its their our my your"
MEASURES = (
    "one some many most several two three four five both a group number majority handful dozens hundreds thousands"
)
OF_GROUP = "of"
SUBJECT_PRONOUNS = "he she they it we i you who others many some both everyone everybody someone nobody anybody one those these this that"
PERSON_PRONOUNS = "he she they him her them"
MALE = "he him his"
FEMALE = "she her"
PLURAL = "they them their"
PREPOSITIONS = """
of in on at by with for to from about under against between through since during around along without behind above within outside
beside per via out after following despite because over into onto upon among amid across before toward towards near off up
until till throughout beyond alongside regarding concerning including like unlike as except inside down
"""
TYING = "of for from in at with on to"
CLOSELY_TYING = ""
COUNTS = ""
ONE = ""
ALWAYS_TYING = "of for"
COORDINATORS = "and or but nor yet so"
AND = "and or"
BUT = "but yet"
SUBORDINATORS = """
that if whether when while after before because although though since unless until as once where whereas so wherever whenever
who which whom whose what how why despite
"""
RELATIVES = "who which whom whose where that"
PERSON_RELATIVES = "who"
ASIDES = "something"
ASIDE_VERBS = ""
ASIDE_OPENERS = ""
SUCH_AS = "like"

ADVERBS = """
also still not never always often sometimes again earlier later then now however therefore meanwhile moreover furthermore
already just only even almost about nearly perhaps maybe probably apparently clearly simply immediately soon recently
previously formerly temporarily here there everywhere together alone openly publicly explicitly repeatedly firmly strongly
sharply angrily bluntly briefly flatly frankly quietly privately separately specifically personally jokingly reportedly
allegedly further instead too yesterday today tomorrow tonight yet once twice ago away back afterwards afterward thus
finally initially eventually ultimately actually really very quite rather largely mostly partly fully completely entirely
directly quickly slowly suddenly nonetheless nevertheless anonymously online correctly rightly wrongly optimistically
defiantly tearfully proudly emphatically categorically vehemently consistently regularly frequently famously
rarely seldom usually normally typically occasionally generally increasingly effectively essentially subsequently formally
officially unanimously deliberately merely barely lately nowadays constantly definitely certainly possibly surely obviously
unfortunately sadly hopefully wrongfully swiftly promptly gradually
aloud else indeed otherwise hence meantime overnight straight successfully similarly likewise additionally first secondly lastly
"""
FOCUS = "also then later earlier again"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
MONTHS = "january february april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
TIME_UNITS = """
day days week weeks month months year years hour hours minute minutes morning afternoon evening night weekend summer winter
spring autumn century decade decades quarter moment time times second seconds
"""
TIME_ADJECTIVES = "last next this that every past early late mid a few several the same one two three"
TIME_AFTER = "ago earlier later before"
PARTICLES = "out up back off down over away upon"
AUXILIARIES = """
is are was were am be been being has have had do does did can could may might must shall should will would 's 're 've 'll 'd
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't cannot couldn't won't wouldn't shouldn't
isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t can’t couldn’t won’t wouldn’t shouldn’t
it's it’s he's he’s she's she’s that's that’s there's there’s they're they’re we're we’re i'm i’m
"""
NOT_FINITE = """
block blocks stun stuns shock shocks cheer cheers oppose opposes cite cites scrap scraps
reject rejects propose proposes pass passes fail fails rally rallies surge surges plunge plunges
climb climbs soar soars tumble tumbles slump slumps rebound rebounds shrink shrinks expand expands
merge merges acquire acquires hire hires fire fires quit quits join joins retire retires
graduate graduates marry marries divorce divorces sue sues settle settles plead pleads convict convicts
acquit acquits sentence sentences jail jails release releases parole paroles deport deports detain detains
search searches raid raids seize seizes confiscate confiscates smuggle smuggles steal steals rob robs
murder murders stab stabs assault assaults rape rapes kidnap kidnaps rescue rescues save saves
treat treats heal heals cure cures vaccinate vaccinates infect infects spread spreads contain contains
test tests measure measures publish publishes print prints broadcast broadcasts stream streams film films
record records perform performs sing sings dance dances compete competes race races train trains
coach coaches defend defends score scores tie ties qualify qualifies host hosts celebrate celebrates
mourn mourns honor honors honour honours bury buries commemorate commemorates inaugurate inaugurates unveil unveils
inspect inspects audit audits fund funds donate donates borrow borrows lend lends invest invests
tax taxes fine fines subsidize subsidizes regulate regulates deregulate deregulates license licenses certify certifies
approve approves veto vetos override overrides amend amends repeal repeals enact enacts draft drafts
sponsor sponsors endorse endorses nominate nominates appoint appoints confirm confirms impeach impeaches oust ousts
topple topples overthrow overthrows occupy occupies annex annexes invade invades bomb bombs shell shells
besiege besieges encircle encircles liberate liberates ambush ambushes retreat retreats surrender surrenders disarm disarms
patrol patrols guard guards escort escorts evacuate evacuates relocate relocates resettle resettles rebuild rebuilds
repair repairs renovate renovates demolish demolishes construct constructs design designs engineer engineers invent invents
discover discovers explore explores map maps drill drills mine mines harvest harvests plant plants
grow grows irrigate irrigates flood floods burn burns erupt erupts shake shakes collapse collapses
sink sinks crash crashes derail derails collide collides swerve swerves brake brakes park parks
arrive arrives depart departs board boards delay delays divert diverts ground grounds need needs
want wants stay stays turn turns bear bears prove proves matter matters contain contains
influence influences trigger triggers prompt prompts spur spurs boost boosts curb curbs limit limits
restrict restricts ease eases loosen loosens tighten tightens reduce reduces lower lowers raise raises
double doubles triple triples halve halves
work works play plays change changes watch start end ends face help increase increases land lands last launch look looks love
plan plans produce push release report reports rescue return returns score scores sign signs step steps strike strikes support
talk talks target targets travel turn turns visit visits vote votes wait wound wounds attack attacks arrest arrests back ban bans
cause causes close cover cross cut cuts deal deals demand drop drops end escape experience fight fights force forces free gain gains
hit hits host hosts hunt issue issues jump lack leads lead link links load lock march marches mark marks match matches
need needs open order orders park point points present question result results rise rises run runs rush search share shares shell shells
show shows slow spark spread stage stages stand storm storms trade train trains treat trigger use uses win wins shot read set sets
shooting finding findings building meeting feeling beginning fighting reading hearing setting standing long like live lives left
show shows shown queue queues conduct conducts contact contacts check checks drink drinks drunk drive drives driven study studies
answer answers knock knocks hidden fall falls lay lie lies break breaks fly catch hold holds sit throw teach put own
"""
ABBREVIATIONS = """
mr mrs ms dr prof sen rep gov gen lt col sgt capt maj cmdr adm rev hon pres st jr sr jan feb mar apr jun jul aug sept sep oct nov
dec no vs etc e.g i.e u.s u.k u.n e.u a.m p.m inc ltd co corp dept est approx ave mt ft sgt messrs u.s.a d.c ph.d
"""
VERB_ENDINGS = "ed s ing"
PLURAL_VERB_ENDINGS = ""
FINITE_ENDINGS = "ed ed"
PLURAL_ENDINGS = "s people police men women"
FIRST_CONJUNCTION = "and but"
BOTH_FIRST = "both"
ADVERB_FIRST = "now then once so"
NOMINATIVE = "he she they"
ACCUSATIVE = "him them me us"
DEFINITE = "the this that these those his her its their"
REFLEXIVE = "himself herself themselves itself"
EXPLETIVES = "there it"
CONTENT_NOUNS = ""
POINTING_PRONOUNS = ""
COMMON_ENDINGS = "ing ly ed ful less ous able"
PARTICIPLE_ENDINGS = "ed"
# Prepositions that also begin a clause; between an auxiliary and its verb they are adverbs, as "long" is.
CLAUSE_PREPOSITIONS = "after before since until till"
BETWEEN_AUXILIARY = "since long"
# Relative adverbs: "in May, when X warned that".
WHEN = "when where"
CONTRACTIONS = "it's it’s he's he’s she's she’s they're they’re there's there’s that's that’s we're we’re i'm i’m"
# Speakers of one word: "one said", "another insisting that".
LONE_SPEAKERS = "one another"
WITH = "with"
# Behind these a single name is a place; with these a name is a team or another body.
PLACES = "in at near from"
PLURAL_BE = "were are"
# Behind ", she says," these go on with the statement.
CARRYING_ON = "from for with to of by into without like"
# At the start of a sentence these are no names.
NOT_NAMES = """
sorry yes yeah thanks thank please hello hi hey ok okay welcome goodbye congratulations nothing none everything something
anything born raised educated enough whatever whoever good bad great nice true false right wrong sure fine many most few both others
"""
# Before a verb that is also a noun these tell that it is one: "a first estimate".
NOUN_ADJECTIVES = """
first second last new recent latest early initial preliminary final joint written official previous earlier formal strong
public internal own rough conservative similar
"""
# "As for Tam, she ...": whom the sentence is about.
TOPIC_OPENERS = "as-for"
ORIGIN_ENDINGS = "ish ese ian"
GROUP_PRONOUNS = "one another others many some both everyone everybody"
PERSON_ARTICLES = ""
# Behind these stands a noun, never a finite verb.
NOUN_ARTICLES = "the a an"
# Pronouns of bodies and countries; "at least", "more than" before a number.
THING_PRONOUNS = "it"
QUANTIFIER_FIRST = "at more less up as fewer"
BETWEEN = "between"
NEARLY = "about around nearly almost roughly some only over under"
QUANTIFIER_SECOND = "least most than to many"
GERUND_ENDINGS = "ing"
# Begin a clause that sets somebody else against what was said.
OWN_CLAUSES = "after before when while"
OBJECTIONS = "though although"
EVEN = "even"
CONTRASTS = "while whereas although though"
ADJECTIVE_ENDINGS = ""
BEING = "being"
COPULAS = "is was"
FEELING_VERBS = ""
NAMING_COPULAS = "is was"
PRONOMINAL = ""
SAYING_ENDINGS = "s ed"
DEFINITE_ARTICLES = "the a an"
SOME_PRONOUNS = ""
PARTICIPLES = "born held taken shot hit hurt caught seen found left struck known"
PAST_ENDINGS = "ed"
GESTURES = "grins beams sobs fumes chuckles giggles weeps wept shrugs winks jokes roars wails cries growls hisses"
NEUTER_RELATIVES = "which"
AT_HOME = ""
# Behind a comma these judge what was just said: ", a claim the owner rejects", ", a tactic known as".
CLAIM_NOUNS = (
    "claim allegation accusation assertion charge suggestion contention statement word phrase term view sentiment move"
)
NAMING_PARTICIPLES = "known called"
# Behind a comma these tell what came of it, or what came before: the writer's own.
RESULTING = "prompting sparking triggering drawing earning"
SEQUELS = "after"
NEW_ARTICLES = "a an"
MEDIUM_OPENERS = "in on during at"
MESSAGES = "post email e-mail message tweet video thread note filing memo call"
# "Without elaborating", "without giving details".
LACKING = "without"
ELABORATING = "elaborating specifying"
SUPPLYING = "giving providing offering citing sharing"
DETAILS = "detail details evidence specifics explanation reason reasons proof"
TIME_DEGREES = "late early"
# Begin a sentence even behind a full stop that may belong to an hour.
SENTENCE_OPENERS = "he she it they we the a an this that these those his her its their but and in on at when after"
