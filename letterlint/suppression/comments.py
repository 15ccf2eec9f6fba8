"""One finding in one letter: the comment «letterlint: не проверять vague-term» at its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from letterlint.config import known_rule
from letterlint.model import Comment, Document, Finding, Part
from letterlint.suppression.outcome import Suppressed
from letterlint.values import ConfigError

MARK = re.compile(r"^\s*letterlint\s*:\s*не\s+проверять\b[\s:]*(?P<rules>[\w\s,-]*)", re.IGNORECASE)
EVERY = ""  # in the place of a rule's name: all rules


def by_comments(document: Document, findings: Sequence[Finding], ran: Collection[str]) -> Suppressed:
    """Leave out the findings at the places of such comments; without a rule a comment speaks of all.

    `ran` are the names of the rules that looked for findings: of others nothing can be said.
    """
    marks = [(comment, rules) for comment in document.comments if (rules := _rules(comment))]
    kept = [f for f in findings if not any(_covers(comment, rules, f) for comment, rules in marks)]
    notes = [note for comment, rules in marks for note in _notes(comment, rules, findings, ran)]
    return Suppressed(tuple(kept), tuple(notes))


def _rules(comment: Comment) -> tuple[str, ...]:
    """The rules that a comment names; empty where it is no mark of ours."""
    mark = MARK.match(comment.text)
    return tuple(re.split(r"[\s,]+", mark["rules"].strip(" ,"))) if mark else ()


def _covers(comment: Comment, rules: Sequence[str], finding: Finding) -> bool:
    meant = EVERY in rules or finding.rule in rules
    return meant and any(finding.place.overlaps(place) for place in comment.places)


def _notes(
    comment: Comment, rules: Sequence[str], findings: Sequence[Finding], ran: Collection[str]
) -> Iterator[str]:
    place = comment.places[0]
    where = f", абзац {place.paragraph + 1}" if place.part is Part.BODY else ""
    shown = f"пометка «{' '.join(comment.text.split())}»{where}"
    for rule in rules:
        try:
            known = rule == EVERY or bool(known_rule(rule, shown))
        except ConfigError as error:
            yield str(error)
            continue
        idle = not any(_covers(comment, (rule,), finding) for finding in findings)
        if known and idle and (rule in ran or rule == EVERY):
            yield f"{shown}, ничего не скрывает. Удалите её."
