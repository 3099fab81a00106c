"""Irregular verbs and plurals of English, which a stemmer doesn't bring together. Data only."""

_FORMS = """
    be: am is are was were been being; have: has had having; do: does did done; go: goes went gone; say: said; get:
    got gotten; make: made; know: knew known; think: thought; take: took taken; see: saw seen; come: came; give:
    gave given; find: found; tell: told; become: became; leave: left; feel: felt; bring: brought; begin: began
    begun; keep: kept; hold: held; write: wrote written; stand: stood; hear: heard; mean: meant; meet: met; run:
    ran; pay: paid; sit: sat; speak: spoke spoken; lead: led; grow: grew grown; lose: lost; fall: fell fallen; send:
    sent; build: built; understand: understood; draw: drew drawn; break: broke broken; spend: spent; rise: rose
    risen; drive: drove driven; buy: bought; wear: wore worn; choose: chose chosen; seek: sought; throw: threw
    thrown; catch: caught; win: won; fight: fought; teach: taught; eat: ate eaten; sell: sold; sing: sang sung; fly:
    flew flown; forget: forgot forgotten; hide: hid hidden; ride: rode ridden; shoot: shot; shake: shook shaken;
    show: shown; sink: sank sunk; steal: stole stolen; strike: struck stricken; swear: swore sworn; swim: swam swum;
    wake: woke woken; withdraw: withdrew withdrawn; arise: arose arisen; bear: bore borne born; bend: bent; bind:
    bound; bite: bit bitten; bleed: bled; blow: blew blown; breed: bred; cling: clung; creep: crept; deal: dealt;
    dig: dug; drink: drank drunk; feed: fed; flee: fled; forbid: forbade forbidden; freeze: froze frozen; hang:
    hung; lay: laid; lend: lent; lie: lain; light: lit; overcome: overcame; overtake: overtook overtaken; prove:
    proven; ring: rang rung; shrink: shrank shrunk; sleep: slept; slide: slid; spin: spun; spring: sprang sprung;
    stick: stuck; sweep: swept; tear: tore torn; undergo: underwent undergone; undertake: undertook undertaken;
    uphold: upheld; weave: wove woven; weep: wept; wind: wound; foresee: foresaw foreseen; man: men; woman: women;
    child: children; person: persons people; foot: feet; tooth: teeth; mouse: mice; life: lives; wife: wives; half:
    halves; shelf: shelves; crisis: crises; datum: data; medium: media; criterion: criteria
"""

BASE_FORMS: dict[str, str] = {
    form: base
    for base, forms in (entry.split(": ") for entry in " ".join(_FORMS.split()).split("; "))
    for form in forms.split()
}
"""Form to base form, both without capitals.."""
