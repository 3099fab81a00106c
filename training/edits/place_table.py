"""Places and the people of them, by kind; a country's line is: name, its people's word, its capital."""

_COUNTRIES = """
Afghanistan Afghan Kabul; Albania Albanian Tirana; Algeria Algerian Algiers; Angola Angolan Luanda
Argentina Argentine Buenos_Aires; Armenia Armenian Yerevan; Australia Australian Canberra; Austria Austrian Vienna
Azerbaijan Azerbaijani Baku; Bahrain Bahraini Manama; Bangladesh Bangladeshi Dhaka; Belarus Belarusian Minsk
Belgium Belgian Brussels; Bolivia Bolivian La_Paz; Bosnia Bosnian Sarajevo; Brazil Brazilian Brasília
Bulgaria Bulgarian Sofia; Cambodia Cambodian Phnom_Penh; Cameroon Cameroonian Yaoundé; Canada Canadian Ottawa
Chad Chadian N'Djamena; Chile Chilean Santiago; China Chinese Beijing; Colombia Colombian Bogotá
Croatia Croatian Zagreb; Cuba Cuban Havana; Cyprus Cypriot Nicosia; Denmark Danish Copenhagen
Ecuador Ecuadorian Quito
Egypt Egyptian Cairo; Estonia Estonian Tallinn; Ethiopia Ethiopian Addis_Ababa; Finland Finnish Helsinki
France French Paris; Georgia Georgian Tbilisi; Germany German Berlin; Ghana Ghanaian Accra; Greece Greek Athens
Guatemala Guatemalan Guatemala_City; Haiti Haitian Port-au-Prince; Honduras Honduran Tegucigalpa
Hungary Hungarian Budapest; Iceland Icelandic Reykjavík; India Indian New_Delhi; Indonesia Indonesian Jakarta
Iran Iranian Tehran; Iraq Iraqi Baghdad; Ireland Irish Dublin; Israel Israeli Jerusalem; Italy Italian Rome
Jamaica Jamaican Kingston; Japan Japanese Tokyo; Jordan Jordanian Amman; Kazakhstan Kazakh Astana
Kenya Kenyan Nairobi
Kuwait Kuwaiti Kuwait_City; Latvia Latvian Riga; Lebanon Lebanese Beirut; Libya Libyan Tripoli
Lithuania Lithuanian Vilnius; Malaysia Malaysian Kuala_Lumpur; Mali Malian Bamako; Malta Maltese Valletta
Mexico Mexican Mexico_City; Moldova Moldovan Chișinău; Mongolia Mongolian Ulaanbaatar; Morocco Moroccan Rabat
Mozambique Mozambican Maputo; Myanmar Burmese Naypyidaw; Namibia Namibian Windhoek; Nepal Nepalese Kathmandu
Nicaragua Nicaraguan Managua; Nigeria Nigerian Abuja; Norway Norwegian Oslo; Pakistan Pakistani Islamabad
Panama Panamanian Panama_City; Paraguay Paraguayan Asunción; Peru Peruvian Lima; Poland Polish Warsaw
Portugal Portuguese Lisbon; Qatar Qatari Doha; Romania Romanian Bucharest; Russia Russian Moscow
Rwanda Rwandan Kigali
Scotland Scottish Edinburgh; Senegal Senegalese Dakar; Serbia Serbian Belgrade; Singapore Singaporean Singapore
Slovakia Slovak Bratislava; Slovenia Slovenian Ljubljana; Somalia Somali Mogadishu; Spain Spanish Madrid
Sudan Sudanese Khartoum; Sweden Swedish Stockholm; Switzerland Swiss Bern; Syria Syrian Damascus
Taiwan Taiwanese Taipei
Tanzania Tanzanian Dodoma; Thailand Thai Bangkok; Tunisia Tunisian Tunis; Turkey Turkish Ankara
Uganda Ugandan Kampala
Ukraine Ukrainian Kyiv; Uruguay Uruguayan Montevideo; Uzbekistan Uzbek Tashkent; Venezuela Venezuelan Caracas
Vietnam Vietnamese Hanoi; Wales Welsh Cardiff; Yemen Yemeni Sanaa; Zambia Zambian Lusaka; Zimbabwe Zimbabwean Harare
England English London
"""
_ROWS = [
    [part.replace("_", " ") for part in row.split()] for row in _COUNTRIES.replace("\n", ";").split(";") if row.strip()
]

COUNTRIES: tuple[str, ...] = tuple(row[0] for row in _ROWS)
NATIONALITY: dict[str, str] = {row[0]: row[1] for row in _ROWS}
"""Country to the adjective of its people: ``France`` to ``French``."""
CAPITAL: dict[str, str] = {row[0]: row[2] for row in _ROWS}
NATIONALITIES: tuple[str, ...] = (*dict.fromkeys(NATIONALITY.values()), "American", "British", "Dutch")

STATES: tuple[str, ...] = tuple(
    part.replace("_", " ")
    for part in """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon
Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia
Wisconsin Wyoming Ontario Quebec Alberta Manitoba Queensland Tasmania New_South_Wales""".split()
)

CITIES: tuple[str, ...] = tuple(
    part.replace("_", " ")
    for part in """Amsterdam Antwerp Atlanta Auckland Austin Baltimore Barcelona Belfast Birmingham Bologna Bordeaux
Boston Bristol Brisbane Buffalo Calgary Casablanca Chicago Cincinnati Cleveland Cologne Dallas Denver Detroit
Dresden Dubai Düsseldorf Florence Frankfurt Fresno Geneva Glasgow Gothenburg Hamburg Hanover Hiroshima Hong_Kong
Houston Istanbul Jacksonville Johannesburg Karachi Kharkiv Kolkata Kraków Kyoto Lagos Leeds Leipzig Lille Liverpool
Los_Angeles Lyon Manchester Marseille Melbourne Memphis Miami Milan Milwaukee Minneapolis Montreal Mumbai Munich
Naples Nashville New_Orleans New_York Newcastle Nice Nuremberg Odesa Orlando Osaka Oxford Palermo Perth Philadelphia
Phoenix Pittsburgh Portland Porto Prague Rio_de_Janeiro Rotterdam Salzburg San_Diego San_Francisco São_Paulo Seattle
Seoul Seville Shanghai Sheffield Strasbourg Stuttgart Sydney Tampa Toronto Toulouse Turin Utrecht Valencia Vancouver
Venice Vladivostok Yokohama Zürich Washington""".split()
)

REGIONS: tuple[str, ...] = tuple(
    part.replace("_", " ")
    for part in """Africa Asia Europe North_America South_America Latin_America Central_America Antarctica Oceania
Scandinavia Siberia Catalonia Bavaria Brittany Normandy Crimea Kashmir Kosovo Tibet Sicily Sardinia Patagonia""".split()
)

OTHER_NAMES: dict[str, str] = {
    "United States": "US",
    "United Kingdom": "UK",
    "European Union": "EU",
    "United Nations": "UN",
}
"""Full names to the short ones that mean the same."""
THE_COUNTRIES = frozenset(("United States", "United Kingdom", "US", "U.S.", "UK", "U.K.", "Netherlands", "Philippines"))
SHORT_FORMS = frozenset(("US", "U.S.", "UK", "U.K.", "EU", "UN", "USA", "U.S.A.", "Britain", "America", "Netherlands"))
