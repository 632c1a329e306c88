"""From paths to one reading: the project file, every source, and nothing stopped by one bad file."""

from pathlib import Path

import pytest

from schemas.errors import UsageError
from schemas.source import SourceKind
from sources.intake import read_all
from sources.registry import READERS
from tests.sources.written import failed, wrote

CLAIM = "- {{subject: A, attribute: x, value: {}}}\n"


def claims(*values, source="", published=""):
    head = [f"id: {source}"] if source else []
    head += [f"published: {published}"] if published else []
    return f"source: {{{', '.join(head)}}}\nclaims:\n" + "".join(CLAIM.format(value) for value in values)


def test_a_folder_without_a_project_file_is_read_with_the_shipped_packs(tmp_path):
    """Every claim file is a source, in the order of ids."""
    wrote(tmp_path, "b.yaml", claims(1))
    wrote(tmp_path, "a.yaml", claims(2))
    intake = read_all([tmp_path])
    assert [claim.source for claim in intake.reading.claims] == ["a", "b"]
    assert "investment.total" in intake.catalogue.attributes


def test_without_a_path_the_working_directory_is_read(tmp_path, monkeypatch):
    """Paths are then shown relative to it."""
    wrote(tmp_path, "sub/a.yaml", claims(1))
    monkeypatch.chdir(tmp_path)
    assert [entry.path for entry in read_all([]).entries] == ["sub/a.yaml"]
    assert [entry.path for entry in read_all([Path("sub")]).entries] == ["sub/a.yaml"]


def test_the_project_file_of_the_folder_is_used(tmp_path):
    """Its sources are read, its names hold, paths are relative to it, and it is an input itself."""
    wrote(
        tmp_path, "consilience.yaml", "sources: [{path: a.yaml}]\nentities: [{name: Alpha, aliases: [A]}]\npacks: []\n"
    )
    wrote(tmp_path, "a.yaml", claims(1))
    wrote(tmp_path, "b.yaml", claims(1))
    intake = read_all([tmp_path])
    assert [(claim.source, claim.subject, claim.evidence.path) for claim in intake.reading.claims] == [
        ("a", "Alpha", "a.yaml")
    ]
    assert [(found.path, found.kind) for found in intake.reading.inputs] == [
        ("consilience.yaml", "project"),
        ("a.yaml", "claims"),
    ]
    assert list(intake.catalogue.attributes) == []


def test_a_project_without_sources_reads_its_folder(tmp_path):
    """As if there were no file, but with what it declares."""
    file = wrote(tmp_path, "consilience.yaml", "entities: [{name: Alpha, aliases: [A]}]\n")
    wrote(tmp_path, "sub/a.yaml", claims(1))
    assert [claim.subject for claim in read_all([tmp_path]).reading.claims] == ["Alpha"]
    assert [entry.path for entry in read_all([], project=file).entries] == ["sub/a.yaml"]


def test_a_slip_in_the_project_file_stops_the_run(tmp_path):
    """It is bad usage, not a source that failed."""
    wrote(tmp_path, "consilience.yaml", "sorces: []\n")
    with pytest.raises(UsageError, match=r"consilience.yaml:1: the key `sorces` is not known"):
        read_all([tmp_path])


def test_one_bad_source_stops_no_other(tmp_path):
    """Broken YAML, bytes that are no text and a path that does not exist are reported; the rest is read."""
    wrote(tmp_path, "good.yaml", claims(1))
    wrote(tmp_path, "broken.yaml", "claims: [\n")
    wrote(tmp_path, "bytes.yaml", b"claims: \xff")
    reading = read_all([tmp_path, tmp_path / "gone.yaml"]).reading
    assert len(reading.claims) == 1
    assert failed(reading) == [
        (str(tmp_path / "broken.yaml:2:1"), "this is not YAML: did not find expected node content"),
        (str(tmp_path / "bytes.yaml:1"), "the file is not UTF-8: byte 0xff fits no character"),
        (str(tmp_path / "gone.yaml"), "there is no such file"),
    ]


