"""How much a file may hold. The largest of 1,755 public Word files: a part of 12.6 MB, 29.6 MB in all,
49 times its packed size, 779 entries. No real letter comes near these limits; what passes them
is made to eat the machine."""

from __future__ import annotations

MB = 1024 * 1024

FILE_BYTES = 100 * MB  # the file itself, held in memory once
ENTRIES = 5_000
DIRECTORY_BYTES = 2 * MB  # the zip directory: 400 bytes an entry, names included
PARTS_BYTES = 40 * MB  # the parts that are parsed, together
TOTAL_BYTES = 400 * MB  # all entries, declared; pictures are checked as a stream, never held
RATIO = 250  # unpacked to packed, looked at above RATIO_FROM only: blank tables pack well
RATIO_FROM = 16 * MB
MARKUP = 1_500_000  # "<" and "=" in all parts that are parsed, 1,214,464 in the largest known
PARAGRAPHS = 50_000  # in one part, 15,948 in the largest known
STYLE_DEPTH = 100  # styles based on each other; Word itself goes no deeper than ten or so
TEXT_BYTES = 16 * MB  # a plain text
MAIL_BYTES = 50 * MB  # an e-mail with its attachments, which are not decoded
