"""Words of one meaning, which may stand for one another in news text.

Each pair goes one way, and means the same nearly everywhere; what depends on its place is left out, or narrowed where
the table is used.
"""

VERBS = """
start begin; begin start; buy purchase; purchase buy; assist help; show demonstrate; demonstrate show; attempt try
build construct; construct build; demolish destroy; choose select; select choose; receive get; obtain get
acquire obtain
state say; declare announce; halt stop; permit allow; allow permit; commence begin; complete finish; finish complete
murder kill; slay kill; assault attack; aid help; utilise use; utilize use; retain keep; seek look_for
abolish do_away_with
investigate look_into; discuss talk_about; reject turn_down; establish set_up; found set_up; cancel call_off
postpone put_off
discover find; detect find; injure hurt; wound injure; surpass exceed; alter change; modify change; transform change
emphasise stress; emphasize stress; prohibit ban; forbid ban; outlaw ban; ban prohibit; capture seize; seize capture
award give; grant give; possess own; reveal disclose; disclose reveal; conceal hide; hide conceal; imprison jail
oversee supervise; supervise oversee; annihilate destroy; instruct tell; inform tell; notify inform; evaluate assess
assess evaluate; examine look_at; inspect check; resemble look_like; withstand resist; unveil present; require need
"""
NOUNS = """
attorney lawyer; lawyer attorney; physician doctor; automobile car; film movie; movie film; aircraft plane
airplane plane
firm company; company firm; corporation company; assault attack; blaze fire; residence home; dwelling home
inhabitants residents; residents inhabitants; kids children; location place; assistance help; error mistake
mistake error
option choice; answer reply; objective goal; opponent rival; rival opponent; foe enemy; colleague co-worker
infant baby
journey trip; trip journey; voyage trip; region area; border frontier; accord agreement; pact agreement
agreement accord
treaty pact; poll survey; survey poll; salary pay; funds money; illness disease; disease illness; medication medicine
injury wound; troops soldiers; soldiers troops; weapons arms; firearm gun; earthquake quake; quake earthquake
rainfall rain; pupils students; instructor teacher; author writer; writer author; singer vocalist; contest competition
competition contest; victory win; triumph victory; wages pay; quantity amount; spouse partner; advantage benefit
"""
ADJECTIVES = """
big large; large big; huge enormous; enormous huge; quick fast; fast quick; rapid quick; important significant
significant important; famous well-known; well-known famous; entire whole; whole entire; main chief; chief main
primary main; principal main; annual yearly; yearly annual; wealthy rich; rich wealthy; ill sick; afraid scared
brave courageous; strange odd; odd strange; sufficient enough; numerous many; additional further; accurate correct
incorrect wrong; false untrue; dangerous hazardous; hazardous dangerous; deadly fatal; fatal deadly; beautiful lovely
contemporary modern; worldwide global; global worldwide; nearby neighbouring; adjacent neighbouring; essential vital
vital essential; crucial vital; distinct separate; identical same; prominent leading; notable remarkable
complicated complex; complex complicated; subsequent later; initial first; prior earlier; previous earlier
"""
OTHERS = """
about around; around about; approximately about; roughly about; nearly almost; almost nearly; however nevertheless
nevertheless however; therefore so; thus therefore; hence therefore; because since; although though; though although
despite in_spite_of; during in_the_course_of; throughout all_through; until till; till until; amid during
among amongst; amongst among; regarding about; concerning about; currently now; presently now; previously earlier
formerly previously; frequently often; often frequently; usually normally; normally usually; rarely seldom
seldom rarely; immediately at_once; quickly rapidly; rapidly quickly; primarily mainly; mainly mostly; mostly mainly
chiefly mainly; particularly especially; especially particularly; completely entirely; entirely completely
totally completely; partly partially; partially partly; initially at_first; eventually in_the_end; subsequently later
afterwards later; annually every_year; daily every_day; weekly every_week; monthly every_month; twice two_times
several a_number_of; many a_lot_of
"""


def _table(lines: str) -> dict[str, str]:
    pairs = [pair.split() for pair in lines.replace("\n", ";").split(";") if pair.strip()]
    return {one.replace("_", " "): other.replace("_", " ") for one, other in pairs}


SAME_VERBS, SAME_NOUNS, SAME_ADJECTIVES, SAME_OTHERS = map(_table, (VERBS, NOUNS, ADJECTIVES, OTHERS))
"""Each word to another that says the same: verbs by their base forms, nouns mostly in the singular."""
_CLUSTERS = """
film movie picture|aircraft plane airplane jet|firm company corporation business enterprise|attack assault raid strike
|fire blaze|home residence house dwelling|residents inhabitants citizens population people|children kids|place
location site spot
|help assistance aid support|error mistake fault|option choice alternative|goal aim objective target
purpose|opponent rival competitor
|enemy foe|trip journey voyage travel tour|region area zone district territory|border frontier boundary|agreement
accord pact treaty deal
|poll survey|pay salary wages income earnings|money funds cash|illness disease sickness|medicine medication
drug|soldiers troops forces military
|weapons arms|gun firearm|students pupils|teacher instructor|author writer|singer vocalist|contest competition match
game|victory win triumph
|big large huge enormous great major|fast quick rapid|important significant major key crucial vital essential|famous
well-known prominent notable
|main chief primary principal leading|rich wealthy|ill sick|strange odd|deadly fatal lethal|modern
contemporary|global worldwide international
|begin start commence launch open|end finish complete conclude stop halt|buy purchase acquire obtain get|build
construct create make erect
|destroy demolish|choose select pick|say state declare announce claim assert|allow permit let|kill murder slay|find
discover detect
|hurt injure wound|change alter modify transform|ban prohibit forbid outlaw|take seize capture|give award grant
provide offer supply
|own possess have|show reveal disclose demonstrate indicate suggest|hide conceal|check inspect examine|need
require|use utilise utilize employ
|think believe consider feel|see view observe notice|call name term describe|go move travel|live reside dwell|part
portion section segment piece
|way method manner approach means|idea concept notion|job work task role|problem issue difficulty|result outcome
effect consequence
|increase rise growth gain|decrease fall decline drop reduction|city town|country nation state|street road|book work
volume|law act statute legislation
|leader head chief|group team band|form type kind sort|several many numerous various some|small little minor|old
ancient|early initial
|difficult hard|simple easy|special particular specific|common usual frequent widespread|include contain
comprise|continue remain stay keep|meet encounter
|lead guide direct run manage|produce make manufacture|help assist support|develop grow evolve|reach achieve
attain|receive get obtain accept|study research
|report account|amount quantity number level|period era time age|area field|cost price|power force strength|war
conflict|speech address|right correct true
|return come|arrive come reach|leave depart|travel journey|send dispatch|employ hire|shut close|near close|hold
keep|full complete total whole entire
"""
_CLUSTER_OF: dict[str, set[int]] = {}
for _number, _cluster in enumerate(_CLUSTERS.replace("\n", "").split("|")):
    for _word in _cluster.split():
        _CLUSTER_OF.setdefault(_word, set()).add(_number)


def same_meaning(one: str, other: str) -> bool:
    """Tell whether two words, in any regular form, may mean nearly the same: then one is no edit of the other."""
    return bool(_clusters(one) & _clusters(other))


def _clusters(word: str) -> set[int]:
    stems = (word, word[:-1], word[:-2], word[:-3], word[:-1] + "e", word[:-3] + "e", word[:-3] + "y")
    return set().union(*(_CLUSTER_OF.get(stem, set()) for stem in stems))
