"""The page: what an ``Answer`` looks like in a browser. It formats and decides nothing.

Gradio is imported in ``page.layout`` and ``page.theme`` only; ``app.py`` at the root serves the page.
"""

import os

# Gradio reads this when it is imported, so it stands before every import that may bring Gradio in.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

from page.address import checked_host, listening_socket, url_of
from page.endpoints import Endpoints
from page.guard import Guard
from page.layout import mount

__all__ = [  # grouped: what the page does, what it looks like, how it is reached
    "Endpoints",
    "mount",
    "Guard",
    "checked_host",
    "listening_socket",
    "url_of",
]
