"""One writer at a time: a file lock that gives up in time and names the holder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import StoreError, StoreLockedError


@contextmanager
def write_lock(folder: Path, seconds: float) -> Iterator[None]:
    """Hold the store's write lock; the system frees it when the process ends, however it ends.

    Raises:
        StoreLockedError: another process still holds it after ``seconds``.
        StoreError: the folder can't be written to.
    """
    # The holder's name lies in a file of its own: trying to take the lock empties the lock's file.
    holder = folder / "lock.holder"
    lock = FileLock(folder / "lock", timeout=seconds)
    try:
        lock.acquire()
        holder.write_text(f"process {os.getpid()}", "utf-8")
    except Timeout as error:
        raise StoreLockedError(
            f"The store {folder} is being written to by {_name(holder)}; waited {seconds:g} s. "
            "Try again when it has finished."
        ) from error
    except OSError as error:
        lock.release()
        raise StoreError(
            f"The store {folder} can't be written to: {error.strerror or error}. "
            "Choose a folder that you may write to, with room on its disk."
        ) from error
    try:
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _name(holder: Path) -> str:
    try:
        return holder.read_text("utf-8") or "another process"
    except OSError:
        return "another process"
