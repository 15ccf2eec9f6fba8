"""Plain texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.documents import UnreadableError, errors, limits, read_text
from letterlint.model import Part

TEXT = "Прошу отремонтировать дорогу.\n\nИванов И. И."
LINES = TEXT.split("\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_read(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "обращение.txt"
    path.write_bytes((end.join(LINES) + end).encode(encoding))
    document = read_text(path)
    assert document.path == path
    assert [(one.part, one.index, one.text) for one in document.paragraphs] == [
        (Part.BODY, index, line) for index, line in enumerate(LINES)
    ]


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 100)
    cases = {b"": errors.EMPTY, b"\x00\x01": errors.BINARY_TEXT, b"a" * 101: errors.TOO_BIG}
    cases |= {b"%PDF-1.7 ...": errors.PDF, b"{\\rtf1 x}": errors.RTF, b"PK\x03\x04\x00": errors.BINARY_TEXT}
    path = tmp_path / "a.txt"
    for data, sentence in cases.items():
        path.write_bytes(data)
        with pytest.raises(UnreadableError) as caught:
            read_text(path)
        assert str(caught.value) == sentence
    with pytest.raises(UnreadableError, match="не найден"):
        read_text(tmp_path / "нет.txt")
