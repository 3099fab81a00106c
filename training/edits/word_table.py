"""Words of closed classes, and common words whose part of speech their ending doesn't tell."""

from typing import Final

CLOSED: Final[dict[str, str]] = {
    word: tag
    for tag, words in {
        "det": "the a an this these those each every some any no all both half another either neither such",
        "poss": "my your his its our their whose",
        "pron": """i you he she it we they me him them us himself herself itself themselves everyone everybody someone
            somebody anyone anybody nobody nothing everything something anything none there""",
        "prep": """of in on at by for with from into onto over under about after before during since until till between
            among against through across behind beyond near without within along around toward towards upon off above
            below beneath beside besides despite via per amid amongst outside inside throughout unlike like as than""",
        "conj": "and or but nor yet",
        "sub": "because although though while whereas if unless whether once so",
        "wh": "who whom which what when where why how that",
        "be": "is are was were am be been being 's 're 'm",
        "have": "has have had having 've",
        "do": "do does did",
        "modal": "will would can could may might must shall should cannot 'll 'd",
        "to": "to",
        "neg": "not never",
        "auxneg": """isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
            couldn't mustn't shouldn't""",
        "adv": """also already still just only even now then here soon often always sometimes again ever too very quite
            rather almost nearly perhaps maybe however therefore thus hence moreover furthermore meanwhile instead
            otherwise together abroad ago away back forward well far later earlier yesterday today tomorrow tonight
            indeed seldom twice once further more most less least much up down out""",
        "quant": "many few several more most much less fewer little enough plenty",
    }.items()
    for word in words.split()
}
"""Word in lower case to its class; a word of two classes has the later one."""

ADJECTIVES: Final = frozenset(
    """
able absent accurate active acute additional adequate aggressive alive alone ambitious ancient angry annual anxious
apparent appropriate armed available average aware bad bare basic beautiful best better big bitter black blind blue
bold brave brief bright brilliant broad broken brown busy calm capable careful central certain cheap chief chronic
civil classic clean clear clever close cold comfortable common compact complete complex concrete confident conscious
considerable constant contemporary content convenient cool correct corrupt critical crowded crucial cruel cultural
current curious daily dangerous dark dead deaf dear decent deep democratic dense different difficult direct dirty
distant distinct domestic double dramatic dry due dull early eastern easy economic effective efficient elaborate
elderly electric elegant eligible empty enormous entire equal essential eternal ethnic evident evil exact excellent
exclusive expensive explicit external extra extreme fair false familiar famous fast fat favorite federal female
fertile
fierce final financial fine firm first fixed flat flexible foreign formal former fragile free frequent fresh friendly
front frozen full fundamental funny future general generous gentle genuine giant glad global gold golden good grand
grateful grave gray great green grey gross guilty happy hard harmful harsh healthy heavy hidden high historic holy
honest horizontal hostile hot huge human humble hungry ideal identical ill illegal immediate immense imperial
important
impossible impressive inadequate independent indirect individual industrial inferior inner innocent intact intense
interior internal international invisible joint junior just keen key known large last late lawful lazy leading legal
liberal light likely limited liquid literary little live local lonely long loose loud low loyal lucky mad main major
male massive mature maximum medical medieval mere mild military minimum minor mixed mobile moderate modern modest
moral
multiple mutual naked narrow nasty national native natural naval neat necessary negative nervous neutral new next nice
noble normal northern notable novel nuclear numerous obvious odd official old open opposite oral orange ordinary
organic original other outer overall painful pale parallel partial particular past patient peaceful perfect permanent
personal physical pink plain pleasant political polite poor popular positive possible potential powerful precious
precise pregnant present previous primary prime principal prior private probable professional prominent proper proud
public pure purple quick quiet radical random rapid rare raw ready real recent red regional regular relevant reliable
religious remarkable remote republican responsible rich rigid right ripe rough round royal rude rural sacred sad safe
same satisfied scarce secondary secret secular secure senior sensitive separate serious severe shallow sharp short
sick significant silent silver similar simple single slight slow small smart smooth social soft solar sole solid sorry
southern special specific stable standard steady steep stiff straight strange strategic strict strong stupid subject
subsequent substantial successful sudden sufficient suitable superior sure surplus sweet swift tall technical
temporary tender tense terrible thick thin third tight tiny tired top total tough toxic traditional tremendous
tropical
true typical ugly ultimate unable unaware uncertain unclear underlying unhappy unique united universal unknown
unlikely unusual upper urban urgent useful usual vague valid valuable various vast verbal vertical viable violent
virtual visible visual vital vivid voluntary vulnerable warm weak wealthy weekly western wet white whole wide
widespread
wild willing wise wonderful wooden worst worth worthy wrong yellow young
""".split()
)

ADVERBIAL_LY: Final = frozenset(
    """family reply supply apply rely only early daily weekly monthly yearly likely unlikely friendly elderly deadly
lively lonely lovely ugly holy silly italy july assembly monopoly anomaly ally belly bully fly jelly rally tally
costly orderly scholarly hourly quarterly cowardly""".split()
)
"""Words in ``-ly`` that are no adverbs."""

NOUNS: Final = frozenset(
    """
need seed speed feed breed weed bed red creed greed hundred wing king ring thing spring string evening morning ceiling
being building meeting wedding clothing hearing feeling meaning painting training funding housing spending shipping
banking engineering voting shooting bombing hearing offering warning opening ruling setting beginning
glass gas bus class grass process success access press business congress progress illness witness crisis basis
analysis
series species news physics politics economics mathematics lens loss boss mass cross dress stress campus virus status
census consensus bonus corpus genus focus chorus circus apparatus
people police children men women parents officials
""".split()
)
"""Nouns that end like verb forms, plurals or participles."""

PLURALS: Final = frozenset("people police children men women mice feet teeth geese cattle data media".split())
"""Plural nouns without ``-s``."""

COMMON_BEGINNINGS: Final = frozenset(
    """according despite given due based thousands hundreds millions dozens scientists police officials residents
critics experts students workers members leaders protesters witnesses researchers doctors farmers soldiers troops
prices sales shares results details evidence information education history music art life death water food oil power
energy government parliament congress war peace time year years day days today yesterday tomorrow tonight people man men
woman women children part parts number numbers two three four five six seven eight nine ten eleven twelve twenty thirty
one first second third last next while if when where after before although because since until as at by for from in of
on to with another other others such much many several most some all none each every both either neither there here
what who why how which it its he she they we you i this that these those my your his her our their no not yes please
well also then thus hence however moreover furthermore meanwhile nevertheless nonetheless instead finally
something nothing everything anything someone everyone somebody nobody thanks sorry ok okay
computer software science law laws theory light heat cells plants animals women's men's author authors product
""".split()
)
"""Words that begin sentences and are no names there."""
