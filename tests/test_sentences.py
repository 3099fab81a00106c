import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


# Each case is the sentences of one paragraph; joined by spaces, they must come apart again.
NEWS = [
    # titles and names
    ("Dr. Smith met Mr. and Mrs. Jones.", "They left."),
    ("The aide to Gen. Milley spoke to Rep. Alexandria Ocasio-Cortez.", "Sen. Warren listened."),
    ("Lt. Gen. Orlov and Gov. Kathy Hochul were there.", "So was the Rt. Hon. Jane Doe."),
    ("DR. SMITH MET GEN. MILLEY.", "THE TALKS FAILED."),
    ("He wrote for the FT.", "Macron read it in EE. UU. on Monday."),
    ("He read J. K. Rowling and J.R.R. Tolkien to John F. Kennedy.", "It helped."),
    ("George H.W. Bush was there.", "Jean-Paul J.-P. Sartre was not."),
    ("Martin Luther King Jr. Day is in January.", "It honours Martin Luther King Jr.", "He was born in Atlanta."),
    ("He studied under Robert Hall Jr.", "Last year he left."),
    ("St. Petersburg is on the Neva.", "Ft. Worth and Mt. Vernon are not."),
    ("She lived on Main St. until May.", "The house on Main St.", "The neighbours miss her."),
    # states, unions, initialisms
    ("U.S. officials came to the U.S.", "The president was away."),
    ("The U.S. Senate voted for U.S. President Trump.", "The U.S. Supreme Court did not."),
    ("In the U.S.", "He said so."),
    ("U.N. Secretary-General António Guterres left Washington, D.C., on Monday.", "He flew."),
    ("She holds a Ph.D. from Yale and is no M.D.", "Her brother holds none."),
    ("Police in Jackson, Miss., are looking.", "It was in Jackson, Miss.", "Police are looking."),
    ("Calif. Gov. Gavin Newsom and Sen. Alex Padilla (D-Calif.) agreed.", "Texas did not."),
    ("The U.S.’s position and the U.S.-led force stay.", "“U.S. or not,” he said."),
    # companies
    ("Apple Inc. said it would sue Foo Co. Ltd. over this.", "Warner Bros. Discovery won’t."),
    ("It is owned by News Corp.", "The deal is old."),
    ("Yahoo! Japan gained.", "Yum! Brands lost."),
    ("The iPhone sold well.", "iPhone sales rose."),
    ("Node.js and ASP.NET are used at example.com.", "They run on e.On servers."),
    # Latin and other abbreviations
    ("It was Apple vs. Samsung, e.g. in court, i.e. there.", "Roe v. Wade was earlier."),
    ("They sold tanks, jets, etc. to them.", "They sold jets, etc.", "Macron objected."),
    ("Smith et al. found it.", "So did Jones et al.", "The editors agreed."),
    # dates, times, numbers
    ("It was on Jan. 5, on Sept. 11 and on Sat. Dec. 6.", "It was no accident."),
    ("It opened in Dec.", "Macron came."),
    ("They meet at 10 a.m. Tuesday, at 5 p.m. ET and at 6 p.m. on Friday.", "Bring coats."),
    ("The talks ended at 5 p.m.", "He left."),
    ("The talks ended at 5 p.m.", "Macron left."),
    ("He gave 2 billion euros ($2.16bn).", "It was 3.5% more than in 2.0.1.", "Growth was 3.5%.", "That is all."),
    ("No. 10 said it was their No. 1 issue.", "“No.", "We will not,” he said."),
    ("See p. 12, pp. 3-4, Vol. II and Fig. 3.", "Art. 5 holds."),
    ("In 2024.", "20 people died.", "$5 was paid."),
    ("The town (pop. 2,000) is small.", "It has max. 3 shops."),
    # letters that end sentences
    ("Germany lost World War I.", "Austria did too."),
    ("It lacks vitamin C.", "Doctors worry."),
    ("She is taller than I.", "Macron agreed."),
    ("They switched to Plan B.", "Nobody knew why."),
    # ellipses
    ("He waited ... and waited… and left.", "Then … nothing."),
    ("He said ... Paris was calm.", "He left..."),
    ("It went on and on...", "Then it stopped."),
    ("The force […] will come.", "The text [...] Says so."),
    ("“...And so it ended,” he said.", "“… We won.”"),
    ("He stopped. . . . and went on.",),
    # quotations
    ("“Not all agree,” he said.", "“We need no unanimity for this.”", "The president said France would go on."),
    ("“Why?” he asked.", "“Why?” Macron asked.", "“Why?”", "The president did not answer."),
    ('"Stop!" she cried.', '"Now!"', "Everyone stopped."),
    ('"We go.', 'We stay," he said.', '"Why not?"'),
    ("‘Never!’ shouted Mr. Jones.", "‘Why not?’ Sen. Smith replied."),
    ("He called it “a Dr. No moment.”", "She laughed."),
    ("The show “Who?” is old.", "He said “no!”", "She said “yes.”"),
    ("What?!", "Really?", "Yes!!", "No."),
    ("« Ce n’est pas unanime. »", "Macron a dit « non »."),
    ("„Nein.“", "»Doch.«", "Dann ging er."),
    # brackets and notes
    ("He left (he was late).", "(He had a plane to catch.)", "She stayed."),
    ("He left.[12][13]", "She stayed.[citation needed]", "Nobody spoke."),
    ("[He] went home.", "[Sic!]", "He slept."),
    # enumerations
    ("1. First came the talks.", "2. Then came the force."),
    ("a. Paris agreed.", "IV. London agreed."),
    # addresses
    ("Write to a.b@example.com or see www.BBC.co.uk/news?id=1.", "See http://example.com/a.Html too."),
    # careless and tokenised text
    ("it rained all day.", "it was cold."),
    ("He left .", "She stayed ."),
    ("Great!", "🎉 The war is over."),
    # other languages
    ("Das war am 5. Mai vor dem 2. Weltkrieg.", "Er kam zum 3. Mal."),
    ("क्या हुआ।", "वह गया।"),
    ("هل انتهت الحرب؟", "نعم."),
    ("Он приехал.", "В. Путин уехал."),
]


