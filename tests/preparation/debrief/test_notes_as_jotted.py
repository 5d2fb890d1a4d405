"""Notes as people write them on the way home: small letters, abbreviations, soups of bullets, tables, two languages."""

import io

import docx
import pytest

from adapters.readers.reading import read
from preparation.debrief.talks import say
from secondround.preparation.debrief.noted.account import Account, account_of
from secondround.preparation.debrief.said.statements import statements_in
from secondround.preparation.documents.model import Passage

EN = """norlag itw 18/11 w/ Anna (hiring mgr) + Paul (hr), 45min teams

tell me abt urself - did the 2 min pitch, ok
why leave?? said growth + site closing. she frowned
they asked abt SAP - said 2 yrs
conflict w/ colleague -> told the night shift story, went well, anna laughed
strengths/weaknesses? rambled, bad
notice 3 months

asked them: team size -> 14, 2 shifts
me: who decides budget? Anna: the board, she'll check
overtime? dodged

they'll get back by fri
need to send references
didn't get how bonus works
"""
FR = """Entretien Norlag 18/11 - Mme Keller (DRH) + resp. exploitation

- parcours : ok, 3 min, elle notait bcp
- pk partir de chez Brandt ? -> site ferme en mars. a tiqué
- mgmt : cb de pers ds l'équipe ? 90 sur 3 sites
- prétentions => 52k brut
- m'ont demandé un ex de conflit : j'ai bafouillé, pas terrible

mes questions
- taille équipe => 14, ds 2 équipes
- qui valide le budget ? pas vraiment répondu

A faire : envoyer réfs + plan du dépôt
pas compris comment marche la prime
"""
DE = """Gespräch Norlag 18.11., GF (Hr. Weber) + Fr. Keller (HR)

GF wollte wissen warum ich wechseln will -> Standort schließt, er nickte
Keller fragt nach SAP EWM: 2 J. Erfahrung, sie hakte nach
Führungsstil?? etwas geschwafelt, lief mau
Gehalt: 62k
Kündigungsfrist 3 Mon.

ich gefragt: wer entscheidet übers Budget? -> Vorstand
Homeoffice? 1 Tag/Wo.
Überstunden? -> ausgewichen

melden sich bis Fr.
noch schicken: Zeugnisse
"""
MIXED = """## RDV Norlag (visio)

Q: why leave? -> said growth, she frowned
Q: expérience SAP ? -> 2 ans, ok
Q: Führungserfahrung -> 6 Jahre, hat genickt
they asked abt english → C1, switched to EN for 5 min

**Moi → eux**
* team size? 14
* Budget wer? -> COO

TODO
- [ ] send diploma
- [x] send thanks

Gefühl: Anna très sympa, Paul skeptisch
"""
DIALOGUE = """call w/ recruiter Sam, nov 12

them: why norlag?
me: bigger depot, automation
them: biggest failure
me: the 2020 inventory, lost 2 weeks. he wasn't convinced
me: how many sites do you have?
them: four, one in Metz
"""


@pytest.mark.parametrize("name", ["notes.md", "notes.txt"])
def test_a_telephone_in_english(name: str) -> None:
    account = jotted(EN.encode(), name)
    assert asked(account) == [
        ("tell me abt urself", "did the 2 min pitch, ok", "unknown"),
        ("why leave??", "said growth + site closing", "partly"),
        ("SAP", "said 2 yrs", "unknown"),
        ("conflict w/ colleague", "told the night shift story", "landed"),
        ("strengths/weaknesses?", "", "missed"),
    ]
    assert enquired(account) == [
        ("team size", "answered"),
        ("who decides budget?", "answered"),
        ("overtime?", "unanswered"),
    ]
    assert ("notice", "3 months") in stated(account)
    assert opened(account) == [
        ("mine", "they'll get back by fri"),
        ("theirs", "need to send references"),
        ("mine", "didn't get how bonus works"),
    ]


def test_a_soup_of_bullets_in_french() -> None:
    account = jotted(FR.encode(), "notes.txt")
    assert asked(account) == [
        ("parcours", "ok, 3 min", "landed"),
        ("pk partir de chez Brandt ?", "site ferme en mars", "partly"),
        ("mgmt : cb de pers ds l'équipe ?", "90 sur 3 sites", "unknown"),
        ("prétentions", "52k brut", "unknown"),
        ("un ex de conflit", "", "missed"),
    ]
    assert enquired(account) == [
        ("taille équipe", "answered"),
        ("qui valide le budget ?", "unanswered"),
    ]
    assert opened(account) == [
        ("theirs", "envoyer réfs + plan du dépôt"),
        ("mine", "pas compris comment marche la prime"),
    ]


