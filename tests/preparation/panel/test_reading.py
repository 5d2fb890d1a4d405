"""Signatures, addresses, places and links of messages."""

from datetime import date

import pytest

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.panel.messages.addresses import address_in, addresses_in
from secondround.preparation.panel.messages.messages import Message, messages_in
from secondround.preparation.panel.messages.signature import signature_of, text_of
from secondround.preparation.panel.proposed.cues import number_in
from secondround.preparation.panel.proposed.places import is_meeting, link_in, place_in, unwrapped

MAIL = Document("d", "mail.eml", "eml", 1, "read", kind="invitation")


def passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"d:{n}", "d", "mail.eml", "invitation", n, f"line {n}", "paragraph", text)
        for n, text in enumerate(texts)
    )


def message(*texts: str, author: str = "Claire Muller <c@halden.example>") -> Message:
    return Message(MAIL, 0, date(2026, 11, 19), True, {}, passages(*texts), address_in(author))


@pytest.mark.parametrize(
    ("lines", "name", "title"),
    [
        (
            ("Hello", "Kind regards,", "Claire Muller", "Talent Partner", "+352 1"),
            "Claire Muller",
            "Talent Partner",
        ),
        (("Bonjour", "Cordialement", "Claire MULLER | DRH"), "Claire Muller", "DRH"),
        (
            ("Hallo", "Viele Grüße", "Claire", "Claire Muller", "Personalreferentin"),
            "Claire Muller",
            "Personalreferentin",
        ),
        (
            ("Hi", "text", "Claire Muller (she/her)", "HR Officer, Halden AG"),
            "Claire Muller",
            "HR Officer",
        ),
        (("Guten Tag", "Mit freundlichen Grüßen", "i. A. Claire Muller"), "Claire Muller", ""),
    ],
)
def test_a_signature_is_read(lines: tuple[str, ...], name: str, title: str) -> None:
    found = signature_of(message(*lines))
    assert found is not None
    assert (found.name.full, found.title) == (name, title)


def test_thanks_in_the_text_do_not_end_it() -> None:
    told = message("Dear Jan", "Thank you.", "We meet on Monday.", "Best,", "Claire Muller")
    assert [one.text for one in text_of(told)] == ["Dear Jan", "Thank you.", "We meet on Monday."]


def test_headers_are_read_person_by_person() -> None:
    found = addresses_in('"Weber, Anna" <a@x.example>, tom.lee@x.example; HR Team <hr@x.example>')
    assert [(one.name.full if one.name else "", one.email) for one in found] == [
        ("Anna Weber", "a@x.example"),
        ("Tom Lee", "tom.lee@x.example"),
        ("", "hr@x.example"),
    ]


def test_a_header_pasted_into_a_text_is_one() -> None:
    rows = passages(
        "From: Anna Weber <a@x.example>",
        "Sent: Monday 30 November 2026",
        "Subject: Hello",
        "Dear Jan",
    )
    (found,) = messages_in(MAIL, rows, date(2026, 12, 1))
    assert found.author
    assert found.author.email == "a@x.example"
    assert found.sent == date(2026, 11, 30)
    assert [one.text for one in found.body] == ["Dear Jan"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Where: 27, rue des Scillas, Howald, room Moselle. Ask for me.",
            "27, rue des Scillas, Howald, room Moselle",
        ),
        ("at Brackenshaw House, 14 Mercer Street, Leeds", "14 Mercer Street, Leeds"),
        ("in der Hafenstraße 27, 04109 Leipzig", "Hafenstraße 27, 04109 Leipzig"),
        ("held at 13.00 in Room B12, Priestley Building.", "Room B12, Priestley Building"),
        ("dans nos bureaux de Lyon", "nos bureaux de Lyon"),
    ],
)
def test_a_place_is_read(text: str, place: str) -> None:
    found = place_in(passages(text))
    assert found is not None
    assert found.text == place


@pytest.mark.parametrize(
    "text", ["Where: Microsoft Teams Meeting", "We look forward to it.", "30 to 45 minutes"]
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert place_in(passages(text)) is None


def test_the_meeting_is_told_from_its_help_pages() -> None:
    rows = passages(
        "Options: https://teams.microsoft.com/meetingOptions/?id=1",
        "Join: <https://teams.microsoft.com/l/meetup-join/19%3ax/0>",
    )
    found = link_in(rows)
    assert found is not None
    assert found.text == "https://teams.microsoft.com/l/meetup-join/19%3ax/0"


def test_a_safety_redirect_is_unwrapped() -> None:
    wrapped = (
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F123&data=1"
    )
    assert unwrapped(wrapped) == "https://zoom.us/j/123"
    assert is_meeting(unwrapped(wrapped))
    assert not is_meeting("https://www.halden.example/careers")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("invite you to a second interview", 2),
        ("Einladung zum Zweitgespräch", 2),
        ("votre deuxième entretien", 2),
        ("stage 2 of the selection", 2),
        ("Following your first interview we invite you to the second round", 2),
        ("thank you for the first interview", None),
        ("we have 2 offices", None),
        ("our first conversation was good, now a third interview", 3),
    ],
)
def test_the_number_of_a_round_is_read(text: str, number: int | None) -> None:
    assert number_in(text) == number
