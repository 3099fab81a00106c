"""Every error that Attest raises on purpose.

    AttestError                  whatever a caller may want to catch at once
    ├── SettingsError            a setting that can't be used
    ├── SourceError              a file, folder or URL that can't be read as articles
    ├── ArticleNotFoundError     an article id that the store doesn't know
    ├── FilterError              a filter of a wrong kind
    ├── QuestionError            a question that can't be asked (empty, too long, no words)
    ├── ModelError               a model file that is missing, damaged or not what it should be
    └── StoreError               a store that can't be used
        ├── StoreLockedError     another process is writing to it
        ├── StoreMismatchError   it was built with another model, splitter or schema
        └── StoreDamagedError    a part of it is missing or unreadable

Each message says what was found, what was expected, and what to do.
"""


class AttestError(Exception):
    """Base of all errors that Attest raises on purpose."""


class SettingsError(AttestError):
    """A setting has a value that can't be used."""


class SourceError(AttestError):
    """A file, folder or URL can't be read as articles."""


class ArticleNotFoundError(AttestError):
    """The store holds no article with this id."""


class FilterError(AttestError):
    """A filter of outlets or days is of a wrong kind."""


class QuestionError(AttestError):
    """The question is empty, too long, or has no words."""


class ModelError(AttestError):
    """A model's files are missing, damaged, or not the expected ones."""


class StoreError(AttestError):
    """The store can't be used."""


class StoreLockedError(StoreError):
    """Another process holds the store's write lock."""


class StoreMismatchError(StoreError):
    """The store was built with another model, splitter or schema than the ones in use."""


class StoreDamagedError(StoreError):
    """A part of the store is missing or unreadable."""
