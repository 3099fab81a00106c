"""Where the page is served: on this machine only."""

import errno
import ipaddress
import socket

from index import SettingsError


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only mean this machine: ``localhost``, ``127.0.0.1``, ``::1``."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def checked_host(host: str) -> str:
    """The host, if it can only be reached from this machine.

    Raises:
        SettingsError: it could be reached from elsewhere. The page has no log-in, so that is refused.
    """
    if is_loopback(host):
        return host
    raise SettingsError(
        f"The page can't be served on {host!r}: it has no log-in, so it is served to this machine only. "
        "Use 127.0.0.1, or localhost."
    )


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that listens on ``host`` and ``port``; port 0 takes any free one.

    Raises:
        SettingsError: the host is not this machine, or the port can't be used.
    """
    host = checked_host(host)
    if not 0 <= port <= 65_535:
        raise SettingsError(f"Expected a port from 0 to 65535, found {port}.")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen()
        except OSError:
            listener.close()
            raise
    except OSError as error:
        raise SettingsError(f"The page can't be served on {host}, port {port}: {_reason(error)}") from error
    return listener


def url_of(listener: socket.socket) -> str:
    """The address to open in a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


_REASONS = {
    errno.EADDRINUSE: "another program is using it. Stop that program, or choose another port.",
    errno.EACCES: "this user may not use it. Choose a port above 1023.",
}


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"{error.strerror or error}. Choose another host or port.")
