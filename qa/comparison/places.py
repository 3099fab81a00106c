"""Countries with the words that stand for them in news: their people, their capital, short forms. Data only.

A capital often speaks for its government ("Paris says no"), so it is taken as a weak form of the country's name.
"""

_PLACES = """
    afghanistan afghan afghans kabul; albania albanian tirana; algeria algerian algiers; argentina argentine
    argentinian; armenia armenian yerevan; australia australian canberra; austria austrian vienna; azerbaijan
    azerbaijani baku; bangladesh bangladeshi dhaka; belarus belarusian minsk; belgium belgian; brazil brazilian
    brasilia; britain british briton britons uk united_kingdom great_britain london u.k; bulgaria bulgarian sofia;
    canada canadian ottawa; chile chilean santiago; china chinese beijing peking; colombia colombian bogota; croatia
    croatian zagreb; cuba cuban havana; cyprus cypriot nicosia; czechia czech czech_republic prague; denmark danish
    dane danes copenhagen; egypt egyptian cairo; england english; estonia estonian tallinn; ethiopia ethiopian;
    european_union eu e.u brussels; europe european; finland finnish finn finns helsinki; france french frenchman
    paris elysee; georgia georgian tbilisi; germany german berlin; ghana ghanaian accra; greece greek athens;
    hungary hungarian budapest; iceland icelandic reykjavik; india indian new_delhi delhi; indonesia indonesian
    jakarta; iran iranian tehran persia persian; iraq iraqi baghdad; ireland irish dublin; israel israeli jerusalem;
    italy italian rome; japan japanese tokyo; jordan jordanian amman; kazakhstan kazakh astana; kenya kenyan
    nairobi; latvia latvian riga; lebanon lebanese beirut; libya libyan tripoli; lithuania lithuanian vilnius;
    malaysia malaysian; mexico mexican; moldova moldovan chisinau; morocco moroccan rabat; netherlands dutch holland
    hague; new_zealand wellington; nigeria nigerian abuja; north_korea north_korean pyongyang; norway norwegian
    oslo; pakistan pakistani islamabad; palestine palestinian palestinians; peru peruvian lima; philippines
    philippine filipino filipinos manila; poland polish pole poles warsaw; portugal portuguese lisbon; romania
    romanian bucharest; russia russian moscow kremlin russian_federation; saudi_arabia saudi saudis riyadh; scotland
    scottish scot scots; serbia serbian serb serbs belgrade; slovakia slovak bratislava; slovenia slovenian
    ljubljana; somalia somali mogadishu; south_africa south_african pretoria; south_korea south_korean seoul;
    soviet_union soviet soviets ussr u.s.s.r; spain spanish spaniard spaniards madrid; sudan sudanese khartoum;
    sweden swedish swede swedes stockholm; switzerland swiss bern; syria syrian damascus; taiwan taiwanese taipei;
    thailand thai thais bangkok; tunisia tunisian tunis; turkey turkish turk turks turkiye ankara; ukraine ukrainian
    kyiv kiev; united_states us u.s usa u.s.a america american washington united_states_of_america; venezuela
    venezuelan caracas; vietnam vietnamese hanoi; wales welsh; yemen yemeni sanaa; united_nations un u.n; new_york
    nyc new_york_city; los_angeles la l.a; mumbai bombay; istanbul constantinople
"""

COUNTRY_OF: dict[str, str] = {
    form.replace("_", " "): entry.split()[0]
    for entry in _PLACES.split(";")
    for word in entry.split()
    for form in {word, f"{word}s"}
}
"""A name without capitals and accents, to the first name of its entry."""
