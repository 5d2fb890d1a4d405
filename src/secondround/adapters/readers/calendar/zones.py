"""Time zones of calendars, whatever they are called there."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from secondround.adapters.readers.calendar.content_lines import Component, ContentLine, every

_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_MOMENT = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2}):?(\d{2})?(Z)?")
_AREA = re.compile(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[\w/+-]+"
)
_DURATION = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


@dataclass(frozen=True)
class Moment:
    """A day or a time of day; `zone` is its IANA name where it has one, `floating` when it has none."""

    iso: str
    at: date | datetime
    zone: str = ""
    floating: bool = False


class Zones:
    """The zones one calendar file can name."""

    def __init__(self, roots: list[Component], default: str = "") -> None:
        """`default` is the zone of times that name none."""
        self._own = {}
        for zone in every(roots, "VTIMEZONE"):
            if name := zone.first("TZID"):
                self._own[name.value.strip()] = zone
        self._default = default

    def moment(self, line: ContentLine) -> Moment | None:
        """The day or time a line states, or None when it states none that exists."""
        value = line.value.strip()
        try:
            if found := _MOMENT.match(value):
                return self._moment(found, line.parameters.get("TZID", "").strip())
            found = _DATE.fullmatch(value)
            day = date(*(int(part) for part in found.groups())) if found else None
        except ValueError:
            return None
        return Moment(day.isoformat(), day) if day else None

    def _moment(self, found: re.Match[str], name: str) -> Moment:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
        zone, known = self._zone("UTC" if found[7] else name or self._default)
        moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
        return Moment(moment.isoformat(), moment, known, floating=zone is None)

    def _zone(self, name: str) -> tuple[tzinfo | None, str]:
        """By its IANA name, its Windows name, a name inside the name, else by its own definition."""
        if not name:
            return None, ""
        for guess in (name, _windows(name), *_AREA.findall(name), self._located(name)):
            if zone := _iana(guess):
                return zone, zone.key
        return self._defined(name), ""

    def _located(self, name: str) -> str:
        own = self._own.get(name)
        line = own.first("X-LIC-LOCATION") if own else None
        return line.value.strip() if line else ""

    def _defined(self, name: str) -> tzinfo | None:
        own = self._own.get(name)
        return _built(own) if own else None


def iso_after(start: Moment, duration: str) -> str:
    """The ISO moment that lies a duration ("PT1H30M") after `start`; empty when it states none."""
    found = _DURATION.fullmatch(duration.strip())
    if not found or not any(found.groups()):
        return ""
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    try:
        length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        return (start.at + length).isoformat()
    except OverflowError:
        return ""


def _iana(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        return None


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON.get(name.removesuffix(" 1").strip('"'), "")


def _built(zone: Component) -> tzinfo | None:
    """The zone as the file defines it."""
    from icalendar import Timezone

    try:
        built = Timezone.from_ical(_written(zone))
        return built.to_tz(lookup_tzid=False) if isinstance(built, Timezone) else None
    except Exception:  # whatever the library throws at a malformed definition
        return None


def _written(component: Component) -> str:
    rows = [f"BEGIN:{component.kind}"]
    for line in component.lines:
        parameters = "".join(f";{key}={value}" for key, value in line.parameters.items())
        rows.append(f"{line.name}{parameters}:{line.value}")
    rows.extend(_written(inner) for inner in component.inner)
    return "\r\n".join([*rows, f"END:{component.kind}", ""])
