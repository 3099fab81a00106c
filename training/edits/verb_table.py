"""Verbs that the edits know how to inflect: irregular ones with their forms, and common regular ones.

A verb that stands in neither table is seen by its ending, but is never put into another form.
"""

IRREGULAR = {
    line.split()[0]: (line.split()[1], line.split()[2])
    for line in """
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
foresee foresaw foreseen
overrun overran overrun
offset offset offset
upset upset upset
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
overcome overcame overcome
overthrow overthrew overthrown
oversee oversaw overseen
overtake overtook overtaken
pay paid paid
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spend spent spent
split split split
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
uphold upheld upheld
wake woke woken
wear wore worn
win won won
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
""".strip().splitlines()
}
"""Base form to past and past participle."""

REGULAR = frozenset(
    """
abandon abolish absorb abuse accelerate accept access accommodate accompany account accumulate accuse achieve
acknowledge acquire act adapt add address adjust administer admire admit adopt advance advertise advise affect afford
agree aid aim alert align allege allow alter amend amount amplify analyse analyze announce annoy answer anticipate
apologise apologize appeal appear apply appoint approach approve argue arm arrange arrest arrive ask aspire
assassinate assault assemble assert assess assign assist assume assure attach attack attain attempt attend attract
attribute authorise authorize average avoid award back ban bankrupt bar base battle behave believe belong benefit
besiege betray blame bless block board boast boil bomb boost borrow bother bounce boycott brand breach breathe brief
brush burn bury calculate call calm campaign cancel capture care carry cater cause cease celebrate centre chair
challenge change chant characterize charge chase chat check cheer chop circle circulate cite claim clarify clash
classify clean clear climb close coach collaborate collapse collect collide colonize combine comfort command comment
commission commit communicate compare compel compensate compete compile complain complete comply compose compound
comprehend comprise compromise conceal concede conceive concentrate concern conclude condemn condone conduct confess
confine confirm confiscate confront confuse congratulate connect conquer consider consist consolidate conspire
constitute construct consult consume contact contain contaminate contend contest continue contract contrast contribute
control convert convey convict convince cook cool cooperate coordinate cope copy correct correspond count counter
cover crash create criticise criticize cross crowd crush cry cultivate curb cure damage dance dare date debate decide
declare decline decorate decrease dedicate deem defeat defend define defy degrade delay delegate delete deliver demand
demolish demonstrate demote denounce deny depart depend depict deploy deport depose deprive derive descend describe
deserve design designate desire destroy detail detain detect deteriorate determine devastate develop devote diagnose
dictate die differ diminish dine dip direct disagree disappear disappoint disapprove disband discard discharge
disclose discourage discover discriminate discuss dislike dismantle dismiss disperse display dispose dispute disrupt
dissolve distinguish distribute disturb divide divorce document dominate donate double doubt draft drag drain drift
drill drop drown dry dump dwell earn ease echo edit educate elaborate elect elevate eliminate embark embarrass embody
embrace emerge emigrate emphasise emphasize employ empower empty enable enact encounter encourage end endanger endorse
endure enforce engage enhance enjoy enlarge enlist enroll ensure entail enter entertain entitle envision equal equate
equip erect erode erupt escape establish estimate evacuate evaluate evoke evolve exaggerate examine excavate exceed
excel exchange exclude execute exempt exercise exert exhaust exhibit exile exist expand expect expel experience
experiment expire explain explode exploit explore export expose express extend extinguish extract fabricate face
facilitate fade fail falter favor favour fear feature fetch file fill film finalise finance finish fire fit fix flank
flood flourish flow fluctuate focus fold follow force forecast forge form formulate foster found frame free frighten
frustrate fuel fulfil fulfill function fund gain gather generate govern grab graduate grant greet guarantee guard
guide halt halve hand handle happen harass harm harvest hate haul head heal heat help herald hesitate highlight hinder
hint hire honor honour hope hospitalise hospitalize host hover hunt identify ignite ignore illustrate imagine
immigrate impact impair implement implicate imply import impose impress imprison improve include incorporate increase
incur indicate induce infect infer inflict influence inform infringe inhabit inherit inhibit initiate injure innovate
insert insist inspect inspire install instigate instruct insulate integrate intend intensify interact intercept
interfere interpret intervene interview introduce invade invent invest investigate invite invoke involve isolate issue
jeopardise jeopardize join joke judge jump justify kick kidnap kill kiss knock label lack lag land last laugh launch
leak lean learn lecture legalise legalize level levy liberate license lift like limit link list listen live load lobby
locate lock log look loom loosen loot lower lure maintain manage mandate manipulate manufacture march mark market
marry mask massacre match matter measure memorise merge migrate mine minimise minimize miss mistake mix mobilise
mobilize model moderate modernise modify monitor motivate mount mourn move multiply murder name narrate narrow
navigate need negate neglect negotiate nominate note notice notify number nurture obey object oblige observe obstruct
obtain occupy occur offend offer open operate oppose order organise organize originate outlaw outline outnumber
outweigh overlap overlook overturn overwhelm owe own pack paint pardon park participate partner pass patrol pause pave
peak penetrate perceive perform permit persecute persist persuade phone pick place plan plant play plead please pledge
plot point poison populate pose position possess postpone pour praise pray preach precede predict prefer prepare
prescribe present preserve preside press presume pretend prevail prevent print privatise privatize probe proceed
process proclaim procure produce profit progress prohibit project prolong promise promote prompt pronounce propel
propose prosecute prosper protect protest prove provide provoke publish pull punish purchase pursue push qualify
question quote race raid rain raise rank rate ratify reach react realise realize rear reassign reassure rebel rebuke
recall receive reclaim recognise recognize recommend reconcile reconsider record recover recruit redesign reduce refer
refine reflect reform refuse regain regard register regret regulate rehearse reign reinforce reiterate reject rejoin
relate relax release relieve relinquish relocate rely remain remark remember remind remove rename render renew
renounce rent reopen reorganise reorganize repair repeal repeat replace replicate reply report represent repress
reproduce request require rescue research resemble resent reserve reside resign resist resolve respect respond rest
restart restore restrict restructure result resume retain retaliate retire retreat retrieve return reunite reveal
reverse review revise revive revoke reward rob rock roll rotate ruin rule rush sabotage sack sail sanction save scale
scan scatter schedule score scrap scream screen seal search secure seem seize select sentence separate serve settle
shape share shatter shell shelter shift ship shock shop shout shower sign signal simplify simulate slam slash
slaughter slip slow smash smile smoke smuggle snow soar soften solve sort sound spark spawn specialise specialize
specify spell spill sponsor spot spy squeeze stabilise stabilize stage stall stamp star stare start starve state
station stay steer stem step stimulate stipulate stop store storm strengthen stress stretch strip struggle study
subdue subject submit subscribe subsidise subsidize substitute succeed sue suffer suggest suit summarise summarize
summon supervise supply support suppose suppress surge surpass surprise surrender surround survey survive suspect
suspend sustain swap switch symbolise symbolize tackle talk target taste tax tempt tend term terminate test testify
thank threaten thrive tie tighten tolerate top topple torture toss total touch tour tow track trade traffic trail
train transfer transform translate transmit transport trap travel treat trigger triple trust try tumble turn tweet
twist uncover undermine unfold unify unite unload unlock unveil update upgrade urge use usher utilise utilize vacate
vaccinate validate value vanish vary venture verify veto view violate visit vote vow wait walk wander want warm warn
wash waste watch water weaken weigh welcome whisper widen wipe wish witness wonder work worry worsen worship wound
wrap yell yield
""".split()
)

