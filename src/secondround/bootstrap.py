"""Settings in, kit out: the only place where engines are plugged in."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, partial

from secondround.adapters.carried.mp3 import mp3_of
from secondround.adapters.carried.qr_code import QrCode
from secondround.adapters.chat_model import language_model
from secondround.adapters.html_page import HtmlPage
from secondround.adapters.ics_calendar import IcsCalendar
from secondround.adapters.obstore_links import ObstoreLinks
from secondround.adapters.obstore_objects import open_objects
from secondround.adapters.office.inspecting.every import all_inspectors
from secondround.adapters.office.writing.writers import office_writers
from secondround.adapters.readers.choose import choose, why_not
from secondround.adapters.speech.sound_meter import available_meter
from secondround.adapters.typst_paper import TypstPaper
from secondround.adapters.vcf_cards import VcfCards
from secondround.adapters.web.fetcher import fetch_page
from secondround.adapters.web.links import read_links
from secondround.adapters.web.robots import read_rules
from secondround.adapters.web.sitemaps import read_sitemap
from secondround.adapters.weights.embedders import available_embedders
from secondround.adapters.weights.hub import get_model
from secondround.adapters.weights.listeners import (
    available_ears,
    available_transcribers,
    available_voices,
)
from secondround.adapters.weights.listing import list_models
from secondround.adapters.weights.lock import locked_model
from secondround.adapters.weights.shelf import Shelf
from secondround.adapters.weights.speakers import available_speakers
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.worker import Work, Worker
from secondround.foundation.kit import Kit
from secondround.foundation.owner import LOCAL, Owner
from secondround.foundation.ports.fetching import WebReaders
from secondround.foundation.ports.models import Arrival, ListedModel
from secondround.foundation.ports.objects import Links, Objects, OwnObjects
from secondround.foundation.settings import Settings
from secondround.foundation.storage.database import Database
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.brief.live import steps as live_steps
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.sites.reading import steps as reading_steps
from secondround.preparation.recordings import steps as recording_steps
from secondround.preparation.rehearsal.own_pace import steps as pace_steps
from secondround.preparation.rehearsal.run_through.listening import steps as run_steps

WORKS: Mapping[str, Work] = {
    recording_steps.TRANSCRIBE: brief_steps.listen_and_prepare,
    brief_steps.PREPARE: brief_steps.prepare_again,
    reading_steps.READ_SITE: live_steps.read_site_and_prepare,
    feed_steps.LOOK: live_steps.look_and_prepare,
    file_steps.CHECK: partial(file_steps.check_kept, pace_steps.check_at_own_pace),
    run_steps.LISTEN: run_steps.work,
    kept_steps.SAVE: kept_steps.save_and_keep,
}
"""What can be asked for as a job, by name."""


def make_kit(
    settings: Settings, now: datetime, owner: Owner = LOCAL, db: Database | None = None
) -> Kit:
    """Everything a step needs. Opens the database, bringing it up to date, unless one is given; loads no model yet.

    A process that serves many makes one, and gives each their own by `Kit.of`.
    """
    transcribers = cache(partial(available_transcribers, settings))
    return Kit(
        settings=settings,
        owner=owner,
        now=now,
        db=db or Database(settings.database),
        objects=OwnObjects(open_objects(settings), owner),
        choose_reader=choose,
        why_not_read=why_not,
        embedders=() if settings.meaning == "off" else available_embedders(settings),
        transcribers=transcribers,
        ears=cache(lambda: available_ears(transcribers())),
        fetch=fetch_page,
        web=WebReaders(read_rules, read_links, read_sitemap),
        voices=cache(partial(available_voices, settings)),
        meter=cache(available_meter),
        speakers=cache(partial(available_speakers, settings)),
        language=language_model(settings),
        mp3=mp3_of,
        inspectors=all_inspectors(),
        presses={
            "html": HtmlPage(),
            "pdf": TypstPaper(),
            "ics": IcsCalendar(),
            "vcf": VcfCards(),
            "qr": QrCode(),
        },
        writers=office_writers(),
    )


def links_to_objects(settings: Settings, address: str) -> Links | None:
    """Links for browsers, which reach the bucket at this address; None where originals lie in a folder."""
    return (
        ObstoreLinks(settings.objects_url, address)
        if settings.objects_url.startswith("s3:")
        else None
    )


def originals_at(url: str) -> Objects:
    """Everybody's, at s3://bucket/prefix or file:///folder: for whoever copies a whole store."""
    return open_objects(Settings(objects_url=url))


def jobs_here(settings: Settings) -> Jobs:
    """Where work is asked for and asked after."""
    return Jobs(jobs_url(settings))


def make_worker(settings: Settings, slot: str) -> Worker:
    """Does the work that is asked for, each for its owner and by the clock of its run."""

    def kit_of(owner: Owner) -> Kit:
        return make_kit(settings, datetime.now(UTC).astimezone(), owner)

    return Worker(jobs_url(settings), WORKS, kit_of, slot=slot)


def models_here(settings: Settings) -> tuple[ListedModel, ...]:
    """Every model there could be, and whether and where it is on this machine."""
    return list_models(Shelf(settings))


def get_model_here(settings: Settings, name: str, report: Arrival) -> tuple[str, ...]:
    """Where its files are afterwards, in words. The only call that fetches weights."""
    return get_model(Shelf(settings), locked_model(name), report).sources
