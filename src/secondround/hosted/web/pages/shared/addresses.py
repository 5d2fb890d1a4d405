"""The addresses of consent, sharing and coaching. Nothing below /coaching gives anything to take away."""

from secondround.hosted.web.pages.shared import coaching, sharing, welcome
from secondround.interfaces.web.visit import Page

SHARED: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/welcome", welcome.welcome),
    ("POST", "/welcome", welcome.agree),
    ("POST", "/welcome/withdrawal", welcome.withdraw),
    ("GET", "/sharing", sharing.sharing),
    ("POST", "/sharing/readiness", sharing.show_readiness),
    ("POST", "/sharing/readiness/withdrawal", sharing.hide_readiness),
    ("GET", "/sharing/candidacies/{candidacy}", sharing.choose),
    ("POST", "/sharing/candidacies/{candidacy}", sharing.share),
    ("GET", "/sharing/shares/{share}", sharing.one),
    ("POST", "/sharing/shares/{share}/revocation", sharing.revoke),
    ("GET", "/coaching", coaching.coaching),
    ("GET", "/coaching/cohort", coaching.cohort),
    ("GET", "/coaching/{person}", coaching.person),
    ("GET", "/coaching/{person}/{share}", coaching.one),
    ("GET", "/coaching/{person}/{share}/sound", coaching.sound),
    ("POST", "/coaching/{person}/{share}/comments", coaching.comment),
    ("POST", "/coaching/{person}/{share}/comments/{comment}/removal", coaching.take_back),
    ("POST", "/coaching/{person}/{share}/rating", coaching.rate),
)
