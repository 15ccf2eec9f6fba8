"""A letter is on the disk whole at every moment, whatever happens."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from letterlint.documents import UnwritableError, saving, temporary, unwritable
from letterlint.documents.saving import create, replace_letter

OLD, NEW = b"old" * 1000, b"new" * 2000
posix = pytest.mark.skipif(os.name != "posix", reason="forks and signals")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "ответ на обращение.docx"
    path.write_bytes(OLD)
    return path


def test_the_former_letter_is_kept_under_a_free_name(letter: Path) -> None:
    assert replace_letter(letter, OLD, NEW, backup=True) == letter.with_name(f"{letter.name}.bak")
    assert replace_letter(letter, NEW, OLD, backup=True) == letter.with_name(f"{letter.name}.bak1")
    assert replace_letter(letter, OLD, NEW, backup=False) is None
    kept = {path.name.removeprefix(letter.name): path.read_bytes() for path in letter.parent.iterdir()}
    assert kept == {"": NEW, ".bak": OLD, ".bak1": NEW}


def refused(letter: Path, sentence: str) -> None:
    before = {path.name: path.read_bytes() for path in letter.parent.iterdir() if path.is_file()}
    with pytest.raises(UnwritableError, match=re.escape(sentence)):
        replace_letter(letter, OLD, NEW, backup=True)
    after = {path.name: path.read_bytes() for path in letter.parent.iterdir() if path.is_file()}
    assert after == before


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("ответ на обращение.docx", "~$вет на обращение.docx"),
        ("ответ 1.docx", "~$твет 1.docx"),
        ("письмо.docx", "~$письмо.docx"),
        ("письмо.docx", ".~lock.письмо.docx#"),
    ],
)
def test_open_in_word_or_libreoffice(tmp_path: Path, name: str, lock: str) -> None:
    letter = tmp_path / name
    letter.write_bytes(OLD)
    (tmp_path / lock).write_bytes(b"user")
    refused(letter, unwritable.OPEN.format(lock))


def test_read_only(letter: Path) -> None:
    letter.chmod(0o444)
    refused(letter, unwritable.READ_ONLY)


def test_changed_or_gone_meanwhile(letter: Path) -> None:
    letter.write_bytes(b"changed")
    refused(letter, unwritable.MOVED)
    letter.unlink()
    refused(letter, unwritable.MOVED)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device"), unwritable.NO_SPACE),
        (PermissionError(13, "Permission denied"), unwritable.NO_PERMISSION),
        (OSError(5, "Input/output error"), unwritable.NOT_WRITTEN),
    ],
)
def test_what_the_system_refuses(
    letter: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, sentence: str
) -> None:
    replaced = Path.replace

    def refuse_the_letter(path: Path, target: Path) -> Path:
        if target == letter:
            raise error
        return replaced(path, target)

    def refuse(_: int) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse_the_letter)
    refused(letter, sentence)
    monkeypatch.setattr(os, "fsync", refuse)
    refused(letter, sentence)


def test_what_came_to_the_disk_is_read_again(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(handle: int) -> None:
        os.ftruncate(handle, 10)

    monkeypatch.setattr(os, "fsync", spoil)
    refused(letter, unwritable.NOT_WRITTEN)


@posix
def test_a_full_disk(letter: Path) -> None:
    assert in_child(lambda: limited(letter)) == 0


def limited(letter: Path) -> None:
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD) + 1, len(OLD) + 1))
    refused(letter, unwritable.NO_SPACE)


@posix
def test_links_and_rights_stay(letter: Path, tmp_path: Path) -> None:
    letter.chmod(0o640)
    link = tmp_path / "ссылка.docx"
    link.symlink_to(letter)
    replace_letter(link, OLD, NEW, backup=False)
    assert link.is_symlink()
    assert (letter.read_bytes(), letter.stat().st_mode & 0o777) == (NEW, 0o640)


def test_a_new_file_is_never_put_over_another(letter: Path) -> None:
    with pytest.raises(UnwritableError, match="уже есть"):
        create(letter, NEW)
    create(letter.with_name("новое.docx"), NEW)
    assert sorted(path.read_bytes() for path in letter.parent.iterdir()) == [NEW, OLD]


def test_a_name_taken_meanwhile_is_not_written_over(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another run has just made the backup that this one was about to make."""
    linked, first = os.link, letter.with_name(f"{letter.name}.bak")

    def late(source: Path, target: Path) -> None:
        if target == first and not first.exists():
            first.write_bytes(b"theirs")
        linked(source, target)

    monkeypatch.setattr(os, "link", late)
    assert replace_letter(letter, OLD, NEW, backup=True) == letter.with_name(f"{letter.name}.bak1")
    assert first.read_bytes() == b"theirs"


