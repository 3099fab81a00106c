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
abandon abolish absorb abuse accelerate accept access accompany account accumulate accuse achieve acknowledge acquire
act adapt add address adjust administer admire admit adopt advance advertise advise affect afford agree aid aim alert
align allege allow alter amend amount analyse analyze announce annoy answer anticipate apologise apologize appeal
appear
apply appoint approach approve argue arm arrange arrest arrive ask assault assemble assert assess assign assist assume
assure attach attack attain attempt attend attract attribute authorise authorize average avoid award back ban bar base
battle behave believe belong benefit betray blame block board boast bomb boost borrow bother bounce boycott brand
breach breathe brief brush burn bury calculate call calm campaign cancel capture care carry cause cease celebrate
centre challenge change characterize charge chase chat check cheer circulate cite claim clarify clash classify clean
clear climb close coach collaborate collapse collect collide colonize combine comfort command comment commission
commit
communicate compare compel compensate compete compile complain complete comply compose comprise compromise concede
conceive concentrate concern conclude condemn conduct confess confine confirm confront confuse congratulate connect
conquer consider consist consolidate constitute construct consult consume contact contain contend contest continue
contract contrast contribute control convert convey convict convince cook cool cooperate coordinate cope copy correct
correspond count counter cover crash create criticise criticize cross crowd crush cry cultivate cure damage dance dare
date debate decide declare decline decorate decrease dedicate deem defeat defend define defy delay delegate delete
deliver demand demolish demonstrate denounce deny depart depend depict deploy deport depose derive descend describe
deserve design designate desire destroy detail detain detect deteriorate determine develop devastate devote diagnose
dictate die differ dine direct disagree disappear disappoint disband discard discharge disclose discourage discover
discriminate discuss dislike dismantle dismiss display dispute disrupt dissolve distinguish distribute disturb divide
divorce document dominate donate double doubt draft drag drain drift drill drop drown dry dump earn ease echo edit
educate elect elevate eliminate embark embrace emerge emigrate emphasise emphasize employ empower enable enact
encounter encourage end endanger endorse endure enforce engage enhance enjoy enlarge enlist ensure enter entertain
entitle envision equal equip erect erode erupt escape establish estimate evacuate evaluate evolve examine exceed
exchange exclude execute exempt exercise exert exhaust exhibit exile exist expand expect expel experience experiment
expire explain explode exploit explore export expose express extend extract face facilitate fade fail favor favour
fear
feature fetch file fill film finalise finance finish fire fit fix flood flourish flow focus fold follow force forecast
form formulate foster found frame free frighten frustrate fuel fulfil fulfill function fund gain gather generate
govern
grab graduate grant greet guarantee guard guide halt halve hand handle happen harass harm harvest hate head heal heat
help hesitate highlight hinder hint hire honor honour hope host hunt identify ignite ignore illustrate imagine
immigrate
impact implement imply import impose impress imprison improve include incorporate increase incur indicate infect
infer influence inform inhabit inherit inhibit initiate injure innovate insert insist inspect inspire install instruct
integrate intend intensify interact intercept interfere interpret intervene interview introduce invade invent invest
investigate invite involve isolate issue join joke judge jump justify kick kidnap kill kiss knock label lack land last
laugh launch leak lean learn lecture legalise legalize level levy liberate license lift like limit link list listen
live load lobby locate lock look loosen loot lower maintain manage mandate manufacture march mark market marry mask
massacre match matter measure merge migrate mine minimise minimize miss mistake mix mobilise mobilize model moderate
modernise modify monitor motivate mount mourn move multiply murder name narrow need neglect negotiate nominate note
notice notify number obey object oblige observe obtain occupy occur offend offer open operate oppose order organise
organize originate outlaw outline overlook overturn overwhelm owe own pack paint pardon park participate partner pass
patrol peak penetrate perceive perform permit persecute persist persuade phone pick place plan plant play plead please
pledge plot point poison pose position possess postpone pour praise pray preach precede predict prefer prepare
prescribe present preserve press presume pretend prevail prevent print proceed process proclaim produce profit
progress
prohibit project prolong promise promote prompt pronounce propose prosecute protect protest prove provide provoke
publish pull punish purchase pursue push qualify question race raid rain raise rank rate ratify reach react realise
realize reassure rebel recall receive recognise recognize recommend reconsider record recover recruit reduce refer
reflect reform refuse regain regard register regret regulate reign reinforce reject relate relax release relieve
relocate
rely remain remark remember remind remove rename render renew renounce rent reopen repair repeal repeat replace
reply report
represent request require rescue research resemble reserve reside resign resist resolve respect respond rest restore
restrict result resume retain retire retreat retrieve return reveal reverse review revise revive revoke reward rob
rock roll rotate rule rush sack sail sanction save scale scan scatter schedule score scream screen seal search secure
seem seize select sentence separate serve settle shape share shatter shell shelter shift ship shock shop shout
shower sign signal simplify slam slash slip slow smash smile smoke smuggle snow soar solve sort sound spark specialise
specialize specify spell spill sponsor spot spy squeeze stabilise stabilize stage stall stamp star stare start starve
state station stay steer stem step stimulate stop store storm strengthen stress stretch strip struggle study subject
submit succeed suffer suggest suit summarise summarize summon supervise supply support suppose suppress surge
surpass surprise surrender
surround survive suspect suspend sustain switch symbolise symbolize talk target taste tax tempt tend term terminate
test testify
thank threaten tie tighten top topple torture total touch tour track trade trail train transfer transform translate
transmit transport trap travel treat trigger triple trust try turn uncover undermine unite unveil update upgrade
urge use utilise
utilize vacate vanish vary veto view violate visit vote vow wait walk want warm warn wash waste watch water weaken
weigh
welcome widen wipe wish witness wonder work worry worsen worship wound wrap yell yield
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
