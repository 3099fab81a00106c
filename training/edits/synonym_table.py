"""Words of one meaning, which may stand for one another in news text.

Each line holds words of one part of speech that mean the same nearly everywhere
what depends on its place is left out.
"""

VERBS = """
start begin; buy purchase; help assist; show demonstrate; demand call_for; attempt try; receive get; build construct
destroy demolish
require need; assist help; choose select; select choose; begin start; purchase buy; demonstrate show; construct build
state say; declare announce; announce declare; obtain get; acquire obtain; halt stop; reside live; permit allow
allow permit
commence begin; conclude end; finish complete; complete finish; murder kill; assault attack; aid help; dismiss fire
slay kill; occur happen; happen occur; depart leave; employ hire; utilise use; utilize use; retain keep; seek look_for
resign step_down; postpone put_off; investigate look_into; discuss talk_about; continue go_on; increase go_up
enter go_into
abolish do_away_with; reject turn_down; establish set_up; found set_up; distribute hand_out; cancel call_off
visit travel_to
collide crash; originate come; assemble gather; collaborate work_together; vanish disappear; disappear vanish
emphasise stress; emphasize stress
discover find; detect find; nominate put_forward; injure hurt; wound injure; relocate move; recall remember
respond reply; reply respond; demolish tear_down; surpass exceed; exceed go_beyond; alter change; modify change
transform change
apologise say_sorry; terminate end; cease stop; prohibit ban; forbid ban; outlaw ban; ban prohibit; capture seize
seize capture
award give; grant give; contribute give; assert say; contend argue; allege claim; comprise include; possess own
own have; reveal disclose
disclose reveal; conceal hide; hide conceal; imprison jail; flee run_away_from; approve agree_to; oversee supervise
supervise oversee
annihilate destroy; participate take_part; consume use_up; instruct tell; inform tell; notify inform; warn caution
deteriorate get_worse
evaluate assess; assess evaluate; examine look_at; inspect check; resemble look_like; endure last; withstand resist
unveil present
"""
NOUNS = """
attorney lawyer; lawyer attorney; physician doctor; automobile car; film movie; movie film; aircraft plane
plane aircraft
airplane plane; vessel ship; cop police_officer; firm company; company firm; corporation company; assault attack
blaze fire
residence home; dwelling home; inhabitants residents; residents inhabitants; kids children; citizens people
occupation job; location place
start beginning; beginning start; conclusion end; assistance help; aid help; purchase acquisition; amount quantity
error mistake; mistake error; choice option; option choice; answer reply; objective goal; goal aim; aim goal
strategy plan
opponent rival; rival opponent; enemy foe; ally partner; colleague co-worker; spouse partner; infant baby; vehicle car
journey trip; trip journey; voyage trip; region area; border frontier; territory land; town community
accord agreement; pact agreement; agreement accord; deal agreement
treaty pact; ballot vote; poll survey; survey poll; salary pay; wages pay; funds money; cash money; earnings profits
income earnings; cost price
illness disease; disease illness; medication medicine; drug medicine; injury wound; casualties victims
troops soldiers; soldiers troops; weapons arms; gun firearm
storm tempest; earthquake quake; quake earthquake; rainfall rain; forest woods; sea ocean; hill mound; stone rock
college university; pupils students; instructor teacher
author writer; writer author; composer musician; actress performer; actor performer; singer vocalist
audience public; spectators audience; contest competition; competition contest; match game; champion winner
victory win; triumph victory; defeat loss
"""
ADJECTIVES = """
big large; large big; tiny very_small; huge enormous; enormous huge; quick fast; fast quick; rapid quick
important significant; significant important; famous well-known
well-known famous; difficult hard; entire whole; whole entire; main chief; chief main; primary main; principal main
major important; initial first; final last; previous earlier; prior earlier; former previous; annual yearly
yearly annual
wealthy rich; rich wealthy; sick ill; ill sick; glad happy; angry furious; afraid scared; brave courageous
strange odd; odd strange; sufficient enough; numerous many; various different; additional further; extra additional
accurate correct; correct right; incorrect wrong; false untrue
dangerous hazardous; hazardous dangerous; deadly fatal; fatal deadly; silent quiet; beautiful lovely
attractive appealing; ancient very_old; contemporary modern; modern contemporary; worldwide global; global worldwide
international global; domestic national; nearby neighbouring; adjacent neighbouring; essential vital
vital essential; crucial vital; necessary needed; distinct separate; identical same; equal same; powerful strong
prominent leading; notable remarkable; widespread common; frequent common; usual normal; typical usual; simple easy
easy simple; complicated complex; complex complicated; joint shared; unanimous undivided
"""
OTHERS = """
about around; around about; approximately about; roughly about; nearly almost; almost nearly; also too
however nevertheless; nevertheless however; therefore so; thus therefore; hence therefore; because since
although though; though although; while whereas; whereas while; despite in_spite_of; following after
prior_to before; during in_the_course_of; throughout all_through; within inside; upon on; until till; till until
via through; amid during; among amongst; amongst among; regarding about; concerning about; per_cent percent
currently now; presently now; previously earlier; formerly earlier; frequently often; often frequently
usually normally; normally usually; rarely seldom; seldom rarely; immediately at_once; quickly rapidly
rapidly quickly; slowly gradually; primarily mainly; mainly mostly; mostly mainly; chiefly mainly
particularly especially; especially particularly; only just; completely entirely; entirely completely
totally completely; partly partially; partially partly; together jointly; initially at_first; eventually in_the_end
finally in_the_end; subsequently later; afterwards later; annually every_year; daily every_day; weekly every_week
monthly every_month; twice two_times; numerous many; several a_number_of; many a_lot_of; such_as like
in_order_to to; due_to because_of; because_of due_to; as_well_as and; more_than over; less_than under
at_least no_fewer_than; in_addition also; for_instance for_example; for_example for_instance; approximately roughly
for_the_first_time first
"""


def _table(lines: str) -> dict[str, str]:
    pairs = [pair.split() for pair in lines.replace("\n", ";").split(";") if pair.strip()]
    return {one.replace("_", " "): other.replace("_", " ") for one, other in pairs}


SAME_VERBS, SAME_NOUNS, SAME_ADJECTIVES, SAME_OTHERS = map(_table, (VERBS, NOUNS, ADJECTIVES, OTHERS))
_EVERY = SAME_VERBS | SAME_NOUNS | SAME_ADJECTIVES | SAME_OTHERS
_BEFORE = 5


def same_meaning(one: str, other: str) -> bool:
    """Tell whether two words, in any form, may mean nearly the same: then one is no edit of the other."""
    first, second = one[:_BEFORE], other[:_BEFORE]
    return (first, second) in _CLOSE


_CLOSE = {
    pair
    for one, other in _EVERY.items()
    for pair in ((one[:_BEFORE], other[:_BEFORE]), (other[:_BEFORE], one[:_BEFORE]))
}
