"""Who sent an appeal, as far as a letter is told."""

from __future__ import annotations

from letterlint.letter.appeal_senders import senders
from letterlint.model import Document, Name


def sender(appeal: Document | None) -> list[Name]:
    """The senders' full names; empty where they are not certain."""
    found = senders(appeal) if appeal else None
    return [person.name for person in found.people] if found and found.certain else []
