"""What can be set, read once and passed down."""

import os
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Each value comes from the environment (SECONDROUND_<NAME>) or is the default here."""

    model_config = SettingsConfigDict(env_prefix="SECONDROUND_", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("secondround", appauthor=False),
        description="The one folder that holds everything of yours.",
    )
    database_url: str = Field(
        default="", description="PostgreSQL instead of the SQLite file in the data folder."
    )
    objects_url: str = Field(
        default="", description="An object store (s3://bucket/prefix) instead of the data folder."
    )
    models_dir: Path | None = Field(
        default=None, description="Where to look for models first, before installed packages."
    )
    meaning: Literal["auto", "off"] = Field(
        default="auto", description="Compare meanings with a local model, or words alone (off)."
    )
    language: Literal["auto", "en", "fr", "de"] = Field(
        default="auto", description="The language of what is prepared; auto follows the documents."
    )
    largest_document: int = Field(
        default=100_000_000, description="Bytes; a larger file is not read.", gt=0
    )
    model_url: str = Field(
        default="",
        description="A language model's address, ending in /v1; none is used by default.",
    )
    model_name: str = Field(default="", description="What the language model there is called.")
    model_key: SecretStr | None = Field(
        default=None, description="The key for that address, where it asks for one; never shown."
    )
    port: int = Field(
        default=8421, description="Where the application answers on this machine.", gt=0, lt=65536
    )
    open_browser: bool = Field(
        default=True, description="Open the browser when the application starts."
    )

    def listed(self) -> list[dict[str, str]]:
        """Every setting: `name`, `value`, `from` (the environment or the default) and what it is `about`."""
        rows = []
        for name, field in type(self).model_fields.items():
            variable = f"SECONDROUND_{name.upper()}"
            given = variable in os.environ
            rows.append(
                {
                    "name": name,
                    "value": str(getattr(self, name)),
                    "from": f"environment, {variable}" if given else f"default ({variable})",
                    "about": field.description or "",
                }
            )
        return rows

    @property
    def database(self) -> str:
        """Where the database is."""
        return self.database_url or f"sqlite:///{self.data_dir / 'secondround.db'}"
