"""A short mail that asks for what nothing says, and for nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from secondround.foundation.wording import say_in
from secondround.preparation.documents.model import Document
from secondround.preparation.panel.messages.addresses import addresses_in

_REPLY = ("re:", "aw:", "antw:", "rép:", "tr:", "sv:")


@dataclass(frozen=True)
class Letter:
    """A mail to send. `to` is an address and `name` whose it is; both may be empty. `language` is that of `text`."""

    to: str
    name: str
    subject: str
    text: str
    language: str

    @property
    def link(self) -> str:
        """A "mailto:" address that opens it in the mail program."""
        return f"mailto:{quote(self.to, safe='@')}?subject={quote(self.subject)}&body={quote(_crlf(self.text))}"

    def file(self) -> bytes:
        """A draft as mail programs open it (.eml): unsent, without a sender."""
        message = EmailMessage(policy=SMTP)
        if self.to:
            message["To"] = f"{_quoted(self.name)} <{self.to}>" if self.name else self.to
        message["Subject"] = self.subject
        message["X-Unsent"] = "1"
        message["Content-Language"] = self.language
        message.set_content(self.text)
        return message.as_bytes()


@dataclass(frozen=True)
class Sender:
    """Who set the exercise, from the mail that did: an address and a name, its subject and language."""

    to: str = ""
    name: str = ""
    subject: str = ""
    language: str = ""


def sender_in(set_by: Document | None, invitations: Sequence[Document]) -> Sender:
    """Who sent the document that set it, where it is a mail or came in one; else who sent the latest invitation."""
    mails = [one for one in invitations if one.fields.get("from")]
    own = [one for one in mails if set_by and _is_in(set_by, one)]
    latest = sorted(mails, key=lambda one: one.fields.get("date", ""), reverse=True)
    chosen = next(iter([*own, *latest]), None)
    language = set_by.language if set_by and set_by.language else ""
    if chosen is None:
        return Sender(language=language)
    address = next(iter(addresses_in(chosen.fields["from"])), None)
    return Sender(
        to=address.email if address else "",
        name=address.name.full if address and address.name else "",
        subject=" ".join(chosen.fields.get("subject", "").split()),
        language=chosen.language or language,
    )


def letter(
    questions: Sequence[str], sender: Sender, candidate: str, language: str
) -> Letter | None:
    """The mail that asks the questions, in `language`; None where there is nothing to ask."""
    if not questions:
        return None
    say = say_in(language)
    greeting = say("Dear {name},", name=sender.name) if sender.name else say("Good morning,")
    opening = say("Thank you for the exercise. Before I begin, I would like to make sure of this:")
    closing = say("Thank you very much, and kind regards")
    asked = "\n".join(f"- {one}" for one in questions)
    text = "\n\n".join([greeting, opening, asked, "\n".join(filter(None, [closing, candidate]))])
    return Letter(sender.to, sender.name, _subject(sender.subject, language), f"{text}\n", language)


def _subject(subject: str, language: str) -> str:
    if not subject:
        return say_in(language)("A question about the exercise")
    return subject if subject.lower().startswith(_REPLY) else f"Re: {subject}"


def _is_in(document: Document, mail: Document) -> bool:
    """Whether it is the mail itself or was attached to it."""
    return document.id == mail.id or document.name.startswith(f"{mail.name}/")


def _quoted(name: str) -> str:
    plain = name.replace("\\", "").replace('"', "")
    return f'"{plain}"'


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")
