"""The manual shows a picture of the report; the README begins with it."""

import struct
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.reports.browser.picture import HEIGHT, PICTURE, ROOT, WIDTH, take

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LARGEST = 150_000
"""Bytes: the picture is loaded by everyone who opens the README."""


def size(picture: Path) -> tuple[int, int]:
    """Width and height of a PNG file (its IHDR chunk, W3C PNG specification, 11.2.1)."""
    head = picture.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_the_picture_is_there_and_shown() -> None:
    """Small, of the size of a screen, with words for those who cannot see it."""
    assert size(PICTURE) == (WIDTH, HEIGHT)
    assert PICTURE.stat().st_size < LARGEST
    assert "](docs/report.png)" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.browser
def test_the_picture_can_be_taken_anew(browser: "Browser", tmp_path: Path) -> None:
    """Fonts differ from machine to machine, so its bytes are not compared."""
    take(browser, tmp_path / "report.png", tmp_path)
    assert size(tmp_path / "report.png") == (WIDTH, HEIGHT)
    assert 20_000 < (tmp_path / "report.png").stat().st_size < LARGEST
