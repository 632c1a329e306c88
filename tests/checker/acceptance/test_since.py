"""--since: findings that an earlier revision had are known, under today's rules and configuration."""

import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from tests.checker.acceptance.command import call, claims, feeds, project, result, statuses
from tests.checker.acceptance.scratch import ENVIRONMENT, commit, git, start

CHECK = ("feeds", "--key", "id", "--since", "HEAD")
FIRST, SECOND = "1, price is 10 in a but 11 in b", "2, price is 20 in a but 22 in b"


@pytest.fixture(autouse=True)
def _own_git(monkeypatch):
    """The settings of whoever runs the tests have no say."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def one_known():
    """A repository whose one commit holds one contradiction."""
    start()
    feeds("feeds", a="1:10 2:20 3:30", b="1:11 2:20 3:30")
    commit()


@pytest.mark.usefixtures("one_known")
def test_what_the_revision_had_is_known_and_what_it_had_not_is_new():
    """Only the change is gated; all sources are checked again on both sides."""
    assert statuses(*CHECK) == (0, {FIRST: "known"})
    feeds("feeds", b="1:11 2:22 3:30")
    assert statuses(*CHECK) == (1, {FIRST: "known", SECOND: "new"})
    commit()
    assert statuses(*CHECK) == (0, {FIRST: "known", SECOND: "known"})
    assert statuses(*CHECK[:-1], "HEAD~1") == (1, {FIRST: "known", SECOND: "new"})


@pytest.mark.usefixtures("one_known")
def test_a_contradiction_with_a_file_that_did_not_change_is_new():
    """The new source contradicts an old one."""
    feeds("feeds", c="1:10 2:20 3:33")
    assert statuses(*CHECK)[1] == {
        "1, price is 10 in a and c but 11 in b": "known",
        "3, price is 30 in a and b but 33 in c": "new",
    }


@pytest.mark.usefixtures("one_known")
def test_other_values_are_changed():
    """With what the revision said."""
    feeds("feeds", b="1:12 2:20 3:30")
    code, found = result(*CHECK)
    assert [(one["status"], one["before"]) for one in found["findings"]] == [("changed", f"{FIRST} (gap 1, 9.1 %)")]
    assert (code, found["acceptance"]["since"]) == (1, "HEAD")


@pytest.mark.usefixtures("one_known")
@pytest.mark.parametrize("where", ["top", "below", "above", "absolute"])
def test_it_does_not_matter_where_the_command_runs(where, tmp_path, monkeypatch):
    """Paths are those of the user's shell."""
    feeds("feeds", b="1:11 2:22 3:30")
    at, path = {
        "top": (tmp_path, "feeds"),
        "below": (tmp_path / "feeds", "."),
        "above": (tmp_path.parent, f"{tmp_path.name}/feeds"),
        "absolute": (tmp_path.parent, str(tmp_path / "feeds")),
    }[where]
    monkeypatch.chdir(at)
    assert statuses(path, *CHECK[1:])[1] == {FIRST: "known", SECOND: "new"}


@pytest.mark.usefixtures("one_known")
def test_neither_work_tree_nor_index_is_touched():
    """Uncommitted changes, staged or not, stay as they are."""
    feeds("feeds", b="1:11 2:22 3:30", c="1:10")
    git("add", "feeds/c.csv")
    before = (git("status", "--porcelain"), Path(".git/index").read_bytes(), git("stash", "list"))
    result(*CHECK)
    assert (git("status", "--porcelain"), Path(".git/index").read_bytes(), git("stash", "list")) == before


@pytest.mark.usefixtures("one_known")
def test_nothing_is_left_behind(tmp_path, monkeypatch):
    """The revision's files are written elsewhere, and removed."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    result(*CHECK)
    assert [found for found in (tmp_path / "scratch").iterdir() if found.name.startswith("consilience")] == []


def test_configuration_and_waivers_are_todays():
    """A rule switched on today finds on both sides; the revision's project file says nothing."""
    start()
    project(rules={"ignore": ["A"]}, waivers=[{"rule": "A", "reason": "then"}])
    feeds(a="1:10 2:20", b="1:11 2:20")
    commit()
    project(tolerances={"price": {"abs": "0.5"}})
    given = (".", "--key", "id", "--since", "HEAD")
    assert statuses(*given) == (0, {FIRST: "known"})
    project(waivers=[{"subject": "1", "reason": "now"}])
    assert statuses(*given) == (0, {FIRST: "waived"})


