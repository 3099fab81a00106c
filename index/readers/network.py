"""Connections that go only where they may, and end in time: the guard under ``fetch``.

A name is looked up once, the addresses found are checked, and the connection is made to one of those very addresses;
so a name server can't answer one thing to the check and another to the connection. TLS and the Host header keep the
name.
"""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from index.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")  # all that has been given out of IPv6 so far
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Deadline:
    """A moment that all steps of one fetch share."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """The seconds left, above 0; raises ``httpcore.TimeoutException`` when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.TimeoutException
        return left


def is_public(address: Address) -> bool:
    """Whether the address belongs to one host of the open internet: globally routable, not reserved, not multicast.

    An IPv6 address that carries an IPv4 address is judged by the one it carries.
    """
    if isinstance(address, ipaddress.IPv6Address):
        carried = address.ipv4_mapped or address.sixtofour
        if address in NAT64:
            carried = ipaddress.IPv4Address(address.packed[-4:])
        if carried is not None:
            return is_public(carried)
        if address not in GLOBAL_UNICAST:
            return False
    return address.is_global and not address.is_reserved and not address.is_multicast


class GuardedBackend(httpcore.NetworkBackend):
    """Opens the connections of a pool: to public addresses only, unless private ones are allowed, and by a deadline."""

    def __init__(self, deadline: Deadline, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of ``host`` that answers."""
        addresses = self._checked(host, _addresses(host, port, self._deadline.remaining()))
        failure: Exception = httpcore.ConnectError("the name has no address")
        for tried, address in enumerate(addresses):
            share = self._deadline.remaining() / (len(addresses) - tried)
            try:
                stream = self._network.connect_tcp(str(address), port, share, local_address, socket_options)
                return _DeadlineStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _checked(self, host: str, addresses: list[Address]) -> list[Address]:
        refused = [address for address in addresses if not self._allow_private and not is_public(address)]
        if refused:
            raise SourceError(f"{host} is at {refused[0]}, which is not on the open internet; save the page as a file")
        return addresses


class _DeadlineStream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline, so that a server can't stretch it by dripping bytes."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.remaining())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.remaining())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.remaining())
        return _DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _addresses(host: str, port: int, seconds: float) -> list[Address]:
    """The addresses of a name, in the system's order; a name server gets no longer than ``seconds`` to answer."""
    answers: queue.SimpleQueue[list[Address] | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([ipaddress.ip_address(address[0]) for *_, address in found])
        except (OSError, ValueError) as error:
            answers.put(error)

    # The lookup has no timeout of its own; a daemon thread may be left behind.
    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise httpcore.ConnectTimeout from None
    if isinstance(answer, Exception):
        raise httpcore.ConnectError(f"the name {host} has no address ({answer})") from answer
    return answer
