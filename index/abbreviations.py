"""The words that sentence splitting needs to know. Data only; `index.sentences` holds the rules.

Abbreviations are written without their last full stop and match case for case, because "sat", "mass" and "art" end
sentences while "Sat.", "Mass." and "Art." mostly don't.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_FINAL = _words(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mmes Mlle Msgr Mgr Rev Revs Hon Fr Sra Srta Dra Hr Ing Dipl
    Pres Sen Sens Rep Reps Gov Govs Gen Gens Adm Adml Lt Col Cols Maj Capt Cpt Cmdr Comdr Sgt Cpl Pvt Pfc Brig
    Supt Det Insp Atty Attys Asst Amb Secy Treas Mt Ft vs v viz cf e.g eg i.e ie z.B d.h EE incl
    """
)
"""A name or more of the same sentence always follows, so a full stop here never ends one."""

BEFORE_NUMBER = _words(
    """
    No Nos no nos Nr nr núm num p pp Vol vol Vols vols Ch ch Chap chap Fig fig Figs figs Sec sec Sect Art Arts Abs Par
    Pt pt Pts Eq eq Ver ver ca circa approx Approx est Est Op etc ft lb lbs oz pop max
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """
)
"""Abbreviations only where a number (or a month) follows: "No. 10", "Jan. 5", but "“No. We won’t.”"."""

BEFORE_NAME = _words(
    """
    Inc Corp Cos Co Ltd LLC LLP PLC Plc plc Pty Bros Mfg Intl Int'l Int’l Natl Nat'l Nat’l Assn Assoc Ass'n Ass’n Dept
    Govt Gov't Gov’t Univ Inst Jr Sr Esq Ph.D PhD Ret ret al ed eds Ed Eds trans St Ste Ave Blvd Rd Hwy Pkwy Sq Bldg
    Apt Cir Ct Pl Ln Dist Div Mts EE.UU UU EUA Cía Cia S.p.A
    """
)
"""Names often go on after these, and sentences may end with them: the next word decides."""

STATES = _words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Sask Alta Man
    """
)
"""As BEFORE_NAME; but after a comma ("Jackson, Miss. Police said") a capital begins a sentence: within one, news style
puts a second comma after the state."""

CLOCK = _words("a.m p.m am pm A.M P.M")
"""Times of day: a day, month or time zone may follow within the sentence."""

DAYS = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """
)

MONTHS = _words(
    """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """
)

TIME_ZONES = _words(
    """
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST EET EEST MSK IST JST Eastern Central Pacific
    Mountain Greenwich Moscow Kyiv London Paris Beijing Tokyo
    """
)

FOREIGN_MONTHS = _words(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    """
)

ORDINAL_LEADS = _words("am vom bis zum zur im beim ab der die das den dem des seit und ins vor nach")
"""German words before an ordinal, which is written as a number and a full stop: "der 2. Weltkrieg"."""

LETTERED = _words(
    """
    War Vitamin vitamin vitamins Plan plan Group group Class class Type type Grade grade Phase phase Hepatitis hepatitis
    Section section Schedule schedule Part part Appendix Exhibit exhibit Annex Block block Option option Team team
    Gate gate Terminal terminal Model model Figure Table Serie Formula Generation influenza Influenza Category category
    """
)
"""A single letter after these is no initial: "World War I. Germany had lost"."""

EXCLAIMED_NAMES = _words("Yahoo Jeopardy Yum Now Mamma")
"""Names that carry an exclamation mark."""

STARTERS = _words(
    """
    The A An He She It They We I You This That These Those There Here His Her Its Their Our My Your Who What When Where
    Why How Which Whose While Whether In On At As After Before But And Or So Yet If Since For From With Without By To
    Through Throughout During Despite Although Though Because Until Unless Once Both Some Many Most Several All Each
    Every Another Other Others One Two Three Four Five Few More Much Not No Nor Now Then Thus Also Too However Meanwhile
    Still Instead Nevertheless Nonetheless Moreover Furthermore Additionally Finally Recently Earlier Later Today
    Tomorrow Yesterday Tonight According Amid Among Against Along Across Around Between Beyond Besides Over Up About
    Nearly Almost Only Even Just Never Nothing Nobody None Everyone Everything Someone Something Anyone Perhaps Maybe
    Indeed Such Like Last Is Are Was Were Do Does Did Has Have Had Let Please Speaking Asked Citing Based Given Either
    Neither Further Overall Similarly Therefore Hence Elsewhere Separately Whatever Whoever Whenever Wherever Of Than
    """
)
"""Capitalised words that begin a sentence rather than continue a name after an abbreviation."""

LOWER_STARTERS = _words("i it he she they we you this there the")
"""Words that begin a sentence in text that is careless about capitals."""

SPEECH_VERBS = _words(
    """
    said says asked asks added replied replies wrote writes tweeted posted wondered shouted cried exclaimed joked
    quipped demanded responded answered screamed yelled whispered chanted recalled
    """
)
"""A name and one of these after a quoted question belong to its sentence: "“Why?” Macron asked."."""

NAME_SUFFIXES = _words(
    """
    com org net edu gov mil int info biz social news online
    io ai co uk us eu fr de ru ua tv app dev js ts py rb rs go html htm php
    asp aspx pdf doc docx txt csv json xml jpg png gif mp3 mp4 zip exe
    """
)
"""What follows the full stop in the names of sites, files and programs."""
