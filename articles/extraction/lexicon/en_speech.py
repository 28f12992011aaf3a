"""English words that introduce what somebody said: verbs with their frames (see `nl_speech.py`), and other cues."""

VERBS = """
say | that if to bare
tell | that if order bare
write | that bare
think | that bare
feel | that bare
find | that bare judge
hold | that
make | loose
add | that bare
announce | that bare
warn | that bare about order
note | that bare
argue | that bare
claim | that to bare
post | that bare
urge | order that bare
describe | judge
insist | that bare about
deny | that bare gerund
call | judge
accuse | accuse
allege | that bare
assert | that bare
affirm | that bare
acknowledge | that bare
admit | that bare
advise | that order bare
agree | that bare
anticipate | that
appeal | order
ask | that if order bare
assume | that
assure | that bare
believe | that bare
blame | loose
boast | that bare
brag | that bare
caution | that bare order
cite | loose
charge | that bare
clarify | that bare
comment | that bare
complain | that bare about
concede | that bare
conclude | that bare
condemn | loose judge
confess | that bare to
confirm | that if bare
consider | judge
contend | that bare
continue | reply bare
counsel | order bare
counter | that bare
brief | that
criticize | loose judge
criticise | loose judge
cry | reply bare
declare | that bare judge
decline | loose
demand | that to bare
denounce | judge loose
deplore | loose
dictate | that
disclose | that if bare
dismiss | judge loose that
dispute | that loose
doubt | that if
dub | judge
echo | reply bare
elaborate | reply bare
emphasize | that bare
emphasise | that bare
encourage | order
envisage | loose
estimate | that bare
exclaim | that bare
expect | that bare order
explain | that if bare
express | loose
fear | that bare
gloat | that bare
grumble | that bare
guarantee | that bare
guess | that bare
hail | judge loose
hint | that bare
hope | that bare
imply | that bare
indicate | that if bare
inform | that bare
inquire | if bare
instruct | order
interject | bare reply
intone | bare reply
joke | that bare
judge | that loose
lament | that bare
laugh | bare reply
maintain | that bare
mention | that bare
mock | loose
moan | that bare
mumble | that bare
murmur | that bare
muse | that bare
mutter | that bare
object | that bare
observe | that bare
opine | that bare
order | order
outline | loose
plead | order bare
pledge | that to bare
ponder | if bare
praise | judge loose
pray | that
predict | that bare
proclaim | that bare judge
promise | that to bare
propose | that to bare
protest | that bare
question | if loose
quip | that bare
quote | loose reply
rant | bare reply
reaffirm | that bare
reassure | that bare
recall | that bare
remember | reply
reckon | that bare
recommend | that bare order
recount | that bare
refute | loose that
regret | that bare
reiterate | that bare
reject | judge loose that
remark | that bare
remind | that bare
repeat | that bare
reply | that bare
report | that bare
request | that order bare
respond | that bare reply
retort | that bare
restate | that
reveal | that if bare
scoff | that bare
scream | that bare
shout | that bare
shrug | bare reply
sigh | bare reply
signal | that bare
smile | bare reply
snap | bare reply
sneer | bare reply
specify | that if bare
speculate | that bare
state | that bare
stipulate | that
stress | that bare
submit | that
suggest | that bare
summarize | bare loose
surmise | that bare
suspect | that bare
swear | that to bare
testify | that bare
theorize | that bare
threaten | that to bare
tout | judge loose
trumpet | loose
tweet | that bare
underline | that bare
underscore | that bare
understand | that
venture | bare that
voice | loose
volunteer | that bare
vow | that to bare
whisper | that bare
wish | that
wonder | if bare
worry | that bare
yell | that bare
label | judge
characterize | judge
portray | judge loose
brand | judge
attribute | judge loose
deem | judge
text | that bare
email | that bare
message | that bare
lambast | judge loose
blast | judge loose
slam | judge loose
rebut | loose that
reason | that bare
foresee | loose
forecast | that bare
beg | order
implore | order
beseech | order
exhort | order
press | order
command | order
advocate | loose
read | reply
speak | about reply
hear | loose
rule | that
refuse | loose
want | loose
accept | that
recognise | that
recognize | that
enthuse | that bare reply
marvel | that bare reply
fret | that bare
fume | that bare reply
deadpan | bare reply
chuckle | bare reply
grin | bare reply
sob | bare reply
beam | bare reply
roar | bare reply
thunder | bare reply
hypothesise | that bare
hypothesize | that bare
attest | that bare
profess | that to
contest | that loose
grouse | that bare
rue | that loose
thank | loose
congratulate | loose
salute | loose
apologise | loose
apologize | loose
compare | loose
liken | loose
deride | judge loose
decry | loose
bemoan | loose
ridicule | judge loose
lambaste | judge loose
defend | judge loose
see | judge
"""