@pytest.mark.parametrize("sentences", NEWS, ids=lambda sentences: sentences[0][:40])
def test_news(sentences: tuple[str, ...]) -> None:
    assert split(" ".join(sentences)) == list(sentences)


# No space stands at the boundary, or the text is not one paragraph.
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "with intelligence and logistics.”French officials",
            ["with intelligence and logistics.”", "French officials"],
        ),
        ("the “war.”The talks", ["the “war.”", "The talks"]),
        ('He saw the "war."French officials', ['He saw the "war."', "French officials"]),
        ('He said."We go." They went.', ["He said.", '"We go."', "They went."]),
        ("He said.“We go.”", ["He said.", "“We go.”"]),
        ("It ended the war.But the conflict", ["It ended the war.", "But the conflict"]),
        ("He left in 2024.But NATO stayed.The end", ["He left in 2024.", "But NATO stayed.", "The end"]),
        ("Why?Because.", ["Why?", "Because."]),
        ("example.Com Node.js U.S.A e.On www.BBC.co.uk a@b.Fr Will.I.Am", None),
        ("Mr.Smith and St.Petersburg", None),
        ("see /Page.Index and user_name.Field and file.Name=3", None),
        ("这是。那是！“不。”他说。", ["这是。", "那是！", "“不。”", "他说。"]),
        ("「行く。」と言った。", None),
        ("He left.\u200f She stayed.\u200bThey slept.", ["He left.\u200f", "She stayed.\u200b", "They slept."]),
        ("He left.\n\nshe stayed", ["He left.", "she stayed"]),
        ("a long way of going \n \t \r\n on and on and on", ["a long way of going", "on and on and on"]),
        ("\n  One.  Two.\u2029Three \n", ["One.", "Two.", "Three"]),
        (
            "‘Boots on the ground’\nMacron said that no soldier would patrol the border.",
            ["‘Boots on the ground’", "Macron said that no soldier would patrol the border."],
        ),
        ("The force has these parts, he said:\n- tanks and trucks\n- troops", None),
        ("Bread\nButter\nwine", ["Bread", "Butter", "wine"]),
        ("What the allies agreed:\n1. A force in Ukraine\n2. Money", None),
    ],
)
def test_boundaries_without_a_space(text: str, sentences: list[str] | None) -> None:
    one_a_line = text.split("\n")
    assert split(text) == (sentences or one_a_line)


