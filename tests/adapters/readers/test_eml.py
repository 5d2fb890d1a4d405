"""EML: header, body, earlier mails told apart, attachments."""

from email.message import EmailMessage

import pytest

from adapters.readers.making import pdf
from adapters.readers.reading import block_with, read, told
from adapters.readers.samples import CALENDAR, MAIL
from secondround.adapters.readers.mail import attachments
from secondround.foundation.errors import Unreadable


def mail(body: str, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ines Weiss <i.weiss@mill.example>"
    message["To"] = "Tom Hale <tom@post.example>"
    message["Date"] = "Mon, 02 Mar 2026 09:15:00 +0100"
    message["Subject"] = "Second talk"
    message["Message-ID"] = "<1@mill.example>"
    for name, value in headers.items():
        del message[name]
        message[name] = value
    message.set_content(body)
    return message


def places(body: str) -> list[tuple[str, str]]:
    blocks = read(bytes(mail(body)), "x.eml", "eml").blocks
    return [(block.locator, block.text) for block in blocks[4:]]


def test_header_lines_are_fields_and_blocks() -> None:
    reading = read(MAIL, "mail", "eml")
    assert reading.fields["from"] == '"Weiss, Ines" <i.weiss@mill.example>'
    assert reading.fields["date"] == "2026-03-02T09:15:00+01:00"
    assert reading.fields["subject"] == "Zweites Gespräch"
    assert [(block.locator, block.role) for block in reading.blocks[:4]] == [
        ("From", "field"),
        ("To", "field"),
        ("Date", "field"),
        ("Subject", "field"),
    ]
    assert block_with(reading, "Mar 2026").text == "Mon, 2 Mar 2026 09:15:00 +0100"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"=?iso-8859-1?q?D=E9p=F4t?= =?iso-8859-1?q?_ouvert?=", "Dépôt ouvert"),
        (b"=?utf-8?b?RMOpcMO0dA==?=", "Dépôt"),
        ("Dépôt".encode(), "Dépôt"),
        ("Dépôt".encode("latin-1"), "Dépôt"),
        (b"=?nonsense?q?abc?=", "abc"),
        (b"=?utf-8?b?!!!?=", "=?utf-8?b?!!!?="),
        (b"folded\r\n over lines", "folded over lines"),
    ],
)
def test_headers_in_every_code(raw: bytes, text: str) -> None:
    data = b"From: a@b.example\r\nSubject: " + raw + b"\r\nMIME-Version: 1.0\r\n\r\nHello\r\n"
    assert read(data, "x.eml", "eml").fields["subject"] == text


@pytest.mark.parametrize(
    "wrote",
    [
        "On Fri, 27 Feb 2026 at 18:02, Tom Hale <tom@post.example> wrote:",
        "Le ven. 27 févr. 2026 à 18:02, Tom Hale <tom@post.example> a écrit :",
        "Am 27.02.2026 um 18:02 schrieb Tom Hale <tom@post.example>:",
        "On Fri, 27 Feb 2026 at 18:02, Tom Hale\n<tom@post.example> wrote:",
        "Tom Hale <tom@post.example> schrieb am Fr., 27. Feb. 2026, 18:02:",
    ],
)
def test_quoted_mails_are_kept_and_told_apart(wrote: str) -> None:
    found = places(
        f"We meet on Friday.\n\n{wrote}\n> Thank you.\n>> Was it long?\n\nAnd bring the papers.\n"
    )
    assert found[0][1] == "We meet on Friday."
    assert found[1][0] == "earlier mail 1"
    assert found[1][1] == " ".join(wrote.split())
    assert [(place.rpartition(", ")[0], text) for place, text in found[2:]] == [
        ("earlier mail 1", "Thank you."),
        ("earlier mail 2", "Was it long?"),
        ("", "And bring the papers."),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "From: Ines Weiss <i@mill.example>\nSent: Friday, 27 February 2026 18:02\nTo: Tom\nSubject: Invitation",
        "De : Ines Weiss <i@mill.example>\nEnvoyé : vendredi 27 février 2026 18:02\nÀ : Tom\nObjet : Invitation",
        "Von: Ines Weiss <i@mill.example>\nGesendet: Freitag, 27. Februar 2026 18:02\nAn: Tom\nBetreff: Invitation",
        "*From:* Ines Weiss <i@mill.example>\n*Date:* 27 February 2026 18:02\n*Subject:* Invitation\n*To:* Tom",
    ],
)
@pytest.mark.parametrize(
    "before", ["", "---------- Forwarded message ---------\n", "-----Message d'origine-----\n"]
)
def test_forwarded_mails_with_their_small_header(header: str, before: str) -> None:
    reading = read(
        bytes(mail(f"See below!\n\n{before}{header}\n\nDear Tom,\ncome on Friday.\n")), "x.eml"
    )
    assert reading.fields["earlier 1 from"] == "Ines Weiss <i@mill.example>"
    assert reading.fields["earlier 1 subject"] == "Invitation"
    assert "27" in reading.fields["earlier 1 date"]
    assert block_with(reading, "See below!").locator == "line 1"
    assert block_with(reading, "come on Friday").locator.startswith("earlier mail 1, line ")
    assert block_with(reading, "Ines Weiss <i@mill").locator == "earlier mail 1, From"


