"""A store is one folder. What may be taken for one, and what lies in it."""

from pathlib import Path

from index.errors import StoreError

ARTICLES, VECTORS = "articles.db", "vectors"


def existing(folder: Path) -> Path:
    """The folder, if there is anything in it."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        raise StoreError(
            f"No articles are indexed: there is no store at {folder}. Make one with: attest sync FOLDER, "
            "or name another with --store."
        )
    return folder


def prepared(folder: Path) -> Path:
    """The folder as an absolute path, made if nothing is there; refused if something other than a store is.

    Absolute, since Chroma opens files late and knows a folder by its path: a program may change its own folder.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"Expected a store folder at {folder}, found a file. Choose another place for the store.")
        if folder.is_dir() and not (folder / ARTICLES).exists() and any(folder.iterdir()):
            raise StoreError(
                f"The folder {folder} holds files but no {ARTICLES}, so it is not a store. "
                "Choose a new or an empty folder."
            )
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise StoreError(
            f"The store folder {folder} can't be used: {reason}. Choose a folder that you may write to."
        ) from error
    return folder
