"""Reports for people: the measures as a table, on a terminal or in Markdown, and the answers beside their proof."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.box import SIMPLE
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from eval.gates import Gate
from eval.measure import Measure
from eval.observation import Observation
from eval.run import AnyRun
from index.console import plain
from qa import escaped_markdown

COLUMNS = ("metric", "n", "value", "95% interval", "over", "needed", "")
ANSWER_COLUMNS = ("question", "answer", "cited words", "verdict")

VERDICTS: dict[tuple[bool, bool], str] = {
    (True, False): "wrongly abstained",
    (False, False): "rightly abstained",
    (False, True): "wrongly answered",
}
"""By whether the question is answerable and whether it was answered; an answer to an answerable one is looked at."""


def rows(run: AnyRun, gates: Sequence[Gate]) -> Iterator[tuple[str, ...]]:
    """The cells of the table of measures, a row each; names of datasets in them are data."""
    for measure in run.measures:
        own = [gate for gate in gates if gate.metric == measure.name]
        yield (
            measure.name,
            str(measure.n),
            "not measured" if measure.value is None else f"{measure.value:.3f}",
            f"{measure.interval[0]:.3f} to {measure.interval[1]:.3f}" if measure.interval else "",
            measure.over + _left_out(measure),
            "; ".join(f"{gate.bound.replace('_', ' ')} {gate.threshold:g}" for gate in own),
            "" if not own else "holds" if all(gate.holds for gate in own) else "FAILS",
        )


def terminal_report(run: AnyRun, gates: Sequence[Gate]) -> RenderableType:
    """The measures of a run as a table, under a line that says what was run."""
    table = Table(*COLUMNS, box=SIMPLE, header_style="bold")
    for row in rows(run, gates):
        table.add_row(*(Text(plain(cell)) for cell in row))
    return Group(Text(run.heading), *(Text(plain(note)) for note in run.notes), table)


def markdown_report(run: AnyRun, gates: Sequence[Gate]) -> str:
    """The same table in Markdown."""
    cells = (tuple(map(data, row)) for row in rows(run, gates))
    notes = [f"\n{data(note)}" for note in run.notes]
    return "\n".join([run.heading, "", markdown_table(COLUMNS, cells), *notes])


def markdown_answers(observations: Sequence[Observation]) -> str:
    """Every question, what was answered, the words that are cited for it, and whether it is right, in Markdown."""
    return markdown_table(ANSWER_COLUMNS, map(_answer_row, observations))


def markdown_table(columns: Sequence[str], cells: Iterator[tuple[str, ...]]) -> str:
    """A table in Markdown; words of articles and files in its cells have gone through ``data``."""
    lines = [columns, ["---"] * len(columns), *cells]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def data(text: str) -> str:
    """Words of articles and files in a table's cell: none is markup, ends the cell or steers a terminal."""
    return escaped_markdown(plain(text)).replace("|", "\\|")


def judged(observation: Observation) -> str:
    """The verdict on an answer, in two words."""
    case = (observation.case.answerable, observation.answered)
    if case != (True, True):
        return VERDICTS[case]
    if not observation.golds:
        return "not judged"
    return "right" if observation.is_right(observation.answer) else "wrong sentence"


def _left_out(measure: Measure) -> str:
    reasons = "; ".join(f"{count} left out: {reason}" for reason, count in measure.unmeasured)
    return f" ({reasons})" if reasons else ""


def _answer_row(observation: Observation) -> tuple[str, ...]:
    answer = observation.answer
    said = [data(each.text) + " " + "".join(f"[{number}]" for number in each.numbers) for each in answer.sentences]
    cited = [
        f"[{each.number}] {data(Path(observation.articles[each.article_id].source).name)}: “{data(each.quote)}”"
        for each in answer.citations
    ]
    reason = f"({data(answer.reason or '')})"
    return (data(answer.question), " ".join(said) or reason, " <br> ".join(cited), judged(observation))
