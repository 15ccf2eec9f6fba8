"""What is left when some findings are let stand."""

from __future__ import annotations

from dataclasses import dataclass

from letterlint.model import Finding


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The findings that are left, and a sentence for each mark or entry that keeps nothing back."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
