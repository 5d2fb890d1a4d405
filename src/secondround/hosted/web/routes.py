"""The table of contents of the hosted edition's own pages; `rules.py` says who may ask for which.

They come before the candidate's pages: of two with one address the one here answers.
"""

from starlette.routing import BaseRoute, Route

from secondround.hosted.web.pages import (
    account,
    administration,
    operation,
    originals,
    rights,
    signing,
)
from secondround.hosted.web.pages.shared.addresses import SHARED
from secondround.interfaces.web.door import door
from secondround.interfaces.web.visit import Page

OWN: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/health", operation.alive),
    ("GET", "/sign-in", signing.sign_in),
    ("GET", "/sign-in/begin", signing.begin),
    ("GET", "/sign-in/return", signing.come_back),
    ("POST", "/sign-out", signing.sign_out),
    ("GET", "/account", account.account),
    ("POST", "/account/sign-outs", signing.sign_out_everywhere),
    ("POST", "/account/sessions/{session}/ended", account.end_session),
    ("POST", "/archive/saved", rights.save),
    ("GET", "/archive/saved/{job}", rights.saved),
    ("POST", "/archive/erased", rights.erase_mine),
    ("POST", "/account/erased", rights.erase_mine),
    ("GET", "/receipts/{secret}", rights.receipt),
    ("GET", "/workspaces", account.workspaces),
    ("POST", "/workspaces", account.choose),
    ("GET", "/invitations/{secret}", account.invitation),
    ("POST", "/invitations/{secret}/accepted", account.accept),
    ("GET", "/administration", administration.administration),
    ("POST", "/administration/workspace", administration.change),
    ("POST", "/administration/invitations", administration.invite),
    ("POST", "/administration/invitations/{invitation}/removal", administration.withdraw),
    ("POST", "/administration/members/{person}/roles", administration.give_role),
    ("POST", "/administration/members/{person}/removal", administration.take_role),
    ("POST", "/candidacies/{candidacy}/uploads", originals.begin),
    ("POST", "/candidacies/{candidacy}/uploads/{upload}/arrived", originals.arrived),
    ("GET", "/candidacies/{candidacy}/documents/{document}/original", originals.original),
    ("POST", "/administration/members/{person}/archives", rights.save_for),
    ("GET", "/administration/members/{person}/erasure", rights.ask_person),
    ("POST", "/administration/members/{person}/erased", rights.erase_person),
    ("POST", "/administration/erased", rights.erase_workspace),
    ("GET", "/administration/log", rights.log),
    ("GET", "/operation", operation.operation),
    ("POST", "/operation/workspaces", operation.open_workspace),
    *SHARED,
)


def own_routes() -> list[BaseRoute]:
    """Every one of them."""
    return [Route(path, door(page), methods=[verb]) for verb, path, page in OWN]
