"""How near two words are in meaning and how rare a word is, by the vectors that come with natasha.

Navec's vocabulary is of word forms, sorted by their bytes: it is searched where it lies instead of being
made into a dictionary, which takes a tenth of a second. Loading costs about 0.15 s: ask only where
something hangs on it.
"""

from __future__ import annotations

import gzip
import math
import tarfile
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from letterlint.language.taggers import embedding, embedding_path

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COUNT_BYTES = 4
CORPUS = 1_000_000_000  # words that the vectors were counted in
SPECIAL = 2  # <unk> and <pad> end the vocabulary, out of order
UNKNOWN = 15.0  # rarity of a word that the vocabulary does not have


def similarity(left: str, right: str) -> float:
    """The cosine of two words' vectors; 0 where one is unknown."""
    a, b = _vector(left), _vector(right)
    return float(a @ b) if a is not None and b is not None else 0.0


@lru_cache(maxsize=10_000)
def rarity(word: str) -> float:
    """The logarithm of how many words there are to one word form: 3.5 for «и», 14 for «коляска»."""
    at = _vocabulary().index(word)
    if at is None:
        return UNKNOWN
    return min(UNKNOWN, math.log(CORPUS / max(_vocabulary().count(at), 1)))


@lru_cache(maxsize=10_000)
def _vector(word: str) -> NDArray[np.float32] | None:
    import numpy as np

    at = _vocabulary().index(word)
    if at is None:
        return None
    quantized = embedding().pq
    parts = np.arange(len(quantized.codes))
    vector = quantized.codes[parts, quantized.indexes[at]].ravel()
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


@dataclass(frozen=True)
class _Vocabulary:
    """The words of the vectors, each a line of `text`; `counts` are four bytes a word."""

    text: bytes
    counts: bytes

    def index(self, word: str) -> int | None:
        wanted, size = word.encode(), len(self._ends) + 1 - SPECIAL
        at = bisect_left(range(size), wanted, key=self._word)
        return at if at < size and self._word(at) == wanted else None

    def count(self, at: int) -> int:
        return int.from_bytes(self.counts[at * COUNT_BYTES : (at + 1) * COUNT_BYTES], "little")

    def _word(self, at: int) -> bytes:
        start = int(self._ends[at - 1]) + 1 if at else 0
        return self.text[start : int(self._ends[at])]

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        import numpy as np

        return np.flatnonzero(np.frombuffer(self.text, np.uint8) == ord("\n"))


@lru_cache(maxsize=1)
def _vocabulary() -> _Vocabulary:
    with tarfile.open(embedding_path()) as archive:
        packed = archive.extractfile("vocab.bin")
        data = gzip.decompress(packed.read()) if packed else b""
    size = int.from_bytes(data[:COUNT_BYTES], "little")
    cut = COUNT_BYTES * (size + 1)
    return _Vocabulary(data[cut:], data[COUNT_BYTES:cut])
