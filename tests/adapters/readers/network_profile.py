"""The page that a network makes of a profile ("Save to PDF"): a narrow column at the left, the career at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.readers.making import pdf

_PAGE = r"""
#set page(paper: "us-letter", margin: 0pt,
  footer: align(center, text(size: 8pt, fill: gray)[%(page)s #context counter(page).display()]))
#place(top + left, rect(width: 2.9in, height: 11in, fill: rgb("#293e49")))
#place(top + left, dx: 0.25in, dy: 0.55in, box(width: 2.4in)[
  #set text(fill: white, size: 10.5pt)
%(left)s
])
#pad(left: 3.1in, right: 0.4in, top: 0.5in, bottom: 0.5in)[
  #set text(size: 10.5pt)
  #text(size: 26pt)[%(name)s]

  #text(size: 12pt)[%(headline)s]

  #text(size: 12pt, fill: gray)[%(place)s]
%(right)s
]
"""


@dataclass(frozen=True)
class Sheet:
    """One profile: its column at the left and its sections at the right, in the words of its language."""

    name: str
    headline: str
    place: str
    page: str
    left: Sequence[tuple[str, Sequence[str]]]
    summary: tuple[str, str]
    experience: str
    posts: Sequence[tuple[str, str, str, str, str]]
    education: str
    schools: Sequence[tuple[str, str]]


def saved_profile(sheet: Sheet) -> bytes:
    """The profile as a PDF of that layout."""
    return pdf(
        _PAGE
        % {
            "page": sheet.page,
            "left": "\n".join(_column(title, lines) for title, lines in sheet.left),
            "name": sheet.name,
            "headline": sheet.headline,
            "place": sheet.place,
            "right": "\n".join(_right(sheet)),
        }
    )


def _column(title: str, lines: Sequence[str]) -> str:
    body = " \\\n  ".join(_plain(line) for line in lines)
    return f"  #text(size: 13pt)[{title}]\n\n  {body}\n\n  #v(12pt)\n"


def _right(sheet: Sheet) -> Sequence[str]:
    title, text = sheet.summary
    posts = [_post(*one) for one in sheet.posts]
    schools = [
        f"  #text(size: 12pt)[{_plain(name)}] \\\n  {_plain(degree)}\n"
        for name, degree in sheet.schools
    ]
    heading = "\n  #v(10pt)\n  #text(size: 15.75pt)[{}]\n"
    return [
        heading.format(title),
        f"  {_plain(text)}\n",
        heading.format(sheet.experience),
        *posts,
        heading.format(sheet.education),
        *schools,
    ]


def _post(house: str, title: str, when: str, where: str, done: str) -> str:
    head = f"  #text(size: 12pt)[{_plain(house)}] \\\n" if house else ""
    if not when:
        return f"{head}  {_plain(title)}\n"
    return (
        f"{head}  #text(size: 11.5pt)[{_plain(title)}] \\\n  {_plain(when)} \\\n"
        f"  #text(fill: gray)[{_plain(where)}]\n\n  {_plain(done)}\n"
    )


def _plain(text: str) -> str:
    return text.replace("@", "\\@").replace("#", "\\#").replace("//", "\\/\\/")


ENGLISH = Sheet(
    "Orla Brannock",
    "Head of Liquidity Risk at Halden | FRM",
    "Leeds, England, United Kingdom",
    "Page",
    (
        ("Contact", ("orla.brannock@post.example", "www.network.example/in/orla-brannock (Profile)")),
        ("Top Skills", ("Stress Testing", "Liquidity Risk", "Python (Programming Language)")),
        ("Languages", ("Irish (Native or Bilingual)", "French (Professional Working)")),
        ("Certifications", ("Financial Risk Manager",)),
    ),
    ("Summary", "I build liquidity models that treasurers use every morning."),
    "Experience",
    (
        ("Halden", "Head of Liquidity Risk", "March 2021 - Present (5 years 9 months)", "Leeds",
         "Leads nine analysts in two cities."),
        ("Northgate Building Society", "Senior Risk Analyst", "June 2016 - February 2021 (4 years 9 months)",
         "York, England", "Rebuilt the daily cash forecast."),
    ),
    "Education",
    (("University of Leeds", "Master of Science (MSc), Mathematical Finance · (2014 - 2015)"),),
)  # fmt: skip

FRENCH = Sheet(
    "Maëlys Chauvin",
    "Responsable contrôle de gestion chez Valmont",
    "Nantes, Pays de la Loire, France",
    "Page",
    (
        ("Coordonnées", ("maelys.chauvin@boite.example", "www.network.example/in/maelys (Profil)")),
        ("Principales compétences", ("Contrôle budgétaire", "SAP", "Power BI")),
        ("Languages", ("Anglais (Full Professional)", "Espagnol (Limited Working)")),
    ),
    ("Résumé", "Je rends les chiffres lisibles à ceux qui décident."),
    "Expérience",
    (
        ("Valmont", "Responsable contrôle de gestion", "septembre 2019 - Present (7 ans 3 mois)", "Nantes",
         "Encadre une équipe de cinq personnes."),
        ("Groupe Arvor", "Contrôleuse de gestion", "janvier 2015 - août 2019 (4 ans 8 mois)", "Rennes",
         "A mis en place le budget par projet."),
    ),
    "Formation",
    (("Audencia", "Master, Contrôle de gestion et audit · (2012 - 2014)"),),
)  # fmt: skip

GERMAN = Sheet(
    "Henrike Sommerfeld",
    "Leiterin Einkauf bei Weserstahl",
    "Bremen, Deutschland",
    "Page",
    (
        ("Kontakt", ("henrike@sommerfeld.example", "www.network.example/in/henrike (Profil)")),
        ("Top-Kenntnisse", ("Verhandlungsführung", "SAP MM", "Lieferantenmanagement")),
        ("Languages", ("Englisch (Full Professional)", "Polnisch (Elementary)")),
    ),
    ("Zusammenfassung", "Ich kaufe Stahl und Zeit."),
    "Berufserfahrung",
    (
        ("Weserstahl GmbH", "11 Jahre 3 Monate", "", "", ""),
        ("", "Leiterin Einkauf", "Mai 2020 - Present (6 Jahre 7 Monate)", "Bremen",
         "Führt ein Team von sieben Einkäufern."),
        ("", "Strategische Einkäuferin", "Oktober 2015 - April 2020 (4 Jahre 7 Monate)", "Bremen",
         "Hat die Zahl der Lieferanten halbiert."),
    ),
    "Ausbildung",
    (("Universität Bremen", "Diplom, Betriebswirtschaftslehre · (2010 - 2015)"),),
)  # fmt: skip
