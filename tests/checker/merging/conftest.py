"""Every test of this folder runs in an empty folder of its own."""

import pytest


@pytest.fixture(autouse=True)
def _inside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
