"""One visit to an address: who asks, for what, in which language."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.wording import LANGUAGES, Say
from secondround.preparation.candidacy.model import Candidacy


@dataclass(frozen=True)
class Visit:
    """What a page is handed. `candidacy` is the one the address names, found as the owner's own.

    Raises nothing; a page about a candidacy is only called with one (`routes.py` says which are).
    """

    request: Request
    kit: Kit
    jobs: Jobs
    say: Say
    language: str
    form: FormData
    whose: Candidacy | None

    @property
    def candidacy(self) -> Candidacy:
        """The candidacy of the address. An address without one has none: a mistake in `routes.py`."""
        if self.whose is None:
            raise LookupError(f"{self.request.url.path} names no candidacy")
        return self.whose

    @property
    def home(self) -> str:
        """Where the candidacy's pages begin; empty where there is none."""
        return f"/candidacies/{self.whose.id}" if self.whose else ""

    @property
    def partly(self) -> bool:
        """Whether a piece of a page is wanted, not a whole one."""
        return self.request.headers.get("hx-request") == "true"

    def named(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params[name])

    def asked(self, name: str, default: str = "") -> str:
        """A value after the question mark."""
        return self.request.query_params.get(name, default)

    def given(self, name: str, default: str = "") -> str:
        """A field of the form; what a person typed, line ends as \\n, without the character no database keeps."""
        value = self.form.get(name, default)
        return value.replace("\r\n", "\n").replace("\0", "") if isinstance(value, str) else default

    def files(self, name: str) -> list[UploadFile]:
        """The files of the form under this name; an empty choice is none."""
        chosen = self.form.getlist(name)
        return [one for one in chosen if isinstance(one, UploadFile) and one.filename]


Page = Callable[[Visit], Response]


def language_wanted(request: Request, settled: str) -> str:
    """The first of the browser's languages that the product speaks, unless it is settled."""
    if settled in LANGUAGES:
        return settled
    accepted = request.headers.get("accept-language", "")
    for one in accepted.split(","):
        if (code := one.split(";")[0].strip()[:2].lower()) in LANGUAGES:
            return code
    return "en"
