"""Words by which the type of a name is told: first names, titles before people, and words of organisations."""

FIRST_NAMES = frozenset(
    """
Aaron Abdul Abdullah Abraham Adam Adrian Agnes Ahmed Aisha Akira Alain Alan Albert Alberto Alejandro Alexander
Alexandra Alfonso Alfred Ali Alice Alicia Alison Amanda Amy Ana Andre Andrea Andreas Andrei Andrew Angela Angelo Anita
Ann Anna Anne Anthony Anton Antonio Arnold Arthur Astrid Barack Barbara Beatrice Benedict Benjamin Bernard Bernardo
Bernie Bertrand Bianca Bill Bjorn Bob Boris Boutros Brandon Brian Brigitte Bruce Bryan Carl Carla Carlos Carmen
Caroline Catherine Cecilia Cesar Charles Charlotte Chester Chris Christian Christina Christine Christopher Claire
Clara Clarence Claude Clement Clinton Colin Connor Craig Cristina Curtis Dale Damien Dan Daniel Danielle Darren Dave
David Deborah Denise Dennis Derek Desmond Diana Diego Dmitri Dominic Don Donald Doris Dorothy Douglas Duncan Dwight
Eddie Edgar Edith Eduardo Edward Edwin Elaine Eleanor Elena Eli Elias Elisabeth Elizabeth Ellen Elsa Emily Emma
Emmanuel Enrique Eric Erik Ernest Erwin Esther Ethan Eugene Eugenia Eva Evelyn Felipe Felix Ferdinand Fernando Fiona
Floyd Frances Francis Francisco Francois Frank Franklin François Fred Frederic Frederick Friedrich Gabriel Gary Gaston
Geoffrey Georg George Georges Gerald Gerhard Gilbert Giorgia Giovanni Giuliana Giuseppe Glen Glenn Gloria Gordon Grace
Graham Greg Greta Guillermo Gustav Gustavo Hamid Hanna Hannah Hans Harold Harriet Harry Harvey Hassan Heather Hector
Heinrich Helen Helmut Henri Henry Herbert Herman Hermann Hideo Hillary Hiroshi Horace Howard Hubert Hugh Hugo Ian
Ibrahim Ignacio Imran Ines Inga Ingrid Irene Isaac Isabel Isaiah Ismail Ivan Jack Jackie Jacob Jacqueline Jacques Jake
Jamal James Jamie Jan Jane Janet Jasmine Jason Javad Javier Jean Jeanne Jeff Jeffrey Jennifer Jeremy Jerome Jerry
Jesse Jessica Jill Jim Jimmy Joan Joanna Joaquin Joe Joel Johan Johann John Johnny Jon Jonas Jonathan Jorge Josef
Joseph Josephine Joshua José Joyce Juan Judith Jules Julia Julian Julie Justin Jürgen Kamala Kareem Karen Karim Karin
Karl Kate Katherine Kathleen Katie Keir Keith Kelly Ken Kenji Kenneth Kevin Kirk Kirsten Klaus Kristin Kurt Lance
Larry Lars Laura Lauren Lawrence Lena Leo Leon Leonard Leonardo Leslie Lewis Liam Lillian Linda Lisa Lorenzo Louis
Louisa Louise Lucas Lucia Lucy Ludwig Luis Luke Lydia Madeleine Malcolm Manuel Marc Marcel Marco Marcus Margaret Maria
Mariano Marie Marilyn Marina Mario Marion Marjorie Mark Marta Martha Martin Mary Matt Matthew Matthias Maurice Max
Megan Mehdi Mehmet Melanie Mette Michael Michel Michelle Miguel Mike Mikhail Mikkel Miriam Mitch Mitchell Mohamad
Mohamed Mohammad Mohammed Monica Muhammad Mustafa Nadia Nancy Naomi Napoleon Natalie Nathan Nathaniel Ned Neil Nelson
Nicholas Nick Nicola Nicolas Nigel Nikola Nils Nina Noah Nora Norman Olaf Ole Oleg Oliver Olivia Omar Oscar Otto Pablo
Pamela Pascal Pat Patricia Patrick Patty Paul Paula Pauline Pedro Perry Peter Petra Phil Philip Philippe Phillip
Phyllis Pierre Pietro Rachel Rafael Rajiv Ralph Ramon Raphael Raul Raymond Rebecca Recep Reza Ricardo Richard Rita Rob
Robert Roberto Robin Rodney Rodrigo Roger Roland Ronald Rosa Rose Rosemary Ross Roy Rudolf Russell Ruth Ryan Sally
Salman Sam Samir Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Serena Sergei Sergio Sharon Sheila Shirley
Sidney Silvia Silvio Simon Simone Sophie Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Susan
Sven Sylvia Tara Ted Terry Theodore Theresa Thomas Tim Timothy Tina Todd Tom Tomas Tony Travis Ulrich Umberto Ursula
Valerie Vera Vernon Victor Viktor Vincent Virginia Vivian Vladimir Volodymyr Walter Wanda Warren Wayne Wendy Werner
Wilfred Wilhelm William Willy Winston Wolfgang Xi Yasmin Yasser Yoko Yuri Yves Yvonne Zachary Zhang Zheng Zoe
""".split()
)

WOMEN = frozenset(
    """Agnes Aisha Alexandra Alice Alicia Alison Amanda Amy Ana Andrea Angela Anita Ann Anna Anne Astrid Barbara
Beatrice Bianca Brigitte Carla Carmen Caroline Catherine Cecilia Charlotte Christina Christine Claire Clara Cristina
Danielle Deborah Denise Diana Doris Dorothy Edith Elaine Eleanor Elena Elisabeth Elizabeth Ellen Elsa Emily Emma
Esther Eugenia Eva Evelyn Fiona Frances Giorgia Giuliana Gloria Grace Greta Hanna Hannah Harriet Heather Helen
Hillary Ines Inga Ingrid Irene Isabel Jacqueline Jane Janet Jasmine Jeanne Jennifer Jessica Jill Joan Joanna
Josephine Joyce Judith Julia Julie Kamala Karen Karin Kate Katherine Kathleen Katie Kelly Kirsten Kristin Laura
Lauren Lena Lillian Linda Lisa Louisa Louise Lucia Lucy Lydia Madeleine Margaret Maria Marie Marilyn Marina Marjorie
Marta Martha Mary Megan Melanie Mette Michelle Miriam Monica Nadia Nancy Naomi Natalie Nicola Nina Nora Olivia
Pamela Patricia Patty Paula Pauline Petra Phyllis Rachel Rebecca Rita Rosa Rose Rosemary Ruth Sally Sandra Sara
Sarah Serena Sharon Sheila Shirley Silvia Sophie Stella Stephanie Susan Sylvia Tara Theresa Tina Ursula Valerie Vera
Virginia Wanda Wendy Yasmin Yoko Yvonne Zoe""".split()
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