def test_wrapped_lines_stay_together() -> None:
    text = (
        "Macron hosts allies in Paris\n"
        "PARIS — Thirty leaders will talk about troops and money, as Gen.\n"
        "Milley said in the U.S. Senate. Allies want to aid Kyiv on Sept.\n"
        "11 and later, he said, and they will keep on. Soldiers of the\n"
        "Joint Force will not patrol the border.\n"
    )
    assert [" ".join(sentence.split()) for sentence in split(text)] == [
        "Macron hosts allies in Paris",
        "PARIS — Thirty leaders will talk about troops and money, as Gen. Milley said in the U.S. Senate.",
        "Allies want to aid Kyiv on Sept. 11 and later, he said, and they will keep on.",
        "Soldiers of the Joint Force will not patrol the border.",
    ]


def test_lines_wider_than_a_page_are_paragraphs() -> None:
    paragraph = "The allies of Ukraine met in Paris to talk about a force that would go there after the war, " * 2
    assert len(split(f"{paragraph}\nHeading\n{paragraph}\nThe End")) == 4


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2028\u00a0\t\x1c"])
def test_nothing_but_space_has_no_sentences(text: str) -> None:
    assert sentence_spans(text) == ()


def assert_contract(text: str) -> None:
    previous = 0
    for start, end in sentence_spans(text):
        assert previous <= start < end <= len(text)
        assert not text[previous:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        previous = end
    assert not text[previous:].strip()


MARKS = ".!?…。॥\"'“”‘’«»()[]-—:;,0Aaé世أ\n\r \t\x00\u200b\u2029\ud800😀"
PIECES = "The he Macron said war 5 [12] 1. U.S. Mr. No. a.m. Jan. Miss. ... iPhone と - ".split(" ")
NEWSY = st.lists(st.sampled_from([*MARKS, *PIECES, "\n\n", ". ", " "]), max_size=30).map("".join)


@given(st.text() | st.text(st.characters(categories=("Cs", "Cc", "Cf", "Zs", "Po", "Pi", "Pf", "Lu", "Ll"))) | NEWSY)
def test_every_character_lies_in_exactly_one_span(text: str) -> None:
    assert_contract(text)


@given(NEWSY)
def test_the_same_text_gives_the_same_spans(text: str) -> None:
    assert sentence_spans(text) == sentence_spans("".join(list(text)))


@given(st.lists(NEWSY.filter(str.strip), max_size=4))
def test_a_blank_line_ends_every_sentence(paragraphs: list[str]) -> None:
    expected = [sentence for paragraph in paragraphs for sentence in split(paragraph)]
    assert split("\n \n".join(paragraphs)) == expected


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "A. ",
        '"',
        '."a',
        ".”",
        " ",
        "\n",
        ".\n",
        "- a\n",
        ". »",
        ".[a",
        "(",
        "U.S.",
        "...A ",
        "Why?” Macron ",
        "。",
        "?! ",
        "x",
    ],
)
def test_long_monotony_is_split_within_the_contract(unit: str) -> None:
    assert_contract(unit * (200_000 // len(unit)))
