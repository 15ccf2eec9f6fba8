"""Letters sent by e-mail: .eml, a message of RFC 5322 as mail programs save it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from itertools import pairwise
from pathlib import Path

from letterlint.documents import errors, files
from letterlint.documents.errors import UnreadableError
from letterlint.documents.plain import decoded
from letterlint.documents.safety import guarded
from letterlint.documents.web import visible_lines
from letterlint.model import Document, Mail, Paragraph, Part

HEADERS = {"From": "От", "To": "Кому", "Date": "Дата", "Subject": "Тема"}
# what stands above the letter that is answered, in the programs that clerks use
ANSWERED = re.compile(
    r"^\s*(?:-{2,}\s*(?:исходное|пересылаемое|переадресованное|original|forwarded)\b.*-{2,}"
    r"|(?=.*(?:\d{1,2}[.:]\d\d|@)).{0,160}\b(?:пишет|писал\(?а?\)?|написал\(?а?\)?|wrote):"
    r"|(?:от|from):\s.*@.*)\s*$",
    re.IGNORECASE,
)
RULE, SENDER = re.compile(r"^\s*_{10,}\s*$"), re.compile(r"^\s*(?:от|from):", re.IGNORECASE)  # Outlook
QUOTED = re.compile(r"^\s*>")
SIGNATURE_MARK = re.compile(r"^--\s*$")
LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[–—•*-])\s")
WRAPPED = 60  # characters: a line as long as this, without an end of a sentence, goes on below
SENTENCE_END = re.compile(r"[.!?:;»)]\s*$")


@guarded
def read_mail(path: Path) -> Document:
    """A message: its headers as paragraphs of part `header`, its text as those of `body`.

    The letter that it answers, quoted below, is left out, as are attachments. Raises UnreadableError
    for a file that is missing, empty or no message, and for a message without a text.
    """
    message = message_from_bytes(files.mail_bytes(path), policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableError(errors.NOT_MAIL)
    lines = _joined(_own(_text(message)))
    if not any(lines):
        raise UnreadableError(errors.EMPTY_MAIL)
    headers = _headers(message)
    paragraphs = [Paragraph(Part.BODY, index, line) for index, line in enumerate(lines)]
    paragraphs += [Paragraph(Part.HEADER, index, line) for index, line in enumerate(headers)]
    return Document(path, tuple(paragraphs), mail=_mail(message))


def _headers(message: EmailMessage) -> list[str]:
    """The headers as a reader sees them, the date in the sender's own time."""
    sent = _sent(message)
    shown = {"Date": f"{sent:%d.%m.%Y %H:%M}"} if sent else {}
    return [f"{name}: {shown.get(key, message[key])}" for key, name in HEADERS.items() if message[key]]


def _mail(message: EmailMessage) -> Mail:
    recipient, _ = parseaddr(str(message["To"] or ""))
    _, sender = parseaddr(str(message["From"] or ""))
    return Mail(sender.lower(), recipient, _sent(message))


def _sent(message: EmailMessage) -> datetime | None:
    sent = getattr(message["Date"], "datetime", None)
    return sent if isinstance(sent, datetime) else None


def _text(message: EmailMessage) -> list[str]:
    """The lines of the plain text; without one, of the web page."""
    part = message.get_body(("plain", "html"))
    if part is None:
        raise UnreadableError(errors.EMPTY_MAIL)
    text = _content(part)
    if part.get_content_subtype() == "html":
        return visible_lines(text)
    return _unflowed(text) if part.get_param("format") == "flowed" else text.splitlines()


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeDecodeError):  # an encoding that Python does not know
        payload = part.get_payload(decode=True)
        return decoded(payload) if isinstance(payload, bytes) else ""


def _unflowed(text: str) -> list[str]:
    """Lines that end with a space go on in the next one (RFC 3676)."""
    return re.sub(r"(?<!^--) \r?\n(?!>)", " ", text, flags=re.MULTILINE).splitlines()


def _own(lines: list[str]) -> Iterator[str]:
    """The lines of the letter itself, without the one that it answers."""
    for line, below in pairwise((*lines, "")):
        if ANSWERED.match(line) or (RULE.match(line) and SENDER.match(below)):
            return
        if not QUOTED.match(line) and not SIGNATURE_MARK.match(line):
            yield line


def _joined(lines: Iterator[str]) -> list[str]:
    """Paragraphs: lines that a mail program has broken for width are put together again."""
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line.strip() and not LIST_MARK.match(line):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line.strip())
        goes_on = len(line) >= WRAPPED and not SENTENCE_END.search(line)
    return joined
