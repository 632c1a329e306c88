"""The project file and the packs: what they declare, and how slips in them are named."""

import pytest

from schemas.agreement import Tolerance
from schemas.errors import UsageError
from schemas.project import Project
from sources.intake import read_all
from sources.pack_file import build_catalogue, read_pack, shipped_packs
from sources.project_file import read_project_file
from tests.sources.written import wrote


def refused(folder, content):
    """Line and problem of a project file, and the remedy."""
    with pytest.raises(UsageError) as caught:
        read_project_file(wrote(folder, "consilience.yaml", content))
    error = caught.value
    assert error.place.path == str(folder / "consilience.yaml")
    return error.place.line, error.problem, error.remedy


def test_a_project_file_is_read(tmp_path):
    """Text becomes the type of its key: numbers exact, words true or false."""
    opened = read_project_file(
        wrote(
            tmp_path,
            "consilience.yaml",
            """\
schema: consilience.project/1
packs: [funding]
sources:
  - {path: a.csv, id: a, published: 2024-03-01, table: {key: id, columns: {price: {decimals: 2}, name: }}}
attributes:
  price: {unit: USD, window: 7, exact: yes, tolerance: {rel: 0.010}}
gate: {strict: true}
rules:
""",
        )
    )
    project = opened.project
    assert opened.root == tmp_path
    assert project.sources[0].table.key == ("id",)
    assert list(project.sources[0].table.columns) == ["price", "name"]
    assert project.attributes["price"].exact
    assert str(project.attributes["price"].tolerance.rel) == "0.010"
    assert project.gate.strict


def test_an_empty_project_file_declares_nothing(tmp_path):
    """A file with comments only is a project of defaults."""
    assert read_project_file(wrote(tmp_path, "consilience.yaml", "# nothing yet\n")).project == Project()


@pytest.mark.parametrize(
    ("content", "line", "problem", "remedy"),
    [
        ("packs: []\nsorces: []\n", 2, "the key `sorces` is not known", "did you mean `sources`?"),
        (
            "sources:\n  - path: a.csv\n    table:\n      key: id\n      columns:\n        b: {red: cell}\n",
            6,
            "the key `sources.0.table.columns.b.red` is not known",
            "did you mean `read`?",
        ),
        (
            "attributes:\n  x:\n    kind: quantty\n",
            3,
            "`attributes.x.kind` is 'quantty', which it cannot be",
            "write one of 'quantity', 'period', 'category', 'set' or 'truth'",
        ),
        (
            "tolerances:\n  x: {rel: 1%}\n",
            2,
            "`tolerances.x.rel` is '1%' where a number is expected",
            "write it as 0.01",
        ),
        (
            "sources: a.csv\n",
            1,
            "`sources` is 'a.csv' where a list is expected",
            "write it as a list: `[a, b]`, or `- ` lines",
        ),
        ("sources:\n  - {path: a, id: x}\n  - {path: b, id: x}\n", 1, "source id 'x' is given twice", "correct it"),
        (
            "sources:\n  - path: a.csv\n  - path: ../b.csv\n",
            3,
            "'../b.csv' leads out of the project's folder",
            "name files below the folder of the project file, relative to it",
        ),
        (
            "sources:\n  - path: a.csv\n    documents:\n      - /etc/passwd\n",
            4,
            "'/etc/passwd' leads out of the project's folder",
            "name files below the folder of the project file, relative to it",
        ),
        (
            "sources:\n  - path: a\n    published: 2024-13-01\n",
            3,
            "published: '2024-13-01' is not a day of the calendar",
            "write it as YYYY-MM-DD",
        ),
        ("gate:\n  strict: yes\ngate:\n", 3, "the key 'gate' stands twice, first on line 1", "keep one of them"),
        (
            "gate:\n\tstrict: yes\n",
            2,
            "this is not YAML: found character that cannot start any token",
            "put the text in quotes, or indent with spaces instead of tabs",
        ),
    ],
)
def test_a_slip_is_named_by_line_and_key(tmp_path, content, line, problem, remedy):
    """Each is bad usage, with what is wrong and what to do."""
    assert refused(tmp_path, content) == (line, problem, remedy)