DOUBLING = frozenset(
    """admit ban bar commit compel control defer deter drag drop equip expel fit grab incur infer jam log occur omit
patrol permit plan plot prefer quiz rebel refer regret rob scan ship shop slam slip star stem step stop strip submit
transfer transmit trap wrap outfit flag hug jog mug nod pin rip rub skip snap tap tip trim""".split()
)
"""Verbs whose last consonant is doubled: ``planned``, ``planning``."""

STATIVE = frozenset(
    """seem belong consist contain depend exist include involve know like love matter mean need own possess prefer
resemble suppose want equal lack cost owe deserve differ doubt fear hate hope believe understand""".split()
)
"""Verbs that tell a state: ``has already known`` reads badly."""

TRANSITIVE = frozenset(
    """abandon abolish absorb accept accompany accuse acquire adapt adopt advise analyse announce appoint approve arrest
assassinate assault attack award ban beat besiege block bomb break bring build bury buy cancel capture carry challenge
choose claim close colonize complete compose condemn confirm confiscate conquer consider construct control convince
create criticise criticize cut damage decide defeat defend deliver deport describe design destroy detain detect develop
direct discover discuss dismiss display dissolve divide dominate donate draw drive drop eat elect eliminate employ
endorse establish estimate evacuate examine execute expand expel explain explore express finance find fine follow force
found free fund govern grant hear help hire hit hold host identify implement import imprison improve inform inherit
injure inspire install introduce invade invent investigate invite issue judge kidnap kill launch lead lift lose
manufacture mark mention modify monitor mount murder name nominate notice obtain occupy offer open operate oppose order
organise organize overthrow own paint perform persuade plan plant play poison praise present preserve prevent print
produce promote propose protect prove provide publish punish purchase question raid raise ratify reach read rebuild
receive recognise recognize recommend record recruit reduce reform regulate reject release remove renew repair repeal
replace represent rescue resolve restore retain reveal review revise rob
ruin rule sack see seize select sell send settle
shape share shell shoot sign solve spend sponsor steal stop strike study sue summon supervise supply support suppress
surround take target teach threaten torture train transform translate transport treat trigger undermine unveil
uphold use veto view violate visit watch welcome win withdraw witness wound write""".split()
)
"""Verbs that keep their meaning in the passive: ``the police arrested him``, ``he was arrested by the police``."""
