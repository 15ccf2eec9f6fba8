"""The table of acts can be extended by an organisation."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterlint.config import read
from letterlint.testing import letter_of
from letterlint.values import ConfigError


def write(folder: Path, own: str) -> Path:
    path = folder / "letterlint.toml"
    path.write_text(
        f'select = ["legal-reference"]\n[rules.legal-reference]\nown = ["{own}"]', encoding="utf-8"
    )
    return path


def test_an_act_of_the_organisations_own(tmp_path: Path) -> None:
    own = "77-ОЗ | 01.02.2010 | О льготном проезде | 01.01.2020 | Закон области от 05.05.2019 № 12-ОЗ"
    (check,) = read(write(tmp_path, own)).checks()
    letter = letter_of("Проезд оплачивают по Закону Новосибирской области от 01.02.2010 № 77-ОЗ.")
    (finding,) = check.findings(letter)
    assert finding.message == (
        "п. 5.4.3: этот акт утратил силу с 01.01.2020. Сошлитесь на Закон области от 05.05.2019 № 12-ОЗ."
    )


def test_an_act_without_a_date_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"legal-reference.*у акта «77-ОЗ» нет даты"):
        read(write(tmp_path, "77-ОЗ"))
