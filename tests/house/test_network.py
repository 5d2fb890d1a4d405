"""The suite itself is held to the promise that nothing leaves the machine."""

import socket

import pytest

import network


def test_a_name_cannot_be_looked_up() -> None:
    with pytest.raises(network.NetworkReached):
        socket.getaddrinfo("example.org", 443)


def test_a_socket_cannot_leave() -> None:
    with socket.socket() as outgoing, pytest.raises(network.NetworkReached):
        outgoing.connect(("192.0.2.1", 9))


def test_not_even_this_machine_is_reached_unasked() -> None:
    with socket.socket() as outgoing, pytest.raises(network.NetworkReached):
        outgoing.connect(("127.0.0.1", 9))


@pytest.mark.loopback
def test_this_machine_is_reached_where_a_test_says_so() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        with socket.create_connection(listening.getsockname()):
            pass
    with socket.socket() as outgoing, pytest.raises(network.NetworkReached):
        outgoing.connect(("192.0.2.1", 9))


def test_processes_of_this_machine_may_talk() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.send(b"x")
        assert other.recv(1) == b"x"