PHRASES = """
point | out | that if bare
make | clear/known | that if bare
go | on record | loose
call | on/upon | order
call | for | about
rule | out | loose
hit | back/out | reply bare
put | it | reply bare
go | on | reply
take | to | loose
give | assurances/assurance | that
let | know | that
express | confidence/hope/concern/fears/belief | that
voice | confidence/hope/concern/fears | that
add | hope | loose
"""

ACCORDING = """
according to
in the words of
in the view of
in the opinion of
in the eyes of
per
"""
NO_SOURCE = """
plan plans schedule tradition law laws rule rules regulation regulations agreement agreements protocol procedure model models
estimate estimates need needs taste size age type principle principles custom capita cent day week month year hour
"""
OWN_WORDS = """
by his own account
by her own account
by their own account
by its own account
in his own words
in her own words
in their own words
"""
ECHO = """
the statement read
it read
the statement said
"""
NEGATION = "not never no neither nor hardly n't didn't didn’t doesn't doesn’t don't don’t won't won’t wouldn't wouldn’t couldn't couldn’t cannot"
THAT = "that"
IF = "if whether how why who what which where when"
INFINITIVE = "to"
IN_ORDER = ""
SO = "so"
DEMONSTRATIVE = "that this"
DEMONSTRATIVE_TAGS = ""
BOTH = "it"
NOBODY = "few you i we nobody anybody someone somebody there let's"
HEARSAY = "reportedly allegedly"
PASSIVE = "is are was were been being be"
PERFECT = "has have had"
AGENT = "by"
MODALS = "can could may might must shall should will would do does did to"
ALSO_NOUNS = """
claim claims post posts report reports tweet tweets comment comments demand demands request requests estimate estimates fear fears
hope hopes charge charges question questions pledge pledges promise promises warning offer offers order orders state states
text message email note notes call calls release answer reply replies response protest protests object objects plan plans quote
quotes press point points rule rules joke jokes wish wishes vow vows threat remark remarks appeal appeals boast credit cry guess
guesses judge judges sigh signal signals smile snap stress submit update voice laugh label brand find finds blast blasts command
commands blame doubt doubts counter counters brief briefs concern name names address doctor talk talks process dispute cite forecast forecasts reason
reasons project present rate group study word counsel counsels
"""
TAG_SOURCES = ""
REJECTING = "deny dispute reject dismiss refute rebut"
# What is denied: "rejected suggestions that".
CLAIMS = """
claim claims report reports suggestion suggestions rumour rumours rumor rumors allegation allegations accusation accusations
speculation assertion assertions idea notion
"""
THANKING = "thank congratulate apologise apologize"
NAMING = "call dub label brand describe denounce"
PERCEIVING = "see"
# "S, as X put it".
AS_TAGS = "put"
CONDITIONS = "condition conditions proviso understanding"
# "Three questions per speaker".
RATES = "per"
TITLING = "titled entitled headlined"
SAYING_NOUNS = "thing things word words nothing something anything much"
ASKING_FOR = "for"
JUDGING_AS = "attribute describe characterize portray denounce dismiss condemn hail see tout praise slam blast reject brand label criticize criticise lambast"
# Verbs whose object may be who is told: "promised voters that".
ADDRESSED = (
    "tell assure reassure inform remind warn advise promise ask caution email text message notify convince persuade"
)
# The object of these belongs to what is expected: "expects the result to change her".
EXPECTING = "expect"
# "S, says X."
INVERTING = "say report"
TELLING = "tell assure inform remind warn advise"
# These report a clause even where its verb is not known.
PLAIN = "say think believe"
WITHHELD = ""
SOUNDING = ""
REASONS = ""
JUDGING_SO = ""
VERDICT_ENDINGS = ""
VERDICT_WORDS = ""
PARTICIPLE_STARTS = ""
DEGREES = ""
VERDICTS = ""
FOUND_STATES = ""
ESTIMATING = ""
PUT_AT = ""
LARGE_NUMBERS = ""
ONLY_IN_ORDER = ""
PRONOMINAL_NEEDS = ""
WHAT = "what"
REPROACH = "of"
AS = "as"
# "Said if it rains, the fair is off": no question.
CONDITIONAL = "if"
IF_FIRST = "if whether"
DOCUMENT_TAGS = """
reads
"""

DENYING = "deny refute dispute"
STANDS = ""
DOCUMENT_VERBS = "reads"
PLAIN_SOURCES = "according per"
# "om tafel gaan": here "om" begins no clause.
AROUND_NOUNS = ""
ABOUT_PREPOSITIONS = ""
INFINITIVE_AUXILIARIES = ""
# "Who asked not to be identified" is no statement.
UNNAMED = "name named identified quoted"
# Verbs with which somebody answers what another asked.
ANSWERS = "reply answer retort"
ASKS = "ask wonder enquire inquire"
OBJECT_DEMONSTRATIVES = "that"