def test_a_contract_is_todays():
    """Code that the project file names is configuration, not data."""
    start()
    contract = "import pandera.polars as pa\n\n\nclass Prices(pa.DataFrameModel):\n    price: int = pa.Field(ge={})\n"
    entry = {"table": {"key": "id", "contract": "contract.py:Prices"}}
    project(sources=[{"path": "a.csv", **entry}, {"path": "b.csv", **entry}])
    feeds(a="1:10 2:20", b="1:11 2:20")
    Path("contract.py").write_text(contract.format(0))
    commit()
    Path("contract.py").write_text(contract.format(15))
    found = result("--since", "HEAD")[1]
    assert {(one["rule"], one["status"]) for one in found["findings"] if one["rule"] in ("A101", "I603")} == {
        ("I603", "known")
    }


@pytest.mark.usefixtures("one_known")
def test_a_renamed_source_keeps_its_findings():
    """Its id follows the name of the file, also in findings about that source alone; `git mv` is not needed."""
    feeds("feeds", a="1:10 2:20 2:25 3:30", b="1:11 3:30 2:20")
    commit()
    Path("feeds/a.csv").rename("feeds/prices-of-today.csv")
    code, found = result(*CHECK)
    assert {(one["rule"], one["status"]) for one in found["findings"]} == {("A101", "known"), ("I604", "known")}
    assert code == 0


def test_a_renamed_source_that_the_project_lists_keeps_its_findings():
    """Today's entry, with key and columns, holds for the file under its old name."""
    start()
    project(sources=[{"path": "a.csv", "table": {"key": "id"}}, {"path": "b.csv", "table": {"key": "id"}}])
    feeds(a="1:10 2:20 3:30 4:40", b="1:11 2:20 3:30 4:40")
    commit()
    Path("a.csv").rename("c.csv")
    project(sources=[{"path": "c.csv", "table": {"key": "id"}}, {"path": "b.csv", "table": {"key": "id"}}])
    assert statuses("--since", "HEAD") == (0, {"1, price is 11 in b but 10 in c": "known"})


@pytest.mark.usefixtures("one_known")
def test_a_source_that_gets_a_namesake_keeps_its_findings():
    """A second `a.csv` makes the first one `feeds/a`; it is the same file."""
    feeds("feeds", a="1:10 2:20 2:25 3:30")
    commit()
    feeds("feeds/more", a="3:30")
    found = result(*CHECK)[1]["findings"]
    assert [one["status"] for one in found if one["rule"] == "I604"] == ["known"]


@pytest.mark.usefixtures("one_known")
def test_a_source_outside_git_is_read_once_and_named():
    """What lies elsewhere, and what git is told to ignore, stands on both sides as it is today."""
    Path(".gitignore").write_text("downloads/\n")
    commit()
    feeds("downloads", c="3:33")
    feeds("../elsewhere", d="2:25")
    ended = call("check", "feeds", "downloads", "../elsewhere", *CHECK[1:], "-o", "json:out.json")
    assert ended.stderr == (
        "consilience: --since: taken as they are today, as git does not keep them: ../elsewhere/d.csv, downloads/c.csv\n"
    )
    assert statuses("feeds", "downloads", "../elsewhere", *CHECK[1:])[0] == 0
    feeds("feeds", b="1:11 2:22 3:30")
    assert "new" in statuses("feeds", "downloads", "../elsewhere", *CHECK[1:])[1].values() or (
        "changed" in statuses("feeds", "downloads", "../elsewhere", *CHECK[1:])[1].values()
    )


@pytest.mark.usefixtures("one_known")
def test_a_source_that_is_not_yet_added_is_not_in_the_revision():
    """A new file is a new source, also before `git add`."""
    feeds("feeds", c="3:33")
    assert "new" in statuses(*CHECK)[1].values()


@pytest.mark.usefixtures("one_known")
def test_a_source_that_the_revision_holds_broken_is_named_and_left_out():
    """Its findings are new today, which the log explains."""
    Path("feeds/b.csv").write_bytes(b"")
    commit()
    feeds("feeds", b="1:11 2:20 3:30")
    ended = call("check", *CHECK, "-q")
    assert "consilience: --since: in HEAD, and left out there: feeds/b.csv: the file is empty" in ended.stderr
    assert ended.exit_code == 1


