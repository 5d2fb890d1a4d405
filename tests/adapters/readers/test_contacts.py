"""CSV: contacts and messages as networks and address books give them out."""

from adapters.readers.reading import read
from adapters.readers.samples import CONTACTS
from secondround.adapters.readers.choose import choose


def test_columns_are_told_by_their_headers_and_the_rest_is_left_out() -> None:
    reading = read(CONTACTS, "Connections.csv", "contacts")
    assert [(block.locator, block.text) for block in reading.blocks] == [
        ("row 2", "Ines Weiss\tHead miller, rye\tMill\ti.weiss@mill.example\t12 Mar 2024"),
        ("row 3", "Tom Hale\tOld Mill\t05 May 2025"),
    ]
    assert "network.example" not in repr(reading)


def test_an_address_book_in_german() -> None:
    data = "Vorname,Nachname,Funktion,Firma,E-Mail-Adresse\nJörg,Müller,Müller,Mühle,j@muehle.example\n"
    (row,) = read(data.encode("cp1252"), "x.csv", "contacts").blocks
    assert row.text == "Jörg Müller\tMüller\tMühle\tj@muehle.example"


def test_messages_say_who_when_and_what() -> None:
    data = (
        b"CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
        b'1,Ines Weiss,Tom Hale,2026-11-02 09:12:33 UTC,,"I look for\npatience.",INBOX\n'
    )
    (row,) = read(data, "messages.csv", "contacts").blocks
    assert row.text == "Ines Weiss\t2026-11-02 09:12:33 UTC\tI look for patience."


def test_other_tables_are_not_taken_for_contacts() -> None:
    for data in (b"Name\nPython\n", b"date,amount\n2026-01-01,3\n", b"name,price\nrye,3\n"):
        chosen = choose(data, "x.csv")
        assert chosen is None or chosen.format != "contacts"
