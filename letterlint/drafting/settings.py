"""The section [draft] of the configuration: how drafts look, and where the organisation's templates are."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path

from letterlint.config import Config
from letterlint.drafting.files import FileError, contents
from letterlint.drafting.look import PageLook
from letterlint.values import ConfigError, converted, known, options

_PATHS = ("templates", "letterhead")
_LOOK = tuple(one.name for one in fields(PageLook))


@dataclass(frozen=True)
class DraftSettings:
    """How drafts are made; paths are seen from the configuration's folder."""

    look: PageLook = field(default_factory=PageLook)
    templates: Path | None = None  # the folder of the organisation's own
    letterhead: bytes | None = None  # a Word file whose page the letter stands on


def settings(config: Config) -> DraftSettings:
    """What a configuration says of drafts. Raises ConfigError on what is wrong with it."""
    where = f"{config.source}, [draft]"
    for key in config.draft:
        known(key.replace("-", "_"), (*_PATHS, *_LOOK), "ключа", where)
    paths = {
        key: converted(config.draft[key], str, f"{where}: {key}") for key in _PATHS if key in config.draft
    }
    folder, letterhead = (config.folder / paths[key] if paths.get(key) else None for key in _PATHS)
    if folder and not folder.is_dir():
        raise ConfigError(f"{where}: нет папки шаблонов «{folder}».")
    return DraftSettings(_look(config, where), folder, _bytes(letterhead, where) if letterhead else None)


def _look(config: Config, where: str) -> PageLook:
    own = {key: value for key, value in config.draft.items() if key not in _PATHS}
    try:
        return PageLook(**options(PageLook, own, where))
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from error


def _bytes(path: Path, where: str) -> bytes:
    try:
        return contents(path)
    except FileError as error:
        raise ConfigError(f"{where}: бланк «{path}»: {error}") from error
