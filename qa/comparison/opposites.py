"""Words of opposite meaning, and words that deny. Data, and one rule for prefixes."""

from functools import lru_cache

from qa.comparison.words import key_of

_PAIRS = """
    accept reject, accept refuse, accept decline, admit deny, confirm deny, agree disagree, agree refuse, allow ban,
    allow forbid, allow prevent, allow prohibit, allow block, permit ban, permit forbid, permit prohibit, legal
    illegal, approve reject, approve veto, approve block, arrive depart, arrive leave, enter leave, enter exit, join
    leave, ascend descend, attack defend, back oppose, support oppose, favour oppose, favor oppose, endorse oppose,
    support reject, supporter opponent, before after, begin end, start end, start stop, begin stop, start finish,
    beginning end, opening closing, open close, open shut, opened closed, better worse, best worst, improve worsen,
    big small, large small, bigger smaller, larger smaller, largest smallest, biggest smallest, great small, greater
    lesser, boost cut, build destroy, buy sell, buyer seller, cheap expensive, cheaper dearer, common rare, complete
    incomplete, continue stop, continue cease, create destroy, damage repair, decrease increase, decline rise,
    decline increase, decline grow, decline growth, rise fall, rise drop, increase fall, increase reduce, increase
    drop, increase decline, raise lower, raise cut, raise reduce, grow shrink, expand shrink, expand contract, gain
    lose, gain loss, profit loss, win lose, winner loser, victory defeat, success failure, succeed fail, successful
    unsuccessful, early late, earlier later, earliest latest, easy hard, easy difficult, easily hardly, east west,
    eastern western, north south, northern southern, northeast southwest, northwest southeast, empty full, encourage
    discourage, enemy ally, exclude include, excluding including, with without, exist vanish, export import, extend
    shorten, fast slow, faster slower, first last, former latter, former current, friend enemy, guilty innocent,
    convict acquit, condemn praise, criticise praise, criticize praise, happy sad, harmful harmless, heavy light,
    heavier lighter, high low, higher lower, highest lowest, hire dismiss, hire fire, appoint dismiss, hot cold,
    hotter colder, warm cool, warmer cooler, important unimportant, inside outside, internal external, invade
    liberate, junior senior, keep abandon, known unknown, left right, less more, fewer more, least most, all none,
    always never, every no, some none, everyone nobody, some no, many few, most few, everybody nobody, lend borrow,
    live die, alive dead, survive die, long short, longer shorter, longest shortest, love hate, like dislike,
    majority minority, male female, man woman, boy girl, father mother, son daughter, brother sister, husband wife,
    king queen, maximum minimum, major minor, married divorced, maintain abandon, most least, near far, new old,
    newer older, newest oldest, young old, younger older, youngest oldest, obey disobey, optimistic pessimistic,
    over under, above below, overestimate underestimate, pass fail, peace war, permanent temporary, poor rich,
    poorer richer, positive negative, present absent, presence absence, private public, probable improbable, likely
    unlikely, push pull, release detain, release arrest, release withhold, remember forget, reveal conceal, reveal
    hide, rural urban, safe dangerous, safe unsafe, same different, similar different, sign scrap, simple complex,
    strengthen weaken, strong weak, stronger weaker, strongest weakest, superior inferior, sunrise sunset, tall
    short, taller shorter, thick thin, tighten loosen, tighten ease, top bottom, true false, up down, upper lower,
    upward downward, upwards downwards, useful useless, violent peaceful, visible invisible, wet dry, wide narrow,
    wider narrower, withdraw deploy, attend skip, attend miss, hit miss, catch miss, remain leave, stay leave,
    resume suspend, reopen close, ahead behind, advantage disadvantage, ancient modern, artificial natural, asset
    liability, beautiful ugly, bless curse, bright dark, brighter darker, clean dirty, cruel kind, deep shallow,
    deeper shallower, domestic foreign, dry wet, employ dismiss, employed unemployed, exterior interior, frequent
    rare, frequently rarely, often rarely, often seldom, generous mean, hard soft, hire sack, increase cut, inhale
    exhale, lengthen shorten, liberal conservative, literate illiterate, lock unlock, loud quiet, lucky unlucky,
    mature immature, merge split, unite divide, united divided, day night, morning evening, noon midnight, offence
    defence, optional mandatory, optional compulsory, voluntary compulsory, parent child, plus minus, polite rude,
    predecessor successor, precede follow, preceded followed, proud ashamed, quick slow, quickly slowly, relevant
    irrelevant, roughly smoothly, save waste, save spend, sell purchase, shallow deep, shrink swell, sober drunk,
    solid liquid, stable unstable, sweet sour, trust distrust, together apart, tradition innovation, vertical
    horizontal, victor loser, wise foolish, yes no, birth death, originally later, rebuild destroy, active inactive,
    invite exclude, remove restore, identical different, single multiple, initial final, local foreign, temporarily
    permanently, subsequently previously, formerly subsequently, cause prevent, primary secondary, slightly sharply,
    demolish build, constant variable, together separately, joint separate, general specific, generally rarely,
    religious secular, mostly rarely, usually rarely, against for, add remove, lead follow, beneath above, capture
    release, correct incorrect, correctly incorrectly, directly indirectly, formal informal, gradually suddenly,
    human animal, include omit, largely barely, limited unlimited, lower raise, officially unofficially, parallel
    perpendicular, rare common, regular irregular, resign remain, surrender resist, tiny huge, voluntary forced,
    confirm reject, blame praise, keep break, right wrong, run suspend, cheapest dearest, cheap dear, good bad,
    morning afternoon, morning night, afternoon evening, afternoon night, spring autumn, summer winter
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _PAIRS.split(","):
        one, other = map(key_of, pair.split())
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {key: frozenset(others - {key}) for key, others in found.items()}


OPPOSITES = _table()
"""By key, the keys of the words that mean the opposite."""

DENIALS = frozenset(map(key_of, "not no never none nobody nothing neither nor without nowhere hardly barely".split()))
"""Keys of words that turn what they stand with into its opposite."""
DENYING_VERBS = frozenset(map(key_of, "fail refuse decline unable unwilling".split()))
"""Keys of words that do so where "to" follows: "failed to win"."""

_TOO_STRONG: dict[str, str] = {
    "all": "some many most several few half certain",
    "every": "some many most several few",
    "always": "often sometimes usually generally frequently rarely occasionally",
    "none": "few some",
    "must": "may might can could should",
    "most": "some several few",
    "many": "few",
}
"""Words of a claim that say more than the words of the evidence do; the other way round nothing is wrong."""
_STRONGER = {key_of(word): frozenset(map(key_of, others.split())) for word, others in _TOO_STRONG.items()}

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_SHORTEST = 4
"""Letters that the rest must have: "un" + "til" is no opposite."""


@lru_cache(maxsize=65536)
def opposites(key: str) -> frozenset[str]:
    """The keys of the evidence that contradict a key of the claim: of opposite words, and of words that say less.

    Opposites are found by the table and by prefixes such as "un".
    """
    found = {*OPPOSITES.get(key, ()), *_STRONGER.get(key, ())}
    if len(key) >= _SHORTEST:
        found.update(prefix + key for prefix in _PREFIXES)
    found.update(key.removeprefix(prefix) for prefix in _PREFIXES if len(key) >= len(prefix) + _SHORTEST)
    return frozenset(found - {key})