def test_claim_files_and_their_documents():
    """Evidence is that of the revision."""
    start()
    Path("docs").mkdir()
    Path("docs/note.md").write_text("Kestrel has raised $2 billion.\n")
    claims(
        "gazette",
        {"attribute": "funding.total", "value": "$2 billion", "quote": "raised $2 billion"},
        documents=["docs/note.md"],
    )
    claims("courier", {"attribute": "funding.total", "value": "$2 billion"})
    commit()
    assert statuses("--since", "HEAD") == (0, {})
    Path("docs/note.md").write_text("Kestrel has raised $3 billion.\n")
    assert set(statuses("--since", "HEAD")[1].values()) == {"new"}
    commit()
    assert set(statuses("--since", "HEAD")[1].values()) == {"known"}


@pytest.mark.usefixtures("one_known")
def test_links_in_the_tree_are_followed_within_it():
    """A link to a file and one to a folder; one that leads out of the repository brings nothing in."""
    feeds("../elsewhere", d="1:99")
    Path("feeds/linked.csv").symlink_to("../kept/c.csv")
    Path("latest").symlink_to("feeds")
    Path("feeds/out.csv").symlink_to("../../elsewhere/d.csv")
    feeds("kept", c="1:10 3:33")
    commit()
    assert set(statuses("latest", *CHECK[1:])[1].values()) == {"known"}
    assert set(statuses("feeds", "kept", *CHECK[1:])[1].values()) == {"known"}


@pytest.mark.parametrize("revision", ["nosuch", "HEAD~9", "-x", "--all", "main:feeds/a.csv", "", "HEAD^{tree}"])
@pytest.mark.usefixtures("one_known")
def test_an_unknown_revision_is_bad_usage(revision):
    """2, with what to do; nothing is written."""
    ended = call("check", *CHECK[:-1], revision, "-o", "json:out.json")
    assert (ended.exit_code, Path("out.json").exists()) == (2, False)
    assert "this repository holds no such commit (check its name, or fetch it" in ended.stderr


