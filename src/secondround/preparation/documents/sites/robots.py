"""What a site's answer to robots.txt means (RFC 9309), and how long to pause between two requests."""

from secondround.foundation.ports.fetching import Declined, Rules

LARGEST_ROBOTS = 500 * 1024
"""Bytes that RFC 9309 wants read at least; what comes after is not read."""

PAUSE = 1.0
"""Seconds between two requests to a site that asks for none."""

TOO_MANY = 429


def means_free(answer: Declined) -> bool:
    """Whether a site that did not give its robots.txt may be read: yes where it has none (4xx).

    Not where it has trouble (5xx) or asks for fewer requests: then nobody knows what it forbids.
    """
    return 400 <= answer.status < 500 and answer.status != TOO_MANY


def pause_of(rules: Rules) -> tuple[float, bool]:
    """Seconds between two requests, and whether the site says so itself."""
    said = rules.delay()
    return (PAUSE, False) if said is None else (said, True)
