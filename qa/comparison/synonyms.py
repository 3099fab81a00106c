"""Single words that honest rewordings put for each other. Data only: the words of a group stand for each other."""

from qa.comparison.words import key_of

_GROUPS = """
    about around roughly approximately; after following; also too additionally; although though while; amid during;
    announce declare; answer reply respond; approximately about; argue contend; ask request; assist help aid;
    attempt try; automobile car; because since as; begin start commence launch; big large huge great major; build
    construct erect; buy purchase acquire; child kid; choose select pick; close near; company firm business;
    complete finish; country nation; create make produce form; cut reduce; deadly fatal; demonstrate show; demand
    require; die perish; employ use utilize utilise; enable allow permit; end finish conclude; ensure guarantee;
    entire whole; establish found set; famous renowned celebrated; fast quick rapid; film movie; get receive obtain
    gain; give provide grant supply; grow increase rise expand; happen occur; have own possess; hold contain; home
    house residence; however but yet; hurt injure wound; important significant crucial key; include contain feature
    comprise; including like among; inhabitant resident; injured wounded hurt; job position post; keep retain
    maintain; kill slay; last final; lately recently; lead head; leave depart; live reside; locate situate; main
    chief principal primary; man person; many numerous several; more further; move relocate; name call title; need
    require; new novel; next following; now currently presently; often frequently; old ancient; part portion
    section; people person citizen; pick choose; place put; plan intend; policeman officer; prevent stop; primarily
    mainly mostly chiefly; proclaim declare; reach attain; rapid quick; reveal disclose; say state tell add note
    remark; search look; seem appear; sell vend; send dispatch; shape form; shut close; similar alike; sort kind
    type; stop cease halt; student pupil; study examine; suggest propose; support back; teach instruct; think
    believe; today now; troop soldier; understand comprehend; vote ballot; want wish desire; war conflict; watch see
    view; wealthy rich; with alongside; woman person; world globe; write author
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS.split(";"):
        keys = set(map(key_of, group.split()))
        for key in keys:
            found.setdefault(key, set()).update(keys - {key})
    return {key: frozenset(others) for key, others in found.items()}


SYNONYMS = _table()
"""By key, the keys of words that may stand in its place."""
