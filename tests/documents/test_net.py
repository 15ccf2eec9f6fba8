"""Whatever goes wrong, only UnreadableError comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.documents import UnreadableError, errors, read, reading

from .build import p, packed, parts

GOOD = parts(p("Уважаемый Иван Иванович!"), styles="")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(PermissionError, errors.NO_PERMISSION), (OSError, errors.NOT_READ), (ValueError, errors.UNEXPECTED)],
)
def test_file_that_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception], sentence: str
) -> None:
    def refuse(_: Path) -> bytes:
        raise error

    path = tmp_path / "a.docx"
    path.write_bytes(packed(GOOD))
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "error", [KeyError, AttributeError, RuntimeError, MemoryError, OSError, RecursionError]
)
def test_net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail(_: bytes) -> None:
        raise error("inside")

    path = tmp_path / "a.docx"
    path.write_bytes(packed(GOOD))
    monkeypatch.setattr(reading, "open_package", fail)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    special = {RecursionError: errors.TOO_DEEP, MemoryError: errors.TOO_BIG_INSIDE}
    assert str(caught.value) == special.get(error, errors.UNEXPECTED)
    assert isinstance(caught.value.__cause__, error)


def test_net_lets_the_user_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: bytes) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.docx"
    path.write_bytes(packed(GOOD))
    monkeypatch.setattr(reading, "open_package", stop)
    with pytest.raises(KeyboardInterrupt):
        read(path)


@pytest.mark.parametrize("seed", range(60))
def test_damage_anywhere_raises_nothing_else(tmp_path: Path, seed: int) -> None:
    data = bytearray(packed(GOOD))
    data[seed * len(data) // 60] ^= 0xFF
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    try:
        read(path)
    except UnreadableError as error:
        assert str(error) in vars(errors).values()