def test_an_unknown_key_with_no_known_one_near_lists_those_known(tmp_path):
    """The keys that may stand there are named."""
    assert refused(tmp_path, "gate: {zzz: 1}")[2] == "known here: fail_on, strict, details, baseline"


def test_a_link_out_of_the_project_is_refused(tmp_path):
    """Links are followed before a path is judged."""
    outside = wrote(tmp_path, "outside/a.csv", "id\n")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").symlink_to(outside)
    assert refused(tmp_path / "in", "sources: [{path: a.csv}]")[1] == "'a.csv' leads out of the project's folder"


def test_remote_tables_lie_under_no_folder(tmp_path):
    """An address is no path to confine."""
    opened = read_project_file(wrote(tmp_path, "consilience.yaml", "sources: [{path: 's3://bucket/a.parquet'}]"))
    assert opened.project.sources[0].path == "s3://bucket/a.parquet"


def test_every_shipped_pack_can_be_read(tmp_path):
    """Each parses and calls itself by the name of its file."""
    assert "funding" in shipped_packs()
    assert [read_pack(name, tmp_path).pack for name in shipped_packs()] == list(shipped_packs())


def test_a_pack_that_does_not_exist_is_named_with_the_nearest(tmp_path):
    """A slip in a shipped name is bad usage."""
    with pytest.raises(UsageError) as caught:
        build_catalogue(Project(packs=("fundng",)), tmp_path)
    assert (caught.value.problem, caught.value.remedy) == ("there is no pack 'fundng'", "did you mean 'funding'?")


def test_the_project_wins_over_packs_and_the_command_line_over_both(tmp_path):
    """Later declarations of a name replace earlier ones; tolerances of the command line come last."""
    wrote(
        tmp_path,
        "mine.yaml",
        "pack: mine\ntitle: Mine\nattributes: {a: {unit: USD}, b: {unit: EUR}}\n"
        "entities: [{name: Amazon, aliases: [AMZN]}]\n",
    )
    project = Project.model_validate(
        {
            "packs": ["mine.yaml"],
            "attributes": {"a": {"unit": "GBP"}},
            "tolerances": {"a": {"abs": "1"}, "b": {"abs": "2"}},
        }
    )
    known = build_catalogue(project, tmp_path, {"a": Tolerance(abs=3), "": Tolerance(abs=9)})
    assert (known.attribute("a").unit, known.attribute("b").unit, known.entity("amzn")) == ("GBP", "EUR", "Amazon")
    assert [known.tolerance(name).abs for name in ("a", "b", "c")] == [3, 2, 9]


def test_a_slip_in_a_pack_is_named_by_line(tmp_path):
    """Packs of the user's are checked like the project file."""
    wrote(tmp_path, "mine.yaml", "pack: mine\ntitle: Mine\nattributes:\n  a: {unt: USD}\n")
    with pytest.raises(UsageError, match=r"mine.yaml:4: the key `attributes.a.unt` is not known"):
        read_pack("mine.yaml", tmp_path)


