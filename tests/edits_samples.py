"""Two short made-up articles for the tests of training/edits, rich in what its makers look for."""

ARTICLE = (
    "On 12 March 2019, the mayor of Lisbon, Maria Teles, opened the largest hospital in Portugal. "
    "The hospital has 1,250 beds and cost more than $80 million. "
    "Teles said that the government had not paid its share. "
    "She praised the workers because the work had been finished early. "
    "Critics said the project was delayed for three years, from 2014 to 2017. "
    "In 2016, the French company Arvel bought a Spanish builder. "
    "Arvel sued the city after the contract was cancelled. "
    "Victor Almeida defeated Maria Teles in the election of 2021. "
    "Almeida, who had been a doctor, plans to build a second hospital in Porto. "
    "Most patients will travel by train, although the station is small. "
    "About 40% of the beds were empty on Monday, according to the health ministry. "
    "The ministry may close an old clinic. "
    "The committee approved the plan. "
    "“We never asked for this,” Almeida said. "
    "The new station was built by the army in 1998."
)

STORM = (
    "A strong storm reached the coast of Denmark on Friday, and the ferry Aurora sank near Odense. "
    "Police rescued 27 passengers, but two sailors died. "
    "The captain, Jonas Berg, was allegedly drunk. "
    "Berg did not answer questions. "
    "The storm caused a large fire (the first since 1987) in the harbour. "
    "Prices rose by 3.5 percent because many roads were closed. "
    "Before the ferry left, the harbour office warned the crew. "
    "Officials said the ferry had failed to stop at the second buoy. "
    "Hanna Lund thanked Jonas Berg, while Berg blamed the company. "
    "The company is expected to pay at least 500,000 euros. "
    "There were several witnesses in the harbour. "
    "The crew cannot work until October. "
    "The rescue was very difficult. "
    "The captain, who was alone, left the bridge. "
    "Denmark and Norway sent planes. "
    "Berg fell into the water when the ferry sank."
)

DOCUMENTS = (ARTICLE, STORM)
