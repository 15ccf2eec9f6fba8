"""The pages of a letter: as they are laid out, with what Word wrote into the file as a second witness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from letterlint.layout import CharacterFormat, Flow, ParagraphFormat, Section, lay_out
from letterlint.layout import Paragraph as LayoutParagraph
from letterlint.model import Document, PageCount, Paragraph, Part, Printed

RECORD_TOLERANCE = 0.05  # share of the characters by which Word's own count may differ from ours
PLAIN = CharacterFormat(size=12.0)  # how a text without formatting would be printed
PLAIN_TEXT = frozenset({"plain text"})


def count_pages(document: Document, end: int) -> PageCount:
    """Count the pages of the body paragraphs before `end`, where the enclosures bound into the file begin."""
    printed = printed_of(document)
    count = laid_out(printed, end)
    return _witnessed(document, printed, count) if _record_holds(document) else count


def recorded(document: Document, end: int) -> PageCount | None:
    """The pages as Word counted them at the last save; None where it wrote nothing that holds.

    Pages besides the letter's own are taken off as they are laid out: where there are any, Word is sure of
    the letter only if it agrees.
    """
    if not _record_holds(document):
        return None
    printed = printed_of(document)
    laid = laid_out(printed, end)
    word = _by_word(document, printed, laid)
    other = word if printed.pages == laid.count else laid.count
    doubts = laid.doubts if word != other else frozenset[str]()
    return replace(
        laid, count=word, method="word", fewest=min(word, other), most=max(word, other), doubts=doubts
    )


def printed_of(document: Document) -> Printed:
    """How the body falls on pages; without formatting where the file has none."""
    return document.printed or lay_out(_plain([p for p in document.paragraphs if p.part is Part.BODY]))


def laid_out(printed: Printed, end: int) -> PageCount:
    """The pages of the paragraphs before `end`; blank ones after the last line are none of the letter's."""
    lines = tuple(line for line in printed.lines if line.paragraph < end and not line.empty)
    return PageCount(
        count=max((line.page for line in lines), default=1),
        method="layout",
        fewest=max((line.earliest for line in lines), default=1),
        most=max((line.latest for line in lines), default=1),
        lines=lines,
        doubts=printed.doubts,
    )


def _plain(paragraphs: Sequence[Paragraph]) -> Flow:
    """Paragraphs without formatting on A4."""
    blocks = [
        LayoutParagraph(one.text, [(len(one.text), PLAIN)], ParagraphFormat(), PLAIN, index=one.index)
        for one in paragraphs
    ]
    return Flow([Section(blocks)], doubts=PLAIN_TEXT)


def _record_holds(document: Document) -> bool:
    """Whether Word wrote the record and the text has not been changed since by another program."""
    record = document.record
    if not record.application.startswith("Microsoft") or not record.pages or not record.characters:
        return False
    own = sum(
        len("".join(p.text.split())) + len(p.number) for p in document.paragraphs if p.part is Part.BODY
    )
    return abs(own - record.characters) <= max(RECORD_TOLERANCE * record.characters, 1)


def _witnessed(document: Document, printed: Printed, count: PageCount) -> PageCount:
    """The count with what Word counted: both agree and are right, or Word knows better than a guess.

    Where Word contradicts a count that was sure, neither is.
    """
    word = _by_word(document, printed, count)
    if word == count.count:
        return replace(count, fewest=word, most=word, doubts=frozenset())
    if count.sure:
        return replace(count, fewest=min(word, count.count), most=max(word, count.count))
    return replace(count, count=word, method="word", fewest=word, most=word, doubts=frozenset())


def _by_word(document: Document, printed: Printed, count: PageCount) -> int:
    """The pages of the letter alone, as Word counted them."""
    besides = printed.pages - count.count  # pages of enclosures, and blank ones
    return max((document.record.pages or 0) - besides, 1)