def test_a_forward_in_a_forward_is_one_deeper() -> None:
    one = "From: A <a@x.example>\nDate: 1 May 2026\nSubject: S\n\nfirst\n\n"
    two = "From: B <b@x.example>\nDate: 2 May 2026\nSubject: S\n\nsecond\n"
    reading = read(bytes(mail(f"top\n\n{one}{two}")), "x.eml")
    assert block_with(reading, "first").locator.startswith("earlier mail 1,")
    assert block_with(reading, "second").locator.startswith("earlier mail 2,")


def test_prose_that_sounds_like_a_beginning_is_none() -> None:
    found = places("On Monday she wrote:\nFrom here it is far.\n\nDate: Friday\n")
    assert {place.partition(" ")[0] for place, _ in found} == {"line"}


def test_an_outlook_forward_in_html() -> None:
    message = mail("")
    message.set_content(
        """<html><body><p>Voir ci-dessous.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>De :</b> Ines Weiss
        &lt;i@mill.example&gt;<br><b>Envoyé :</b> lundi 2 mars 2026 10:00<br><b>Objet :</b> Invitation</p></div>
        <p>Bonjour Tom,</p><ul><li>vendredi</li></ul>
        <table><tr><td>Lieu</td><td>Lyon</td></tr></table></body></html>""",
        subtype="html",
    )
    reading = read(bytes(message), "x.eml")
    assert reading.fields["earlier 1 from"] == "Ines Weiss <i@mill.example>"
    assert block_with(reading, "Voir").locator == "paragraph 1"
    assert block_with(reading, "vendredi").role == "item"
    assert block_with(reading, "Lyon").text == "Lieu\tLyon"
    assert block_with(reading, "Lyon").locator == "earlier mail 1, table 1, row 1"


def test_the_version_that_says_more_is_read() -> None:
    message = mail("See the HTML version.")
    message.add_alternative(
        "<p>We meet on Friday at nine in the old mill, bring your papers.</p>", subtype="html"
    )
    assert told(read(bytes(message), "x.eml"))[4:] == [
        "We meet on Friday at nine in the old mill, bring your papers."
    ]
    message = mail("We meet on Friday at nine.")
    message.add_alternative("<p>We meet on <b>Friday</b> at nine.</p>", subtype="html")
    assert read(bytes(message), "x.eml").blocks[4].locator == "line 1"


def test_lines_that_flow_are_joined() -> None:
    message = mail("x").as_bytes().replace(b"text/plain;", b"text/plain; format=flowed;")
    data = message.replace(b"\nx\n", b"\nWe meet on Friday \nat nine.\n-- \nInes\n")
    assert told(read(data, "x.eml"))[4:6] == ["We meet on Friday at nine.", "Ines"]


def test_attachments_are_parts_and_logos_are_not_mentioned() -> None:
    message = mail("See the files.")
    message.add_attachment(
        pdf("Job"), maintype="application", subtype="pdf", filename="Stelle für Müller.pdf"
    )
    message.add_attachment(CALENDAR, maintype="text", subtype="calendar", filename="../invite.ics")
    message.add_attachment(mail("inner"), filename="older.eml")
    message.add_attachment(
        b"\x89PNG", maintype="image", subtype="png", cid="<logo>", disposition="inline"
    )
    reading = read(bytes(message), "x.eml")
    assert [part.name for part in reading.parts] == [
        "Stelle für Müller.pdf",
        "invite.ics",
        "older.eml",
    ]
    assert reading.parts[0].data == pdf("Job")
    assert "inner" in told(read(reading.parts[2].data, reading.parts[2].name, "eml"))
    assert reading.notes == ()


def test_an_invitation_that_is_a_version_of_the_body_is_a_part() -> None:
    (part,) = read(MAIL, "mail.eml").parts
    assert part.name.endswith(".ics")
    assert part.data.startswith(b"BEGIN:VCALENDAR")


def test_pictures_and_outlook_s_own_packages_are_noted() -> None:
    message = mail("See.")
    message.add_attachment(
        b"x" * 50_000, maintype="image", subtype="png", cid="<shot>", disposition="inline"
    )
    message.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    notes = read(bytes(message), "x.eml").notes
    assert [note.split()[0] for note in notes] == ["winmail.dat", "1"]


def test_only_so_many_attachments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_MEMBERS", 2)
    message = mail("See.")
    for name in ("a.txt", "b.txt", "c.txt"):
        message.add_attachment(name, filename=name)
    reading = read(bytes(message), "x.eml")
    assert len(reading.parts) == 2
    assert "first 2" in reading.notes[0]


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (
            b"From: a@b\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=x\n\nxxx",
            "encrypted",
        ),
        (b"From: a@b\nMIME-Version: 1.0\nSubject: " + b"x" * 300_000 + b"\n\nbody", "too long"),
    ],
)
def test_mails_that_cannot_be_read(data: bytes, match: str) -> None:
    with pytest.raises(Unreadable, match=match) as caught:
        read(data, "x.eml", "eml")
    assert caught.value.hint


def test_a_body_in_the_wrong_code_is_read_all_the_same() -> None:
    data = (
        b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n"
        b"Content-Transfer-Encoding: base64\n\nRMOpcMO0dCBvdXZlcnQ=\n"
    )
    assert told(read(data, "x.eml"))[-1] == "Dépôt ouvert"


def test_notes_that_begin_like_a_header_are_no_mail() -> None:
    assert read(b"From: the garden\nI saw trees.\n", "x.txt", "text")
