"""Which checks there are: letterlint's own and those of other packages, by entry point."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

from letterlint.check import Check

GROUP = "letterlint.checks"


class RegistryError(Exception):
    """The checks cannot be had: one does not load, or two have one name. The message is Russian."""


@lru_cache(maxsize=1)
def checks() -> dict[str, type[Check]]:
    """Rule name → its class, sorted by name.

    An entry point names a module with checks, or a package, each module of which is looked through.
    Raises RegistryError where one cannot be imported or a name is taken twice.
    """
    found: dict[str, type[Check]] = {}
    for point in entry_points(group=GROUP):
        for check in _of_package(_loaded(point)):
            if found.setdefault(check.name, check) is not check:
                raise RegistryError(f"Два правила с именем «{check.name}». Удалите одно из них.")
    return dict(sorted(found.items()))


def _loaded(point: EntryPoint) -> ModuleType:
    try:
        module: ModuleType = point.load()
    except ImportError as error:
        raise RegistryError(
            f"Правила «{point.value}» не загружаются: {error}. Переустановите программу."
        ) from error
    return module


def _of_package(package: ModuleType) -> Iterator[type[Check]]:
    modules = [package]
    if hasattr(package, "__path__"):
        modules += [
            import_module(f"{package.__name__}.{m.name}") for m in pkgutil.iter_modules(package.__path__)
        ]
    for module in modules:
        yield from _of_module(module)


def _of_module(module: ModuleType) -> Iterator[type[Check]]:
    for _, thing in inspect.getmembers(module, inspect.isclass):
        if issubclass(thing, Check) and not inspect.isabstract(thing) and thing.__module__ == module.__name__:
            yield thing