def test_half_sentences_in_german() -> None:
    account = jotted(DE.encode(), "notes.txt")
    assert asked(account) == [
        ("warum ich wechseln will", "Standort schließt", "landed"),
        ("SAP EWM", "2 J. Erfahrung", "partly"),
        ("Führungsstil??", "etwas geschwafelt", "missed"),
    ]
    assert enquired(account) == [
        ("wer entscheidet übers Budget?", "answered"),
        ("Homeoffice?", "answered"),
        ("Überstunden?", "unanswered"),
    ]
    assert {("Gehalt", "62k"), ("Kündigungsfrist", "3 Mon.")} <= set(stated(account))
    assert opened(account) == [
        ("mine", "melden sich bis Fr."),
        ("theirs", "noch schicken: Zeugnisse"),
    ]


def test_three_languages_in_one() -> None:
    account = jotted(MIXED.encode(), "notes.md")
    assert [landing for _, _, landing in asked(account)] == [
        "partly",
        "unknown",
        "landed",
        "unknown",
    ]
    assert enquired(account) == [("team size?", "answered"), ("Budget wer?", "answered")]
    assert opened(account) == [("theirs", "[ ] send diploma")]
    seen = {(one.interviewer, one.citations[0].quote) for one in account.impressions}
    assert {("Anna", "Anna très sympa"), ("Paul", "Paul skeptisch")} <= seen


def test_them_and_me() -> None:
    account = jotted(DIALOGUE.encode(), "notes.txt")
    assert asked(account) == [
        ("why norlag?", "bigger depot, automation", "unknown"),
        ("biggest failure", "the 2020 inventory, lost 2 weeks", "partly"),
    ]
    assert [(e.text, e.answer) for e in account.enquiries] == [
        ("how many sites do you have?", "four, one in Metz")
    ]


@pytest.mark.parametrize(
    ("head", "unasked"),
    [
        ("Me:", "did NOT ask: bonus"),
        ("Moi :", "pas demandé : prime"),
        ("Ich:", "nicht gefragt: Bonus"),
    ],
)
def test_what_was_not_asked_is_open(head: str, unasked: str) -> None:
    account = jotted(f"{head}\n- Team -> 9\n- {unasked}\n".encode(), "notes.txt")
    assert enquired(account) == [("Team", "answered")]
    assert opened(account) == [("mine", unasked)]


@pytest.mark.parametrize(
    ("heads", "mine"),
    [
        (("Question", "My answer", "Reaction"), ("What I asked", "What they said")),
        (("Question posée", "Ma réponse", "Réaction"), ("Mes questions", "Réponse")),
        (("Frage", "Meine Antwort", "Reaktion"), ("Meine Fragen", "Antwort")),
    ],
)
def test_tables(heads: tuple[str, ...], mine: tuple[str, ...]) -> None:
    theirs = [("SAP EWM", "two years", ""), ("Why leave?", "site closes", "Paul sceptical")]
    data = tables([heads, *theirs], [mine, ("Team size?", "14")])
    account = jotted(data, "notes.docx")
    assert asked(account) == [
        ("SAP EWM", "two years", "unknown"),
        ("Why leave?", "site closes", "partly"),
    ]
    assert enquired(account) == [("Team size?", "answered")]


def jotted(data: bytes, name: str) -> Account:
    passages = []
    heading = ""
    for place, block in enumerate(read(data, name).blocks):
        heads = block.role in ("title", "heading")
        heading = block.text if heads else heading
        passages.append(
            Passage(
                f"n:{place}",
                "n",
                name,
                "notes",
                place,
                block.locator,
                block.role,
                block.text,
                block.level,
                "" if heads else heading,
            )
        )
    return account_of(passages, say)


def asked(account: Account) -> list[tuple[str, str, str]]:
    return [(one.question, one.answer, one.landing) for one in account.exchanges]


def enquired(account: Account) -> list[tuple[str, str]]:
    return [(one.text, one.settled) for one in account.enquiries]


def opened(account: Account) -> list[tuple[str, str]]:
    return [(one.side, one.text) for one in account.open_points]


def stated(account: Account) -> list[tuple[str, str]]:
    return [(source.question, source.text) for each in account.said for source in each]


def tables(*rows: list[tuple[str, ...]]) -> bytes:
    document = docx.Document()
    for each in rows:
        table = document.add_table(rows=0, cols=len(each[0]))
        for row in each:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        document.add_paragraph("")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_topic_with_a_question_mark_is_asked_and_its_number_stated() -> None:
    notes = """mardi
- pourquoi partir ? -> une plus grosse équipe, ça a plu
- équipe actuelle? -> 12 personnes 🙂
"""
    account = jotted(notes.encode(), "notes.txt")
    assert asked(account)[0] == ("pourquoi partir ?", "une plus grosse équipe", "landed")
    stated = [
        said.statement for answer in account.said for one in answer for said in statements_in(one)
    ]
    assert ("team size", "12 people") in [(one.subject, one.value) for one in stated]


def test_that_they_were_not_sure_is_a_doubt() -> None:
    notes = "Call, 26 November\n\n- Q: run a budget? -> said 20k for tools, she was not sure\n"
    assert asked(jotted(notes.encode(), "notes.md")) == [
        ("run a budget?", "said 20k for tools", "partly")
    ]
