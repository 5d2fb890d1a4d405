"""The commands of the machine that tell, erase, and give a receipt."""

from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from hosted.conftest import Town
from hosted.rights.conftest import Rooms
from secondround.foundation.owner import Owner
from secondround.hosted.cli.main import hosted
from secondround.hosted.rights import steps
from secondround.hosted.settings import PREFIX
from secondround.preparation.candidacy import steps as candidacy_steps

pytestmark = pytest.mark.loopback


def test_it_sweeps_and_erases(rooms: Rooms, town: Town) -> None:
    settings = rooms.premises.settings
    names = ("objects_url", "scratch_dir", "address")
    environment = {PREFIX + name.upper(): str(getattr(settings, name)) for name in names}
    environment[f"{PREFIX}DATABASE_URL"] = settings.database_url.get_secret_value()
    runner = CliRunner(env=environment)
    head = town.open("North")
    anna = town.invited(head, "Anna", "candidate")
    owner = Owner(anna.workspace_id, anna.person_id)
    long_ago = datetime.now(UTC) - timedelta(days=200)
    candidacy_steps.open_new(rooms.premises.at(long_ago).kit_of(owner))
    with rooms.keeper.within(upkeep="on").write() as db:
        db.exec_driver_sql("UPDATE candidacies SET opened_at = now() - interval '200 days'")

    operator = ("--operator", town.operator.person_id)
    done = runner.invoke(hosted, ["sweep", *operator])
    assert done.output == "told of: 1, erased: 0, people gone: 0\n"
    assert runner.invoke(hosted, ["sweep", "--operator", anna.person_id]).exit_code == 1
    unnamed = runner.invoke(hosted, ["sweep", "--operator", ""])
    assert (unnamed.exit_code, "operators add" in unnamed.output) == (1, True)
    erased = runner.invoke(hosted, ["workspaces", "erase", head.workspace_id, *operator, "--yes"])
    assert erased.exit_code == 0, erased.output
    secret = erased.output.strip().rpartition("/receipts/")[2]
    assert steps.receipt(rooms.premises, secret).what == "workspace"
    assert rooms.holding(head.workspace_id) == {"hosted.erasure_receipts": 1}
