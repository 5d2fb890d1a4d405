"""The mail as a link and as a draft."""

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

from secondround.preparation.assignment.decoded.missing.letter import Sender, letter, sender_in
from secondround.preparation.documents.model import Document

SENDER = Sender("anna@halden.example", 'Anna "A" Weiß', "Einladung", "de")
QUESTIONS = ["Wie lang darf es sein?", "Für wen & warum?"]


def test_it_opens_as_a_draft() -> None:
    made = letter(QUESTIONS, SENDER, "Jan Petit", "de")
    assert made
    draft = message_from_bytes(made.file(), policy=default)
    assert draft["X-Unsent"] == "1"
    assert draft["To"].addresses[0].addr_spec == "anna@halden.example"
    assert draft["Subject"] == "Re: Einladung"
    assert draft.get_content().replace("\r\n", "\n") == made.text
    assert made.text.rstrip().endswith("Jan Petit")


def test_the_link_carries_it_whole() -> None:
    made = letter(QUESTIONS, SENDER, "Jan Petit", "de")
    assert made
    link = urlsplit(made.link)
    fields = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "anna@halden.example")
    assert fields["body"][0].replace("\r\n", "\n").strip() == made.text.strip()


def test_without_questions_or_without_a_sender() -> None:
    assert letter([], SENDER, "Jan", "de") is None
    made = letter(QUESTIONS, Sender(), "", "fr")
    assert made
    assert (made.to, made.subject) == ("", "Une question sur l’exercice")
    assert made.text.startswith("Bonjour,")


def test_a_header_cannot_be_smuggled_in() -> None:
    mail = Document(
        "1", "m.eml", "eml", 1, "read", "invitation",
        fields={"from": "Anna <a@b.example>\nBcc: x@y.example", "subject": "Hi\nBcc: x@y.example"},
    )  # fmt: skip
    made = letter(QUESTIONS, sender_in(mail, [mail]), "", "en")
    assert made
    draft = message_from_bytes(made.file(), policy=default)
    assert draft["Bcc"] is None


def test_it_goes_to_who_set_it_before_who_wrote_last() -> None:
    first = Document("1", "a.eml", "eml", 1, "read", "invitation",
                     fields={"from": "Anna <anna@h.example>", "date": "2026-11-01"})  # fmt: skip
    last = Document("2", "b.eml", "eml", 1, "read", "invitation",
                    fields={"from": "Ben <ben@h.example>", "date": "2026-11-20"})  # fmt: skip
    attached = Document("3", "a.eml/brief.pdf", "pdf", 1, "read", "assignment", language="fr")
    assert sender_in(attached, [first, last]).to == "anna@h.example"
    assert sender_in(None, [first, last]).to == "ben@h.example"
    assert sender_in(attached, []).language == "fr"
