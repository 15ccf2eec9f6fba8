"""What letterlint is measured against: a plain script with natasha over one letter."""

import sys

from docx import Document
from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

text = "\n".join(paragraph.text for paragraph in Document(sys.argv[1]).paragraphs)
embedding = NewsEmbedding()
doc = Doc(text)
doc.segment(Segmenter())
doc.tag_morph(NewsMorphTagger(embedding))
doc.parse_syntax(NewsSyntaxParser(embedding))
doc.tag_ner(NewsNERTagger(embedding))
print(len(doc.sents), len(doc.spans))
