"""Click speaks Russian, whatever the language of the system."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "letterlint"


def speak_russian() -> None:
    """Point gettext, which click looks its messages up with, to the Russian catalogue."""
    os.environ["LANGUAGE"] = "ru"
    gettext.bindtextdomain(DOMAIN, str(Path(__file__).with_name("locale")))
    gettext.textdomain(DOMAIN)
