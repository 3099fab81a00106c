"""The Gradio page, served to this machine. ``attest serve`` starts it."""

import socket
from collections.abc import Callable
from pathlib import Path

import typer
import uvicorn
from fastapi import FastAPI, Response

from index import Index, IndexSettings
from page import Endpoints, Guard, listening_socket, mount, url_of
from qa import AnswerSettings, Engine

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#7a1f1f"/>'
    '<path d="M4 13 8 3l4 10M5.5 9.5h5" fill="none" stroke="#fff" stroke-width="1.6"/></svg>'
)
_LAST_WORDS_SECONDS = 2
"""How long open connections may take to finish once the server is told to stop."""


def build_app(store: Index, folder: Path | None, settings: AnswerSettings | None = None) -> FastAPI:
    """The page over an open store, as an ASGI application; ``folder`` is what its Sync button reads.

    The store must stay open as long as the application runs. Endpoints: ``ask``, ``read_article``, ``sync``.
    """
    server = FastAPI(title="Attest", docs_url=None, redoc_url=None, openapi_url=None)
    server.add_middleware(Guard)

    @server.get("/favicon.ico")
    def icon() -> Response:
        return Response(ICON, media_type="image/svg+xml")

    mount(server, Endpoints(Engine(store, settings=settings), folder))
    return server


def serve(
    store_folder: str | Path,
    articles_folder: str | Path | None = None,
    host: str = "127.0.0.1",
    port: int = 7860,
    *,
    index_settings: IndexSettings | None = None,
    answer_settings: AnswerSettings | None = None,
    report: Callable[[str], None] = typer.echo,
) -> None:
    """Serve the page until it is interrupted; port 0 takes any free one.

    ``report`` is told the address in one sentence when the page accepts requests, and before that about work that
    takes long, such as preparing the model for the first time.

    Raises:
        SettingsError: the host could be reached from elsewhere, or the port can't be used.
        StoreError: the store can't be opened.
    """
    with listening_socket(host, port) as listener, Index.open(store_folder, index_settings, report) as store:
        store.embed(["ready"])  # the model is loaded now, not at the first question
        application = build_app(store, Path(articles_folder) if articles_folder else None, answer_settings)
        _Server(application, lambda: report(f"The page is at {url_of(listener)} (Ctrl+C stops it)")).run([listener])


class _Server(uvicorn.Server):
    """Uvicorn, quiet, that says when it accepts requests and ends without a traceback on Ctrl+C."""

    def __init__(self, application: FastAPI, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                ws="none",
                proxy_headers=False,
                server_header=False,
                access_log=False,
                log_level="warning",
                timeout_graceful_shutdown=_LAST_WORDS_SECONDS,
            )
        )
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._ready()

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve until interrupted."""
        try:
            super().run(sockets)
        except KeyboardInterrupt:
            return
