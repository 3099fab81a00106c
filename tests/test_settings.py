"""Settings: arguments before environment before defaults, each one documented, errors that name the setting."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from index import IndexSettings, Settings, SettingsError
from index.console import TerminalSettings
from qa import AnswerSettings

PAGE = Path(__file__).parent.parent / "docs" / "settings.md"
ROW = re.compile(r"^\| `(\w+)` \| `(ATTEST_\w+)` \| ([^|]+) \|", re.MULTILINE)


@pytest.mark.parametrize("settings", [IndexSettings, AnswerSettings, TerminalSettings])
def test_every_setting_is_on_the_page_with_its_default(settings: type[Settings]) -> None:
    page = {name: (variable, default.strip("` ")) for name, variable, default in ROW.findall(PAGE.read_text("utf-8"))}
    for name, field in settings.model_fields.items():
        variable, default = page[name]
        assert variable == f"ATTEST_{name.upper()}"
        if field.default_factory is None and field.default is not None:
            assert default == str(field.default)


def test_the_page_lists_no_setting_that_is_not_there() -> None:
    known = {*IndexSettings.model_fields, *AnswerSettings.model_fields, *TerminalSettings.model_fields}
    assert {name for name, _, _ in ROW.findall(PAGE.read_text("utf-8"))} == known


def test_an_argument_comes_before_the_environment_and_that_before_the_default() -> None:
    program = (
        "from index import IndexSettings as S\n"
        "print(S.read(passage_tokens=64).passage_tokens, S.read().passage_tokens, S.read().lexical_weight)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env={"ATTEST_PASSAGE_TOKENS": "99"}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["64", "99", "1.0"]


def test_a_bad_value_is_named_with_what_was_found() -> None:
    with pytest.raises(SettingsError, match=r"passage_tokens \(ATTEST_PASSAGE_TOKENS\) is 3"):
        IndexSettings.read(passage_tokens=3)
    with pytest.raises(SettingsError, match="pasage_tokens"):
        IndexSettings.read(pasage_tokens=160)


def test_settings_are_frozen() -> None:
    settings = IndexSettings.read()
    with pytest.raises(ValueError, match="frozen"):
        settings.passage_tokens = 99
