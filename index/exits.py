"""From an error to the exit code of the terminal program."""

from index.errors import AttestError, ModelError, StoreDamagedError, StoreLockedError

DONE, FELL_SHORT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130

EXIT_CODES: dict[type[BaseException], int] = {
    AttestError: BAD_INPUT,  # what was given can't be used: a source, question, setting, article id or store
    StoreLockedError: FELL_SHORT,  # these three are no fault of what was given
    StoreDamagedError: FELL_SHORT,
    ModelError: FELL_SHORT,
    OSError: FELL_SHORT,
    KeyboardInterrupt: INTERRUPTED,
}
"""The exit code of each expected error; the nearest base class counts. Usage errors end with ``BAD_INPUT`` as well."""


def exit_code(error: BaseException) -> int | None:
    """The exit code of an error, or None for one that nobody expects and whose traceback should be seen."""
    return next((EXIT_CODES[kind] for kind in type(error).__mro__ if kind in EXIT_CODES), None)
