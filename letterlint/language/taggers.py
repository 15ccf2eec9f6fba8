"""Natasha's neural taggers, loaded only when a rule needs them.

The plain `natasha` package spends most of a second on norms that nobody asks for and on unpacking
one vocabulary three times. Here slovnet's own classes are put together from the files in natasha's
wheel: one vocabulary, the embedding memory-mapped, the same output.
"""

from __future__ import annotations

import os
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from letterlint.language.folding import fold
from letterlint.language.spans import Span

if TYPE_CHECKING:
    from slovnet.vocab import Vocab

EMBEDDING = "emb/navec_news_v1_1B_250K_300d_100q.tar"
EMBEDDING_ID = "news_v1_1B_250K_300d_100q"
HEADER_SIZE = 16  # of pq.bin: four 32-bit numbers: vectors, dimensions, sub-quantizers, centroids
BATCH = 8

# numpy reads it when it is imported; more threads make these small matrices many times slower
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def persons(text: str) -> list[Span]:
    """Names of people in a text, as the named-entity tagger sees them: (start, end)."""
    markup = _ner()(fold(text).text)
    at = fold(text).offsets
    return [(at[span.start], at[span.stop - 1] + 1) for span in markup.spans if span.type == "PER"]


@lru_cache(maxsize=1)
def _ner() -> Any:
    from slovnet import api
    from slovnet.const import TAG
    from slovnet.exec import encoders, infer
    from slovnet.exec.model import NER

    model, words, shapes, tags = _load("ner", NER, TAG)
    encoder = encoders.TagEncoder(words, shapes, BATCH)
    return api.NER(infer.NERInfer(model, encoder, infer.TagDecoder(tags)), BATCH)


def _load(name: str, model_class: Any, tag_vocabulary: str) -> tuple[Any, Vocab, Vocab, Vocab]:
    from slovnet.const import SHAPE, WORD
    from slovnet.exec.pack import Pack

    with Pack(str(_data() / f"model/slovnet_{name}_news_v1.tar")) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(model_class)
        arrays = dict(pack.load_arrays(model.weights))
        words, shapes, tags = (pack.load_vocab(kind) for kind in (WORD, SHAPE, tag_vocabulary))
    return model.inject_arrays(arrays).inject_navec(embedding()), words, shapes, tags


@lru_cache(maxsize=1)
def embedding() -> SimpleNamespace:
    """Navec's quantized vectors, in the shape that slovnet asks of a Navec."""
    import tarfile

    import numpy as np

    path = embedding_path()
    with tarfile.open(path) as archive:
        start = archive.getmember("pq.bin").offset_data
    vectors, dimensions, parts, centroids = (int(x) for x in np.fromfile(path, np.uint32, 4, offset=start))
    indexes = np.memmap(path, np.uint8, "r", start + HEADER_SIZE, (vectors, parts))
    codes_start = start + HEADER_SIZE + vectors * parts
    codes = np.fromfile(path, np.float32, dimensions * centroids, offset=codes_start)
    quantized = SimpleNamespace(indexes=np.asarray(indexes), codes=codes.reshape(parts, centroids, -1))
    return SimpleNamespace(meta=SimpleNamespace(id=EMBEDDING_ID), pq=quantized)


def embedding_path() -> Path:
    """The archive of the vectors, in natasha's package."""
    return _data() / EMBEDDING


def _data() -> Path:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("natasha")
    return Path(spec.submodule_search_locations[0]) / "data"
