"""Where this machine is in its local network."""

import ipaddress
import socket

from secondround.foundation.errors import Refused

PRIVATE = tuple(
    ipaddress.IPv4Network(one)
    for one in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")
)
"""Networks that no other can reach (RFC 1918), and those that machines agree on by themselves (RFC 3927)."""

ELSEWHERE = ("192.0.2.1", 9)
"""An address that is nobody's (RFC 5737). Nothing is sent to it: the system only says from where it would be."""


def local_address() -> str:
    """The IPv4 address by which others in the same private network reach this machine.

    Raises `Refused` where it is in none, or its network is not a private one.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(ELSEWHERE)
            found = asked.getsockname()[0]
        except OSError:
            found = ""
    return checked(found)


def checked(address: str) -> str:
    """The same. Raises `Refused` for one that is not of a private network."""
    try:
        one = ipaddress.IPv4Address(address)
    except ValueError:
        one = None
    if one is None or one.is_unspecified or one.is_loopback:
        raise Refused(
            "this machine is in no local network", "Join the network that the phone is in."
        )
    if not any(one in network for network in PRIVATE):
        raise Refused(
            "the network of this machine is open to everybody",
            "Use a private network, such as the one at home, or a printed sheet.",
        )
    return address
