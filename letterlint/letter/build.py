"""From a document to a letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from letterlint.language.sentences import foreign, sentences
from letterlint.letter.addressee import addressees, addresses, is_collective, is_official
from letterlint.letter.appeal import sender
from letterlint.letter.closing import attached, closing_roles
from letterlint.letter.opening import body_start, opening_roles, salutation_line
from letterlint.letter.pages import count_pages
from letterlint.letter.reference import answered, dated
from letterlint.letter.salutation import called, complete, greeting
from letterlint.letter.signature import executor, signature
from letterlint.model import (
    Answer,
    Document,
    Letter,
    Name,
    Organisation,
    Paragraph,
    Part,
    Place,
    Role,
    Sentence,
)

MARGINS = (Part.HEADER, Part.FOOTER)


def understand(
    document: Document, appeal: Document | None = None, organisation: Organisation | None = None
) -> Letter:
    """Find the parts of the letter, its addressees and its sentences.

    The appeal that it answers tells the addressee's first name and patronymic where the letter has initials,
    and asks the questions that the letter's sentences are matched with.
    """
    body = [p for p in document.paragraphs if p.part is Part.BODY]
    end = attached(body)
    lines = [p for p in body[:end] if p.text.strip()]
    found = dict(zip((p.index for p in lines), _roles(lines), strict=True))
    roles: dict[Role, list[Paragraph]] = defaultdict(list)
    for paragraph in document.paragraphs:
        if paragraph.text.strip():
            roles[_role(paragraph, found, end)].append(paragraph)
    letter = _letter(document, {role: tuple(listed) for role, listed in roles.items()}, end, sender(appeal))
    return replace(
        letter,
        appeal=appeal,
        answers=_answers(appeal, letter.sentences) if appeal else (),
        organisation=organisation or Organisation(),
    )


def _answers(appeal: Document, reply: Sequence[Sentence]) -> tuple[Answer, ...]:
    from letterlint.letter.answers import answers  # 40 ms that most letters don't need

    return answers(appeal, reply)


def _letter(
    document: Document, roles: dict[Role, tuple[Paragraph, ...]], end: int, known: Sequence[Name]
) -> Letter:
    block = [line for p in roles.get(Role.ADDRESS, ()) for line in p.text.split("\n")]
    if not block and document.mail:
        block = [document.mail.recipient]
    opening = next(iter(roles.get(Role.SALUTATION, ())), None)
    salutation = greeting(opening) if opening else None
    names = called(opening.text[salutation.start : salutation.end]) if opening and salutation else []
    return Letter(
        document=document,
        roles=roles,
        addressees=tuple(complete(addressee, [*names, *known]) for addressee in addressees(block)),
        collective=any(is_collective(line) for line in block),
        official=any(is_official(line) for line in block),
        salutation=salutation,
        sentences=tuple(_sentences(roles, salutation)),
        pages=count_pages(document, end),
        dated=dated(roles.get(Role.REFERENCE, ())),
        answered=answered(roles.get(Role.REFERENCE, ())),
        signature=signature(roles),
        executor=executor(roles),
    )


def _roles(lines: Sequence[Paragraph]) -> list[Role]:
    """The role of each non-empty line of the body, in order."""
    closing = closing_roles(lines)
    above = lines[: min(closing, default=len(lines))]
    salutation = salutation_line(above)
    start = body_start(above) if salutation is None else salutation
    roles = dict.fromkeys(range(len(lines)), Role.BODY) | closing | opening_roles(lines[:start])
    if salutation is not None:
        roles[salutation] = Role.SALUTATION
    return [roles[at] for at in range(len(lines))]


def _role(paragraph: Paragraph, found: dict[int, Role], end: int) -> Role:
    if paragraph.part in MARGINS:
        return Role.MARGIN
    if paragraph.part is Part.BODY:
        return found.get(paragraph.index, Role.ENCLOSURES)
    at = found.get(paragraph.anchor, Role.BODY) if paragraph.anchor is not None else Role.BODY
    if paragraph.part is Part.TEXTBOX and addresses(paragraph.text):
        return Role.ADDRESS
    return at if at in (Role.LETTERHEAD, Role.ADDRESS, Role.REFERENCE) else Role.BODY


def _sentences(roles: dict[Role, tuple[Paragraph, ...]], salutation: Place | None) -> Iterable[Sentence]:
    for paragraph in sorted((*roles.get(Role.SALUTATION, ()), *roles.get(Role.BODY, ())), key=_order):
        quoted = [paragraph.place(*span) for span in foreign(paragraph)]
        for sentence in sentences(paragraph):
            of_another = any(sentence.place().overlaps(place) for place in quoted)
            if not of_another and (salutation is None or not sentence.place().overlaps(salutation)):
                yield sentence


def _order(paragraph: Paragraph) -> tuple[int, int]:
    return list(Part).index(paragraph.part), paragraph.index
