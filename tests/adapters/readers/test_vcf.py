"""VCF: contact cards of every version."""

import pytest

from adapters.readers.reading import read
from adapters.readers.samples import CARD
from secondround.foundation.errors import Unreadable


def test_a_card() -> None:
    reading = read(CARD, "x.vcf", "vcf")
    assert dict(reading.fields) == {
        "name": "Ines Weiss",
        "title": "Head miller",
        "org": "Mill Milling",
        "email": "i.weiss@mill.example",
    }
    assert [(block.locator, block.text) for block in reading.blocks] == [
        ("Name", "Ines Weiss"),
        ("Title", "Head miller"),
        ("Organisation", "Mill Milling"),
        ("Email", "i.weiss@mill.example"),
    ]


def test_version_two_in_quoted_printable_over_several_lines() -> None:
    data = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
        b"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:eine lange=\r\n Notiz =C3=BCber M=C3=BChlen\r\n"
        b"PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\nTITLE:Miller\r\nEND:VCARD\r\n"
    )
    reading = read(data, "x.vcf")
    assert reading.fields["name"] == "Jörg Müller"
    assert reading.fields["note"] == "eine lange Notiz über Mühlen"
    assert "/9j/" not in " ".join(block.text for block in reading.blocks)


def test_groups_and_several_cards() -> None:
    data = (
        CARD + b"BEGIN:VCARD\nVERSION:4.0\nFN:Tom Hale\nitem1.TEL;VALUE=uri:tel:+352-1\nEND:VCARD\n"
    )
    reading = read(data, "x.vcf")
    assert reading.fields["card 2 name"] == "Tom Hale"
    assert reading.fields["card 2 phone"] == "+352-1"
    assert reading.blocks[-1].locator == "card 2, Telephone"


def test_a_card_that_says_nothing_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"x\.vcf"):
        read(b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", "x.vcf", "vcf")
