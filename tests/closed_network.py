"""Run inside a new network namespace: brings up loopback, makes sure that nothing else is there, runs a command.

A namespace begins with its loopback interface down, and with no other.
"""

import fcntl
import os
import socket
import struct
import sys
from pathlib import Path

SIOCSIFFLAGS, IFF_UP = 0x8914, 0x1
ELSEWHERE = ("192.0.2.1", 80)  # an address kept for documentation: nobody has it


def command(*arguments: str | Path) -> list[str]:
    """The arguments of a process that runs ``arguments`` with the network denied."""
    namespace = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    return [*namespace, sys.executable, __file__, *map(str, arguments)]


def bring_up_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def make_sure_of_silence() -> None:
    try:
        socket.create_connection(ELSEWHERE, timeout=5).close()
    except OSError as error:
        if error.strerror == "Network is unreachable":
            return
        sys.exit(f"The network should be unreachable here, found: {error}")
    sys.exit(f"The network should be unreachable here, but {ELSEWHERE} answered")


def main(arguments: list[str]) -> None:
    bring_up_loopback()
    make_sure_of_silence()
    os.execvp(arguments[0], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
