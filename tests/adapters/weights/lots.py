"""Small made-up weights for the tests of the shelf and the hub."""

from hashlib import sha256
from pathlib import Path

from secondround.adapters.weights.lock import Edition, LockedFile, Model, Part
from secondround.foundation.settings import Settings


def settings_in(folder: Path, models_dir: Path | None = None) -> Settings:
    return Settings(data_dir=folder / "data", models_dir=models_dir)


def locked(
    name: str, content: bytes, hub: str = "", parts: tuple[tuple[str, str], ...] = ()
) -> LockedFile:
    digest = sha256(content).hexdigest()
    return LockedFile(name, len(content), digest, tuple(Part(*part) for part in parts), hub)


def model_of(*files: LockedFile, name: str = "toy") -> Model:
    return Model(name, "Plays.", ("en",), "MIT", "nobody", (Edition("one", files),))


def install(site: Path, package: str, files: dict[str, bytes]) -> None:
    """Lays a package down as pip does, with code that must never run."""
    info = site / f"{package.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    module = site / package.replace("-", "_")
    module.mkdir()
    (module / "__init__.py").write_text("raise SystemExit('imported')\n")
    for path, content in files.items():
        (site / path).write_bytes(content)
