"""The words before a question or a request of the appeal that a letter quotes."""

from __future__ import annotations

from letterlint.drafting.gaps import passing_gaps
from letterlint.language.morphology import mostly
from letterlint.letter.marks import words


@passing_gaps
def asks(question: str) -> str:
    """«Вы спрашиваете» before a question, «Вы просите» before «дать справку», else «Вы пишете»."""
    if question.rstrip(" »“").endswith("?"):
        return "Вы спрашиваете"
    first = words(question)[:1]
    return "Вы просите" if first and mostly(first[0].lower(), "INFN") else "Вы пишете"