@pytest.mark.usefixtures("one_known")
def test_a_shallow_clone_says_how_to_get_the_history(tmp_path, monkeypatch):
    """The one thing that goes wrong in every CI once."""
    feeds("feeds", b="1:11 2:22 3:30")
    commit()
    git("clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    ended = call("check", *CHECK[:-1], "HEAD~1")
    assert ended.exit_code == 2
    assert "it is a shallow clone" in ended.stderr
    assert "fetch-depth: 0" in ended.stderr
    assert statuses(*CHECK)[0] == 0


@pytest.mark.usefixtures("one_known")
def test_contents_that_a_partial_clone_lacks_are_bad_usage(tmp_path, monkeypatch):
    """No server is asked for them."""
    feeds("feeds", b="1:11 2:22 3:30")
    commit()
    git("config", "uploadpack.allowFilter", "true")
    git("clone", "--quiet", "--filter=blob:none", f"file://{tmp_path}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    ended = call("check", *CHECK[:-1], "HEAD~1")
    assert ended.exit_code == 2
    assert "feeds/b.csv: what HEAD~1 has here is not in this clone (fetch it: git fetch --refetch" in ended.stderr


def test_a_folder_without_git_is_bad_usage():
    """With git's own words."""
    feeds("feeds", a="1:10", b="1:11")
    ended = call("check", *CHECK)
    assert ended.exit_code == 2
    assert "--since needs a git repository: not a git repository" in ended.stderr


@pytest.mark.usefixtures("one_known")
def test_no_git_is_bad_usage(monkeypatch):
    """Said in a sentence."""
    monkeypatch.setattr("shutil.which", lambda _name: None)
    ended = call("check", *CHECK)
    assert (ended.exit_code, "which is not installed (install git)" in ended.stderr) == (2, True)


@pytest.mark.usefixtures("one_known")
def test_nothing_that_a_repository_configures_is_run(tmp_path):
    """Filters, hooks, file system monitors, text conversions, pagers and aliases of a stranger's repository stay still."""
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    (tmp_path / "hooks").mkdir()
    for hook in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"):
        (tmp_path / "hooks" / hook).write_text(trap.read_text())
        (tmp_path / "hooks" / hook).chmod(0o755)
    Path(".gitattributes").write_text("*.csv filter=trap diff=trap ident text eol=crlf export-subst\n")
    commit()
    Path("feeds/b.csv").rename("feeds/c.csv")
    for name in ("core.fsmonitor", "core.pager", "filter.trap.smudge", "filter.trap.clean", "filter.trap.process"):
        git("config", name, str(trap))
    for name in ("diff.external", "diff.trap.textconv", "diff.trap.command", "core.sshCommand", "core.editor"):
        git("config", name, str(trap))
    git("config", "core.hooksPath", str(tmp_path / "hooks"))
    git("config", "alias.cat-file", f"!{trap}")
    assert set(statuses(*CHECK)[1].values()) == {"known"}
    assert not (tmp_path / "sprung").exists()


@pytest.mark.usefixtures("one_known")
def test_a_hook_that_runs_the_check_does_not_mislead_it(monkeypatch, tmp_path):
    """Git sets variables for hooks that name another repository or index."""
    start(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other" / ".git" / "index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "other"))
    assert statuses(*CHECK) == (0, {FIRST: "known"})


def pointer(text):
    """What Git LFS keeps in the place of a text, and the name of its content."""
    name = hashlib.sha256(text.encode()).hexdigest()
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{name}\nsize {len(text)}\n", name


@pytest.mark.usefixtures("one_known")
def test_pointers_of_git_lfs_stand_for_their_content(tmp_path):
    """Taken from the store, else from an equal file of the work tree; else it is said what to fetch."""
    text = Path("feeds/b.csv").read_text()
    kept, name = pointer(text)
    Path("feeds/b.csv").write_text(kept)
    commit()
    Path("feeds/b.csv").write_text(text)
    assert statuses(*CHECK) == (0, {FIRST: "known"})
    Path("feeds/b.csv").write_text(text + "4,40\n")
    ended = call("check", *CHECK)
    assert ended.exit_code == 2
    assert (
        "feeds/b.csv: what HEAD has here is not in this clone (fetch what Git LFS keeps: git lfs fetch" in ended.stderr
    )
    store = tmp_path / ".git/lfs/objects" / name[:2] / name[2:4]
    store.mkdir(parents=True)
    (store / name).write_text(text)
    assert statuses(*CHECK, "--ignore", "I605") == (0, {FIRST: "known"})


def test_submodules_are_read_at_the_commit_that_the_revision_names(tmp_path):
    """From the submodule's own objects; a commit that it lacks is bad usage."""
    start(tmp_path / "supplier")
    feeds("supplier", b="1:11 2:20")
    first = commit(folder="supplier")
    start(tmp_path / "ours")
    os.chdir("ours")
    feeds(a="1:10 2:20")
    subprocess.run(
        [
            "git",
            "-c",
            "protocol.file.allow=always",
            "submodule",
            "--quiet",
            "add",
            str(tmp_path / "supplier"),
            "supplier",
        ],
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
    )
    commit()
    given = (".", "--key", "id", "--since", "HEAD")
    assert statuses(*given) == (0, {FIRST: "known"})
    feeds("supplier", c="1:11 2:25")
    assert "new" in statuses(*given)[1].values()
    Path("supplier/c.csv").unlink()
    feeds("supplier", b="1:11 2:22")
    commit(folder="supplier")
    assert statuses(*given) == (1, {FIRST: "known", SECOND: "new"})
    commit()
    assert statuses(*given) == (0, {FIRST: "known", SECOND: "known"})
    assert statuses(*given[:-1], "HEAD~1") == (1, {FIRST: "known", SECOND: "new"})
    git("update-index", "--cacheinfo", f"160000,{'1' * 40},supplier")
    git("commit", "--quiet", "-m", "lost")
    ended = call("check", *given)
    assert (ended.exit_code, "supplier: what HEAD has here is not in this clone" in ended.stderr) == (2, True)
    assert first


@pytest.mark.parametrize(
    "name", ["na me.csv", ":(top)x.csv", "ünïcode.csv", "tab\there.csv", "new\nline.csv", "-dash.csv", 'qu"ote.csv']
)
@pytest.mark.usefixtures("one_known")
def test_names_that_git_would_quote(name):
    """Every name that a file can have comes through as it is."""
    Path("feeds/b.csv").rename(Path("feeds", name))
    assert set(statuses(*CHECK)[1].values()) == {"known"}
    commit()
    assert set(statuses(*CHECK)[1].values()) == {"known"}


@pytest.mark.usefixtures("one_known")
def test_a_baseline_and_a_revision_together():
    """What either of them knows is known."""
    assert call("baseline", "update", "feeds", "--key", "id").exit_code == 0
    feeds("feeds", b="1:11 2:22 3:30")
    commit()
    feeds("feeds", b="1:11 2:22 3:33")
    found = statuses(*CHECK, "--baseline", "consilience-baseline.jsonl")
    assert found == (1, {FIRST: "known", SECOND: "known", "3, price is 30 in a but 33 in b": "new"})
