"""What the law expects of a recording, in two sentences, before the first one is brought in.

Sources: France, Code pénal, art. 226-1; Germany, § 201 StGB; Luxembourg, loi du 11 août 1982 concernant la
protection de la vie privée, art. 2; Belgium, the Penal Code on recording conversations one takes no part in, and
Regulation (EU) 2016/679. Said in general where a country is not named here. Not legal advice, and said so.
"""

from secondround.foundation.wording import Say

COUNTRIES = ("FR", "DE", "LU", "BE")


def law(country: str, say: Say) -> str:
    """Two sentences for the country (ISO 3166-1 alpha-2, any case), or in general for any other."""
    return f"{_expects(country.upper(), say)} {_so(say)}"


def _expects(country: str, say: Say) -> str:
    said = {
        "FR": say(
            "In France, recording words spoken in private or in confidence without the consent of whoever speaks"
            " them is an offence (Code pénal, article 226-1)."
        ),
        "DE": say(
            "In Germany, recording words not spoken in public without the permission of whoever speaks them is an"
            " offence (section 201 of the Criminal Code, StGB)."
        ),
        "LU": say(
            "In Luxembourg, recording words spoken in private without the consent of whoever speaks them is an"
            " offence (law of 11 August 1982 on private life, article 2)."
        ),
        "BE": say(
            "In Belgium, recording a conversation one takes no part in is an offence, and recording one's own"
            " without telling the others can breach their private life and data protection."
        ),
    }
    return said.get(
        country,
        say(
            "In many countries, recording a conversation without the consent of everyone in it is an offence or"
            " breaches their private life."
        ),
    )


def _so(say: Say) -> str:
    return say(
        "So add a recording only if everyone who can be heard on it knew of it and agreed beforehand; this is not"
        " legal advice, and notes from memory serve as well."
    )
