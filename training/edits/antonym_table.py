"""Words of opposite or excluding meaning. Pairs go one way; verbs stand in their base form."""

VERBS = """
accept reject; allow ban; approve reject; arrest release; arrive leave; attack defend; accelerate slow; acquit convict
admit deny; agree refuse; appoint dismiss; attract repel; back oppose; begin end; borrow lend; boost cut
build demolish; buy sell
capture release; confirm deny; create destroy; criticise praise; criticize praise; cut raise; decrease increase
defeat support; decline grow; deny confirm; deploy withdraw; deteriorate improve; discourage encourage; double halve
drop rise
encourage discourage; end begin; endorse oppose; enter leave; expand shrink; exclude include; export import
fail succeed; fall rise
forbid permit; forget remember; free imprison; gain lose; grant refuse; grow shrink; hate love; hide reveal
hire dismiss; ignore obey
improve worsen; increase decrease; join leave; launch cancel; lengthen shorten; like dislike; lose win; lower raise
narrow widen
open close; oppose support; overestimate underestimate; pass fail; permit forbid; praise condemn; prevent cause
protect endanger
raise lower; reduce increase; reject accept; release detain; remain leave; resign stay; resume suspend; retain lose
reveal conceal; rise fall
save waste; shrink expand; start stop; stop start; strengthen weaken; succeed fail; support oppose; survive die
suspend resume
tighten loosen; uphold overturn; weaken strengthen; welcome condemn; widen narrow; win lose; withdraw deploy
worsen improve
legalise outlaw; legalize outlaw; deport welcome; cancel confirm; postpone hasten; extend shorten; surge plunge
soar tumble
condemn praise; contradict confirm; convict acquit; defend attack; destroy rebuild; detain release; dismiss appoint
evacuate occupy
favour oppose; favor oppose; halt resume; prohibit permit; ratify reject; restrict expand; surrender resist
unite divide; divide unite
ban allow; block allow; close open; conceal reveal; exceed match; follow precede; precede follow; delete restore
emigrate return
invite exclude; lend borrow; love hate; minimise maximise; obey disobey; remember forget; repair damage
restore remove; send receive; teach forget
"""
ADJECTIVES = """
absent present; active inactive; ancient modern; bad good; bitter sweet; brave cowardly; bright dark; broad narrow
calm nervous; careful careless; cheap expensive
clean dirty; clear unclear; cold hot; common rare; complete incomplete; complex simple; conservative liberal
constant variable; dangerous safe; dead alive; deep shallow
difficult easy; direct indirect; domestic foreign; dry wet; early late; eastern western; economic military
empty full; equal unequal; external internal; false true; famous unknown; fast slow
female male; final initial; first last; flat steep; formal informal; free imprisoned; fresh stale; friendly hostile
general specific; good bad; guilty innocent; happy unhappy; hard soft
healthy sick; heavy light; high low; hot cold; huge tiny; illegal legal; important unimportant; large small
last first; late early; legal illegal; likely unlikely; limited unlimited; little large; local foreign; long short
loud quiet
low high; major minor; male female; married unmarried; maximum minimum; mild severe; military civilian
minimum maximum; minor major; modern ancient; moral immoral; narrow wide; negative positive; new old
northern southern
official unofficial; old new; open closed; optional mandatory; mandatory voluntary; ordinary exceptional
peaceful violent; permanent temporary; physical mental; poor rich; popular unpopular; positive negative
possible impossible; powerful weak
primary secondary; private public; public private; quiet loud; rapid slow; rare common; raw cooked; recent ancient
regional national; religious secular; rich poor; right wrong; rural urban; safe dangerous; secular religious
senior junior; serious minor; severe mild
shallow deep; sharp blunt; short long; sick healthy; similar different; simple complex; slight considerable
slow fast; small large; smooth rough; soft hard; southern northern; stable unstable; strict lax; strong weak
successful unsuccessful; sufficient insufficient; superior inferior
tall short; temporary permanent; thick thin; thin thick; tight loose; tiny huge; true false; ugly beautiful
unable able; upper lower; urban rural; urgent routine; useful useless; usual unusual; valid invalid
vertical horizontal; violent peaceful; visible invisible; voluntary compulsory
warm cool; weak strong; wealthy poor; western eastern; wet dry; white black; wide narrow; widespread isolated
willing unwilling; wrong right; young old; certain uncertain; beautiful ugly; black white; crowded empty
different identical; identical different; excellent terrible; fair unfair; honest dishonest
innocent guilty; joint separate; liberal conservative; light heavy; lucky unlucky; necessary unnecessary
nuclear conventional; polite rude; reliable unreliable; responsible irresponsible; satisfied dissatisfied
sharp gradual; single multiple; sudden gradual; total partial; unanimous divided; able unable
"""
COMPARATIVES = """
better worse; bigger smaller; larger smaller; higher lower; longer shorter; older younger; earlier later
faster slower; stronger weaker; richer poorer; cheaper costlier; warmer colder; wider narrower; deeper shallower
heavier lighter; greater smaller; easier harder; closer further; more less; fewer more; safer riskier; newer older
smaller larger; lower higher; shorter longer; younger older; later earlier; slower faster; weaker stronger
poorer richer; colder warmer; narrower wider; lighter heavier; harder easier; worse better; hotter cooler
best worst; biggest smallest; largest smallest; highest lowest; longest shortest; oldest youngest; earliest latest
fastest slowest; strongest weakest; richest poorest; cheapest costliest; warmest coldest; greatest smallest
worst best; smallest largest; lowest highest; shortest longest; youngest oldest; latest earliest; slowest fastest
weakest strongest; poorest richest; coldest warmest; hottest coldest; most least; least most; wealthiest poorest
newest oldest; deepest shallowest; easiest hardest; hardest easiest; closest farthest; nearest farthest
"""
NOUNS = """
ally enemy; advantage disadvantage; arrival departure; beginning end; birth death; buyer seller; child adult
day night; decline growth; decrease increase; defeat victory; demand supply; employer employee
enemy ally; entrance exit; export import; failure success; father mother; fall rise
freedom captivity; friend enemy; gain loss; growth decline; husband wife; increase decrease; import export
innocence guilt; king queen; leader follower; loser winner; loss profit; majority minority; male female; man woman
maximum minimum; minority majority; mother father; night day; opponent supporter; optimism pessimism; peace war
poverty wealth; presence absence; profit loss; quality quantity; rise fall; seller buyer; shortage surplus
son daughter; daughter son; start end; strength weakness; student teacher; success failure; summer winter
supporter opponent; surplus deficit; deficit surplus; teacher student; victory defeat; war peace; wife husband
winner loser; winter summer; woman man; spring autumn; autumn spring
brother sister; sister brother; boy girl; girl boy; uncle aunt; morning evening; evening morning; north south
south north; east west; west east; hero villain; victim perpetrator; attacker victim; plaintiff defendant
lender borrower; landlord tenant; top bottom; bottom top; front back; left right; predator prey; exit entrance
departure arrival; death birth; approval rejection; rejection approval; acceptance refusal; support opposition
opposition support; praise criticism; criticism praise
"""
OTHERS = """
before after; after before; above below; below above; inside outside; outside inside; with without; without with
against for; over under; under over; north south; south north; eastward westward; quickly slowly; slowly quickly
rapidly slowly; often rarely; rarely often; always never; usually rarely; sometimes never; frequently rarely
early late; publicly privately; privately publicly
directly indirectly; fully partly; completely partly; entirely partly; mostly hardly; partly fully
officially unofficially; legally illegally; internally externally; abroad domestically; upward downward
upwards downwards; successfully unsuccessfully; significantly slightly; sharply slightly; slightly sharply
dramatically slightly; widely narrowly; voluntarily forcibly; temporarily permanently; permanently temporarily
annually monthly; monthly annually; weekly daily; daily weekly; easily hardly
gradually suddenly; suddenly gradually; previously subsequently; initially finally; originally later
generally rarely; commonly rarely; formerly currently; currently formerly; peacefully violently
violently peacefully; correctly wrongly; together separately; separately together; simultaneously separately
deliberately accidentally; accidentally deliberately; more less; less more; many few; few many; most few
"""


def _pairs(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for pair in table.replace("\n", ";").split(";"):
        if pair.strip():
            one, other = pair.split()
            found.setdefault(one, []).append(other)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


OPPOSITE_VERBS = _pairs(VERBS)
OPPOSITE_ADJECTIVES = _pairs(ADJECTIVES)
OPPOSITE_COMPARATIVES = _pairs(COMPARATIVES)
OPPOSITE_NOUNS = _pairs(NOUNS)
OPPOSITE_OTHERS = _pairs(OTHERS)
"""Each word to the words that may stand in its place and exclude it."""