@pytest.mark.parametrize(
    ("relation", "line", "problem", "remedy"),
    [
        (
            "holds: a = b",
            5,
            "`relations.0.holds`: it is not well formed; write `==` for *equals*",
            "correct it",
        ),
        ("holds: a == b\n    kind: sum", 6, "the key `relations.0.kind` is not known", None),
        (
            "holds: a == b\n    tolerence: 1",
            6,
            "the key `relations.0.tolerence` is not known",
            "did you mean `tolerance`?",
        ),
        (
            "holds: a == b\n    terms: {c: {attribute: a}}",
            4,
            "`relations.0`: the term 'c' is not used in `holds`; use it there, or remove it",
            "correct it",
        ),
        ("total: a\n    parts: b\n    weight: 1", 7, "the key `relations.0.weight` is not known", None),
        (
            "total: {attribute: a, wieght: 1}\n    parts: b",
            5,
            "the key `relations.0.total.wieght` is not known",
            "did you mean `weight`?",
        ),
    ],
)
def test_a_slip_in_a_relation_is_named_by_line_and_key(tmp_path, relation, line, problem, remedy):
    """Free relations and those of a kind have keys of their own."""
    content = f"attributes: {{a: {{}}, b: {{}}}}\nrelations:\n  -\n    name: x\n    {relation}\n"
    found = refused(tmp_path, content)
    assert found[:2] == (line, problem)
    assert remedy is None or found[2] == remedy


@pytest.mark.parametrize(
    ("relations", "line", "problem", "remedy"),
    [
        (
            "- {name: x, holds: sales == revenoo}",
            4,
            "the relation 'x' names the attribute 'revenoo', which nothing declares",
            "did you mean 'revenue'?",
        ),
        (
            "- name: x\n    holds: sales == r\n    terms: {r: {attribute: zzzzz}}",
            6,
            "the relation 'x' names the attribute 'zzzzz', which nothing declares",
            "declare it under `attributes:`, or as a column of a table",
        ),
        (
            "- {name: x, holds: sales == out-put}",
            4,
            "the relation 'x' names the attribute 'out', which nothing declares",
            "a hyphen is a minus there: write another name, and under `terms:` `name: {attribute: out-put}`",
        ),
        (
            "- {name: x, holds: sales == sales}\n  - {name: x, total: sales, parts: [revenue]}",
            5,
            "two relations have the name 'x'",
            "give each a name of its own",
        ),
    ],
)
def test_names_in_relations_are_known(tmp_path, relations, line, problem, remedy):
    """An attribute that no pack, project or mapping declares is a slip: the relation would never be checked."""
    file = wrote(
        tmp_path,
        "consilience.yaml",
        "packs: [results]\nattributes: {sales: {}, put: {}, out-put: {}}\nrelations:\n  " + relations + "\n",
    )
    opened = read_project_file(file)
    with pytest.raises(UsageError) as caught:
        build_catalogue(opened.project, tmp_path, located=opened.located, shown=opened.shown)
    error = caught.value
    assert (error.place.path, error.place.line) == (str(file), line)
    assert (error.problem, error.remedy) == (problem, remedy)


def test_relations_of_a_pack_are_checked_too(tmp_path):
    """The place is the pack's; columns of mapped tables are known names."""
    wrote(
        tmp_path,
        "own.yaml",
        "pack: own\ntitle: own\nattributes: {a: {}}\nrelations:\n  - {name: x, holds: a == priced}\n",
    )
    columns = {"sources": [{"path": "t.csv", "table": {"key": "id", "columns": {"price": {"attribute": "priced"}}}}]}
    for project, fine in ({"packs": ["own.yaml"]}, False), ({"packs": ["own.yaml"], **columns}, True):
        read = Project.model_validate(project)
        if fine:
            assert [relation.name for relation in build_catalogue(read, tmp_path).free_relations] == ["x"]
            continue
        with pytest.raises(UsageError) as caught:
            build_catalogue(read, tmp_path)
        assert (caught.value.place.path, caught.value.place.line) == ("own.yaml", 5)


@pytest.mark.parametrize("hierarchy", ["  A: a\n", "  A: B\n  B: C\n  C: A\n"])
def test_a_hierarchy_that_comes_round_to_itself_is_refused(tmp_path, hierarchy):
    """Nothing is a part of itself, directly or by way of others."""
    (tmp_path / "consilience.yaml").write_text("part_of:\n" + hierarchy, encoding="utf-8")
    with pytest.raises(UsageError, match="is declared a part of itself") as refused:
        read_all((tmp_path,))
    assert refused.value.place.line == 1
