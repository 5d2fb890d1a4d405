"""What can be set for the hosted edition, read once and passed down."""

import os
from pathlib import Path
from tempfile import gettempdir
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from secondround.foundation.errors import Refused
from secondround.foundation.settings import Settings

PREFIX = "SECONDROUND_HOSTED_"
SEAL = 32
"""Characters of the key that seals, at least."""

DRIVER = "postgresql+psycopg://"


class HostedSettings(BaseSettings):
    """Each value comes from the environment (SECONDROUND_HOSTED_<NAME>) or is the default here."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, hide_input_in_errors=True)

    database_url: SecretStr = Field(
        default=SecretStr(""),
        description="PostgreSQL, as the role secondround_app: what serves and works uses this one.",
    )
    owner_url: SecretStr = Field(
        default=SecretStr(""),
        description="The same database as the role that owns the tables; for commands, never for serving.",
    )
    pool_size: int = Field(
        default=5, description="Connections a process keeps open; twice as many at most.", gt=0
    )
    objects_url: str = Field(
        default="", description="The object store: s3://bucket/prefix. Its keys are AWS_…"
    )
    scratch_dir: Path = Field(
        default=Path(gettempdir()) / "secondround",
        description="For files while they are worked on; nothing there is kept.",
    )
    address: str = Field(
        default="http://localhost:8422", description="Where people reach it; links begin so."
    )
    issuer: str = Field(
        default="", description="The provider of OpenID Connect that people sign in with."
    )
    client_id: str = Field(default="", description="What the provider knows this place by.")
    client_secret: SecretStr = Field(
        default=SecretStr(""), description="What it proves that with; empty for a public client."
    )
    client_method: Literal["client_secret_basic", "client_secret_post", "none"] = Field(
        default="client_secret_basic", description="How the provider wants to be shown it."
    )
    seal_key: SecretStr = Field(
        default=SecretStr(""),
        description="32 random characters or more: seals what a browser keeps while its person signs in.",
    )
    otlp_endpoint: str = Field(
        default="", description="Where traces go: http://collector:4318. Empty: nothing is traced."
    )
    aside_port: int = Field(
        default=8423,
        description="Where /health, /health/ready and /metrics are answered; 0 for nowhere. Never passed on.",
        ge=0,
        le=65535,
    )
    pages_a_minute: int = Field(
        default=600, description="Requests of one person in a minute before they wait.", gt=0
    )
    entries_a_minute: int = Field(
        default=30, description="Requests of one address without a sign-in in a minute.", gt=0
    )
    session_hours: int = Field(
        default=12, description="After this a sign-in has ended.", gt=0, le=24 * 30
    )
    idle_minutes: int = Field(
        default=120, description="After this without a page a sign-in has ended.", gt=0
    )
    invitation_days: int = Field(
        default=7, description="How long a link of an invitation works.", gt=0, le=90
    )
    retention_days: int = Field(
        default=90, description="Of a new workspace: days after the interview.", gt=0, le=3650
    )

    objects_address: str = Field(
        default="",
        description="Where browsers reach the object store (https://…): files go straight there; empty: through here.",
    )
    documents_at_once: int = Field(
        default=1, description="Preparations a worker makes at once.", gt=0
    )
    speech_at_once: int = Field(
        default=1, description="Recordings a worker listens to at once.", gt=0
    )
    fetching_at_once: int = Field(default=4, description="Sites a worker reads at once.", gt=0)
    archives_at_once: int = Field(
        default=1, description="Archives of everything of a person a worker saves at once.", gt=0
    )
    models_at_once: int = Field(
        default=2, description="Questions a process has with a language model at once.", gt=0
    )
    workspace_at_once: int = Field(
        default=0,
        description="Jobs of one kind done at once for one workspace by all workers; 0: as many as there is room for.",
        ge=0,
    )
    workspace_jobs_a_minute: int = Field(
        default=600, description="Jobs of one kind begun in a minute for one workspace.", gt=0
    )
    host_pause: float = Field(
        default=0.5, description="Seconds between two requests to one site, by all workers.", ge=0
    )
    work_pace: float = Field(
        default=0.25, description="Seconds between two looks for work, of each kind.", gt=0
    )
    drain_seconds: int = Field(
        default=30,
        description="What a worker has begun may still take when it is told to end.",
        ge=0,
    )

    @field_validator("database_url", "owner_url")
    @classmethod
    def _only_postgresql(cls, given: SecretStr) -> SecretStr:
        scheme, mark, rest = given.get_secret_value().partition("://")
        if not mark and not rest and not scheme:
            return given
        if scheme not in ("postgresql", "postgres", DRIVER.removesuffix("://")):
            raise ValueError("only PostgreSQL keeps workspaces apart: postgresql://…")
        return SecretStr(DRIVER + rest)

    @field_validator("address")
    @classmethod
    def _no_slash_at_the_end(cls, given: str) -> str:
        if not given.startswith(("https://", "http://")):
            raise ValueError("an address begins with https://")
        return given.rstrip("/")

    def check_serving(self) -> None:
        """Raises `Refused` where people could not sign in."""
        missing = [one for one in ("issuer", "client_id") if not getattr(self, one)]
        if len(self.seal_key.get_secret_value()) < SEAL:
            missing.append("seal_key")
        if missing:
            raise Refused(
                "nobody could sign in: {variables}",
                "`secondround-hosted settings` says what each is for.",
                variables=", ".join(PREFIX + one.upper() for one in missing),
            )

    def for_kits(self) -> Settings:
        """The same for the steps below, which know one edition."""
        return Settings(
            data_dir=self.scratch_dir,
            database_url=self.database_url.get_secret_value(),
            objects_url=self.objects_url,
        )

    def listed(self) -> list[dict[str, str]]:
        """Every setting: `name`, `value`, `from` (the environment or the default) and what it is `about`; no secret."""
        return [
            {
                "name": name,
                "value": str(getattr(self, name)),
                "from": "environment" if PREFIX + name.upper() in os.environ else "default",
                "about": field.description or "",
                "variable": PREFIX + name.upper(),
            }
            for name, field in type(self).model_fields.items()
        ]


def read_settings() -> HostedSettings:
    """From the environment. Raises `Refused` with the name of what is wrong, never with its value."""
    try:
        return HostedSettings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        variable = PREFIX + str(first["loc"][0]).upper()
        raise Refused(
            "the setting {variable} ({reason})",
            "`secondround-hosted settings` says what each is for.",
            variable=variable,
            reason=first["msg"],
        ) from None
