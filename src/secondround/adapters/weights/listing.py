"""What `secondround models` shows."""

from secondround.adapters.weights.lock import LockedFile, Model, locked_models
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineMissing
from secondround.foundation.ports.models import ListedModel, ModelState


def list_models(shelf: Shelf) -> tuple[ListedModel, ...]:
    return tuple(_listed(shelf, model) for model in locked_models())


def _listed(shelf: Shelf, model: Model) -> ListedModel:
    try:
        weights = shelf.weights(model.name)
    except EngineMissing:
        return _unready(shelf, model)
    size = sum(file.size for file in weights.edition.files)
    return _row(model, "ready", size, weights.sources, ())


def _unready(shelf: Shelf, model: Model) -> ListedModel:
    files = [file for edition in model.editions for file in edition.files]
    wrong = tuple(problem for file in files for problem in _wrong(shelf, model, file))
    some = any(shelf.place(model, file) for file in files)
    state: ModelState = "wrong hash" if wrong else "incomplete" if some else "missing"
    size = min(sum(file.size for file in edition.files) for edition in model.editions)
    return _row(model, state, size, (), wrong)


def _wrong(shelf: Shelf, model: Model, file: LockedFile) -> list[str]:
    """The files that lie there under the right name with bytes that no edition has."""
    namesakes = [f for e in model.editions for f in e.files if f.name == file.name]
    return [
        f"{path}: its hash is not in models.lock"
        for place in shelf.candidates(model, file)
        if not any(shelf.is_right(place, namesake) for namesake in namesakes)
        for path in place.paths[:1]
    ]


def _row(
    model: Model, state: ModelState, size: int, sources: tuple[str, ...], problems: tuple[str, ...]
) -> ListedModel:
    return ListedModel(
        name=model.name,
        purpose=model.purpose,
        licence=model.licence,
        languages=model.languages,
        state=state,
        size=size,
        sources=sources,
        problems=tuple(dict.fromkeys(problems)),
    )
