"""What counts as a question."""

from index import QuestionError, content_tokens


def checked_question(text: str, max_characters: int) -> str:
    """The question without white space around it.

    Raises:
        QuestionError: it is empty, longer than ``max_characters``, has no words, or is not valid Unicode.
    """
    question = text.strip()
    if not question:
        raise QuestionError("The question is empty. Ask something that the articles may answer.")
    if len(question) > max_characters:
        raise QuestionError(
            f"The question has {len(question):,} characters, at most {max_characters:,} are read. Ask it shorter."
        )
    if any("\ud800" <= character <= "\udfff" for character in question):
        raise QuestionError("The question holds bytes that are not UTF-8 text. Type it again, or check the encoding.")
    if not content_tokens(question):
        raise QuestionError(f"Found no words in the question {question!r}. Ask with words or numbers.")
    return question