def test_every_kind_of_source_has_a_reader(tmp_path):
    """Claim file, table and article side by side, each read by its own; the document of a claim file only once."""
    wrote(tmp_path, "a.yaml", "documents: [a.txt]\n" + claims(1))
    wrote(tmp_path, "a.txt", "words")
    wrote(tmp_path, "b.csv", "id,price\n1,2\n")
    wrote(tmp_path, "c.txt", "words")
    wrote(tmp_path, "consilience.yaml", "")
    intake = read_all([tmp_path], key=("id",))
    assert [(source.id, str(source.kind)) for source in intake.reading.sources] == [
        ("a", "claims"),
        ("b", "table"),
        ("c", "prose"),
    ]
    assert [(found.path, found.kind) for found in intake.reading.inputs] == [
        ("consilience.yaml", "project"),
        ("a.yaml", "claims"),
        ("a.txt", "document"),
        ("b.csv", "table"),
        ("c.txt", "document"),
    ]
    assert (failed(intake.reading), set(READERS)) == ([], set(SourceKind))


def test_a_source_may_speak_in_several_files(tmp_path):
    """It is one source; what one file leaves out another may say; equal claims keep ids of their own."""
    wrote(tmp_path, "a.yaml", claims(1, source="cnn"))
    wrote(tmp_path, "b.yaml", claims(1, 2, source="cnn", published="2024-01-02"))
    reading = read_all([tmp_path]).reading
    assert [(source.id, source.published) for source in reading.sources] == [("cnn", "2024-01-02")]
    first, again, other = (claim.id for claim in reading.claims)
    assert again == f"{first}-2"
    assert other.startswith("cnn.")


def test_a_source_cannot_be_published_twice(tmp_path):
    """Two dates for one source are an error that names both files."""
    wrote(tmp_path, "a.yaml", claims(1, source="cnn", published="2024-01-01"))
    wrote(tmp_path, "b.yaml", claims(1, source="cnn", published="2024-01-02"))
    assert failed(read_all([tmp_path]).reading) == [
        (
            str(tmp_path / "b.yaml"),
            f"source 'cnn' is published on 2024-01-02 here, on 2024-01-01 in {tmp_path / 'a.yaml'}",
        )
    ]


def test_the_folder_s_name_and_the_order_of_its_files_change_nothing(tmp_path):
    """Two copies of a project give equal claims, wherever they lie."""
    for folder, names in (("one", ("a", "b")), ("two", ("b", "a"))):
        for name in names:
            wrote(tmp_path, f"{folder}/{name}.yaml", claims(1, 2))
        wrote(tmp_path, f"{folder}/consilience.yaml", "")
    assert read_all([tmp_path / "one"]).reading == read_all([tmp_path / "two"]).reading


HALL = """\
claims:
- {subject: Hall, attribute: capacity, value: 300 people}
- {subject: Hall, attribute: length, value: 3 days}
- {subject: Hall, attribute: members, value: [A, B]}
- {subject: Hall, attribute: opening, value: true}
"""


def test_a_shipped_pack_gives_way_to_values_of_another_kind(tmp_path):
    """Nobody asked for the pack: the capacity of a hall is no power; words where it wants an amount, and money, stay slips."""
    slips = "- {subject: Hall, attribute: length, value: long}\n- {subject: Hall, attribute: headcount, value: $5}\n"
    wrote(tmp_path, "a.yaml", HALL + slips)
    reading = read_all([tmp_path]).reading
    assert {claim.value.text for claim in reading.claims} == {"300 people", "3 days", "A; B", "true"}
    assert [left.text for left in reading.set_aside] == ["long", "$5"]


def test_a_pack_that_is_asked_for_binds(tmp_path):
    """A project that names its packs means what they declare, and so do attributes of its own."""
    wrote(
        tmp_path,
        "consilience.yaml",
        "packs: [projects]\nattributes: {members: {kind: quantity, dimension: count}}\nsources: [{path: a.yaml}]\n",
    )
    wrote(tmp_path, "a.yaml", HALL)
    reading = read_all([tmp_path]).reading
    assert not reading.claims
    assert len(reading.set_aside) == HALL.count("subject")
