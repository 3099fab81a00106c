"""Words of the calendar. Data only."""

MONTHS: dict[str, int] = {
    spelling: number
    for number, spellings in enumerate(
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep,"
        " october oct, november nov, december dec".split(", "),
        start=1,
    )
    for spelling in spellings.replace(",", "").split()
}
WEEKDAYS: dict[str, int] = {
    spelling: number
    for number, spellings in enumerate(
        ["monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
         "sunday sun"]
    )
    for spelling in spellings.split()
}  # fmt: skip
DAYS_AWAY: dict[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
TURNS: dict[str, int] = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""How many weeks, months or years away "last week" is."""
AMBIGUOUS = frozenset({"may", "march", "mar", "sat", "sun", "mon", "wed", "jan", "second"})
"""Words of the calendar that are also others: words or numbers beside them must speak for the calendar."""
YEAR_LEADS = frozenset("in since by until before after from during".split())
"""Words after which a number such as 1987 is a year, even where a noun follows it."""
MONTH_LEADS = (
    YEAR_LEADS | TURNS.keys() | frozenset("early mid late middle beginning start end of and to through".split())
)
"""Words after which an ambiguous name of a month is one."""
CLOCK_HALVES: dict[str, int] = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}
ERAS: dict[str, int] = {"bc": -1, "bce": -1, "b.c.": -1, "b.c.e.": -1, "ad": 1, "ce": 1, "a.d.": 1}
DECADES: dict[str, int] = {
    word: 10 * tens
    for tens, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2
    )
}
