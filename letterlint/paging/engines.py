"""Which engine counts the pages, and what is said where it cannot."""

from __future__ import annotations

from dataclasses import replace

from letterlint.documents import Docx
from letterlint.letter.closing import attached
from letterlint.letter.pages import recorded
from letterlint.model import Engine, Letter, PageCount, Part
from letterlint.paging import errors
from letterlint.paging.errors import PagingError


def counted(letter: Letter, engine: Engine, docx: Docx | None) -> tuple[Letter, tuple[str, ...]]:
    """The letter with its pages as `engine` counts them; where it cannot, as it is, and a note why.

    `docx` is the file of the letter, None where it is no Word file.
    """
    if engine is Engine.LAYOUT:
        return letter, ()
    try:
        pages = _by_word(letter) if engine is Engine.WORD else _by_office(letter, docx)
    except PagingError as error:
        return letter, (str(error),)
    return replace(letter, pages=pages), ()


def _by_word(letter: Letter) -> PageCount:
    pages = recorded(letter.document, _end(letter))
    if pages is None:
        raise PagingError(errors.NO_RECORD)
    return pages


def _by_office(letter: Letter, docx: Docx | None) -> PageCount:
    from letterlint.paging.cutting import without_enclosures  # here, since most letters need none of these
    from letterlint.paging.office import office
    from letterlint.paging.pdf import pages_of
    from letterlint.paging.running import printed

    if docx is None:
        raise PagingError(errors.NOT_WORD)
    program = office()
    if program is None:
        raise PagingError(errors.NOT_INSTALLED)
    count = pages_of(printed(program, without_enclosures(docx, _end(letter))))
    if count < 1:
        raise PagingError(errors.NOT_PRINTED)
    return PageCount(count, Engine.LIBREOFFICE.value, fewest=count, most=count, lines=letter.pages.lines)


def _end(letter: Letter) -> int:
    """The paragraph of the body that the enclosures begin with."""
    return attached([p for p in letter.document.paragraphs if p.part is Part.BODY])
