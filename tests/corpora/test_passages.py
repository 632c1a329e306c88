"""The passages that arithmetic is fitted to: each has a figure that is wrong and one that is right."""

import pytest

from tests.corpora.passages import KINDS, passages, right, wrong


@pytest.mark.parametrize("kind", KINDS)
def test_a_passage_has_a_wrong_and_a_right_figure(kind: str) -> None:
    told = passages()[kind]
    assert told
    assert all(passage.count("{") == 1 and wrong(passage) != right(passage) for passage in told)


def test_what_is_silent_has_no_figure_to_choose() -> None:
    assert all("{" not in passage for passage in passages()["silent"])
