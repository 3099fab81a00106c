"""What stands in front of every request: whom the page talks to, and what a browser may do with it."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from page.address import is_loopback

POLICY = "; ".join(
    (
        "default-src 'self'",
        # Gradio's page has inline scripts and builds its components with new Function: it doesn't start without both.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

CLOSED = tuple(
    f"/gradio_api/{name}" for name in ("upload", "file", "proxy", "stream", "process_recording", "vibe", "dev")
)
"""Doors that Gradio opens and this page has no use for: they answer 404."""


class Guard:
    """ASGI middleware. Refuses other hosts (DNS rebinding) and other origins (forged requests); adds ``HEADERS``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer it with a refusal."""
        if scope["type"] == "websocket":  # the page uses none
            await send({"type": "websocket.close", "code": 1008})
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = _refusal(scope) if scope["type"] == "http" else None
        answer: ASGIApp = PlainTextResponse(refusal[1], refusal[0]) if refusal else self._app
        await answer(scope, receive, send_guarded)


def _refusal(scope: Scope) -> tuple[int, str] | None:
    headers = Headers(scope=scope)
    host, origin = headers.get("host", ""), headers.get("origin")
    if not is_loopback(_host_name(host)):
        return 400, "This page is served to this machine only."
    if origin is not None and origin.partition("://")[2] != host:
        return 403, "Requests from other sites are refused."
    if scope["path"].startswith(CLOSED):
        return 404, "Not found"
    return None


def _host_name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:  # such as an unfinished IPv6 address
        return ""
