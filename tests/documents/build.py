"""Makes .docx files from fragments of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from letterlint.documents import Docx, open_docx
from letterlint.model import Paragraph, Part

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
ROOTS = {"header": "hdr", "footer": "ftr"}


def r(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a fragment without tags is a run."""
    content = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(*blocks: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def document(body: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def relationships(*links: tuple[str, str, str]) -> str:
    nodes = (
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, kind, target in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(nodes)}</Relationships>'


def content_types(main: str = f"{WORD_TYPE}.document.main+xml") -> str:
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def parts(body: str, **related: str) -> dict[str, str]:
    """The parts of a package. Keywords name a part and its kind ("styles", "header1") and give its content,
    which gets its root element here; its relationship id is the keyword. `app` is docProps/app.xml."""
    app = related.pop("app", None)
    made = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(("a", "officeDocument", "word/document.xml")),
        "word/document.xml": document(body),
    }
    links = []
    for key, content in related.items():
        kind = key.rstrip("0123456789")
        root = ROOTS.get(kind, kind)
        made[f"word/{key}.xml"] = f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
        links.append((key, kind, f"{key}.xml"))
    made["word/_rels/document.xml.rels"] = relationships(*links)
    if app is not None:
        made["docProps/app.xml"] = f'<Properties xmlns="{OFFICE}/extended-properties">{app}</Properties>'
        links = [
            ("a", "officeDocument", "word/document.xml"),
            ("b", "extended-properties", "docProps/app.xml"),
        ]
        made["_rels/.rels"] = relationships(*links)
    return made


def packed(entries: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


def opened(folder: Path, body: str, **related: str) -> Docx:
    """The document of `body`, written to `folder` and read."""
    path = folder / "letter.docx"
    path.write_bytes(packed(parts(body, **related)))
    return open_docx(path)


def of_part(docx: Docx, part: Part = Part.BODY) -> list[Paragraph]:
    return [paragraph for paragraph in docx.document.paragraphs if paragraph.part is part]


def texts(docx: Docx, part: Part = Part.BODY) -> list[str]:
    return [paragraph.text for paragraph in of_part(docx, part)]
