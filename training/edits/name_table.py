"""Words by which the type of a name is told: first names, titles before people, and words of organisations."""

FIRST_NAMES = frozenset(
    """
Aaron Abdul Abdullah Abraham Adam Adrian Ahmed Alan Albert Alexander Alexandra Alfred Ali Alice Alison Amanda Amy Ana
Andrea Andreas Andrei Andrew Angela Ann Anna Anne Anthony Antonio Arthur Barbara Barack Benjamin Bernard Bernie Bill
Bob
Boris Brandon Brian Bruce Carl Carlos Caroline Catherine Charles Charlotte Chris Christian Christina Christine
Christopher Claire Claude Colin Connor Craig Daniel David Deborah Dennis Diana Diego Dmitri Donald Dorothy Douglas
Edward Eleanor Elena Elizabeth Ellen Emily Emma Emmanuel Eric Erik Eugene Eva Evelyn Felipe Fernando Fiona Frances
Francis Francisco Franklin Fred Frederick Gabriel Gary Geoffrey George Gerald Gerhard Giorgia Giovanni Giuseppe Gordon
Graham Grace Greg Gustav Hannah Hans Harold Harry Hassan Heather Heinrich Helen Helmut Henri Henry Herbert Hillary
Howard Hugh Ian Ibrahim Irene Isaac Isabel Ivan Jack Jacob Jacques James Jan Jane Janet Jason Javier Jean Jeff Jeffrey
Jennifer Jeremy Jessica Jim Jimmy Joan Joe Johann John Johnny Jonathan Jorge José Joseph Joshua Juan Judith Julia
Julian Julie Justin Kamala Karen Karl Kate Katherine Kathleen Keir Keith Kelly Ken Kenneth Kevin Klaus Kristin Larry
Laura Lauren Lawrence Leo Leon Leonard Leonardo Lewis Liam Linda Lisa Louis Louise Lucas Lucy Luis Luke Manuel Marco
Margaret Maria Marie Mario Mark Martha Martin Mary Matthew Maurice Max Megan Mehmet Melanie Michael Michel Michelle
Miguel Mikhail
Mohamed Mohammad Mohammed Monica Muhammad Nadia Nancy Napoleon Natalie Nathan Neil Nicholas Nick Nicola Nicolas Nigel
Nikola Noah Nora Olaf Oliver Olivia Omar Oscar Otto Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Philip
Philippe
Pierre Rachel Ralph Raymond Rebecca Recep Ricardo Richard Robert Roberto Robin Rodrigo Roger Ronald Rosa Rose Roy
Russell
Ruth Ryan Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Simon Sophie Stanley Stefan Stephen Steve Steven
Stuart Susan
Theodore Theresa Thomas Tim Timothy Tom Tony Ursula Valerie Victor Vincent Virginia Vladimir Volodymyr Walter Wayne
Wilhelm William Winston Wolfgang Xi Yasser Yuri Zoe
""".split()
)

WOMEN = frozenset(
    """Alexandra Alice Alison Amanda Amy Ana Andrea Angela Ann Anna Anne Barbara Caroline Catherine Charlotte Christina
Christine Claire Deborah Diana Dorothy Eleanor Elena Elizabeth Ellen Emily Emma Eva Evelyn Fiona Frances Giorgia Grace
Hannah Heather Helen Hillary Irene Isabel Jane Janet Jennifer Jessica Joan Judith Julia Julie Kamala Karen Kate
Katherine Kathleen Kelly Kristin Laura Lauren Linda Lisa Louise Lucy Margaret Maria Marie Martha Mary Megan Melanie
Michelle Monica Nadia Nancy Natalie Nicola Nora Olivia Pamela Patricia Paula Rachel Rebecca Rosa Rose Ruth Sandra Sara
Sarah Sophie Susan Theresa Ursula Valerie Virginia Zoe""".split()
)
"""The first names of women among ``FIRST_NAMES``: whom "she" can mean."""

TITLES = frozenset(
    """Mr Mrs Ms Dr Sir Lord Lady Dame President Chancellor Minister Senator Governor Mayor Secretary Ambassador General
Colonel Major Captain Lieutenant Sergeant Judge Justice Professor Prof Pope Cardinal Bishop Archbishop Reverend Prince
Princess King Queen Emperor Sheikh Congressman Congresswoman Representative Chairman Gen Col Capt Lt Sgt Sen Rep Gov
Rev Saint Premier Director Inspector""".split()
)
"""Words before a person's name; not a part of it here."""

ORGANISATION_WORDS = frozenset(
    """Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board Brigade
Broadcasting Bureau Cabinet Center Centre Chamber Church City Club College Commission Committee Community Company
Conference
Confederation Congress Consortium Corporation Corp Council Court Department Division Federation Force Forces
Foundation Front Fund Government Group Guard Hospital House Inc Industries Institute Institution International League
Limited Ltd Ministry Movement Museum Navy Network Office Orchestra Order Organisation Organization Parliament Party
Police Post Press Program Records School Senate Service Services Society Studio Studios System Team Times Trust
Tribunal Library Award Awards
 Prize Cup Bowl Championship Championships Festival Theatre Theater Gallery
Act Law Laws Games Show Effect Disease Syndrome Theorem Conjecture Method
Theory Plan Report Day Week Union United University Workers""".split()
)

PLACE_WORDS = frozenset(
    """Airport Avenue Basin Bay Beach Bridge Canal Cape Castle Cathedral Coast County Creek Desert District Falls
Forest Garden Gardens Gulf Harbor Harbour Highway Hill Hills Island Islands Isle Lake Mount Mountain Mountains
Ocean Palace Park Peninsula Plain Plateau Province Region River Road Sea Square Station Strait Street Territory Tower
Valley Village""".split()
)
"""Words of names of smaller places."""

PLACE_ENDINGS = ("land", "ville", "shire", "burg", "stan", "grad", "ford", "borough", "mouth")

NEVER_SWAPPED = frozenset(
    """I God Internet Christian Christians Christmas Easter Bible TV DVD CD PC OK
    AM PM AD BC BCE CE II III IV VI VII VIII IX XI XII
Mr Mrs Ms Dr Inc Ltd St No Vol""".split()
)
