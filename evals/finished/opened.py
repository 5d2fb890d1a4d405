"""Whether what the product writes opens in LibreOffice."""

import subprocess
from pathlib import Path
from shutil import which

from secondround.foundation.kit import Kit
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.written import steps as written_steps

FORMATS = ("pptx", "docx", "xlsx")
SECONDS = 180


def opened(kit: Kit, candidacy_id: str, key: str, folder: Path) -> tuple[int, int] | None:
    """How many of the exports of an exercise it turns into pages, and of how many; None where it is not installed."""
    office = which("soffice")
    if office is None:
        return None
    outline_steps.make_outlines(kit, candidacy_id)
    folder.mkdir()
    names = []
    for form in FORMATS:
        path = folder / f"{form}-export.{form}"
        path.write_bytes(written_steps.export(kit, candidacy_id, key, form))
        names.append(str(path))
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names]
    subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)
    made = [folder / f"{form}-export.pdf" for form in FORMATS]
    return sum(one.is_file() and one.stat().st_size > 1_000 for one in made), len(made)