@pytest.mark.parametrize("backup", [True, False])
def test_on_a_disk_without_links(letter: Path, monkeypatch: pytest.MonkeyPatch, backup: bool) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    replace_letter(letter, OLD, NEW, backup)
    kept = {path.name.removeprefix(letter.name): path.read_bytes() for path in letter.parent.iterdir()}
    assert kept == ({"": NEW, ".bak": OLD} if backup else {"": NEW})
    with pytest.raises(UnwritableError, match="уже есть"):
        create(letter, OLD)


def test_changed_while_it_is_written(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = saving._kept

    def slow(path: Path, former: bytes) -> Path:
        letter.write_bytes(b"changed")
        return kept(path, former)

    monkeypatch.setattr(saving, "_kept", slow)
    with pytest.raises(UnwritableError, match=re.escape(unwritable.MOVED)):
        replace_letter(letter, OLD, NEW, backup=True)
    assert [path.read_bytes() for path in letter.parent.iterdir()] == [b"changed"]


@posix
def test_open_by_the_name_of_a_link(letter: Path, tmp_path: Path) -> None:
    link = tmp_path / "ссылка.docx"
    link.symlink_to(letter)
    (tmp_path / "~$ссылка.docx").write_bytes(b"")
    with pytest.raises(UnwritableError, match="открыто"):
        replace_letter(link, OLD, NEW, backup=False)


def test_a_name_as_long_as_the_system_lets_it_be(tmp_path: Path) -> None:
    letter = tmp_path / f"{'ж' * 124}.docx"
    letter.write_bytes(OLD)
    with pytest.raises(UnwritableError):
        replace_letter(letter, OLD, NEW, backup=True)  # there is no room for «.bak»
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [OLD]
    replace_letter(letter, OLD, NEW, backup=False)
    assert letter.read_bytes() == NEW


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="Папки «"):
        create(tmp_path / "нет" / "a.docx", NEW)


def in_child(action: Callable[[], None]) -> int:
    """The exit code of a process of its own that does the action."""
    child = os.fork()
    if not child:
        try:
            action()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(line: int, letter: Path) -> None:
    """Saves a letter in a process that is killed before the nth line of the modules that save."""
    left = line

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename not in (saving.__file__, temporary.__file__):
            return None
        if event == "line":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    replace_letter(letter, OLD, NEW, backup=True)


@posix
def test_killed_at_any_line(letter: Path) -> None:
    seen = set()
    for line in range(1, 1000):
        ended = in_child(partial(killed_at, line, letter))
        content = letter.read_bytes()
        assert content in (OLD, NEW)
        kept = [path.read_bytes() for path in letter.parent.glob("*.bak*")]
        assert set(kept) <= {OLD}
        assert content == OLD or kept
        seen.add(content)
        for path in letter.parent.iterdir():
            path.unlink()
        letter.write_bytes(OLD)
        if ended == 0:
            assert seen == {OLD, NEW}
            return
        assert ended == -signal.SIGKILL
    raise AssertionError("never ended")
