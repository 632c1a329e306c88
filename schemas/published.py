"""The JSON Schemas of our files, made from the models; the checked-in copies are in ``schemas/json``.

Write them anew with ``python -m schemas.published``.
"""

import json
from pathlib import Path

from pydantic import BaseModel

from schemas.attribute import Pack
from schemas.claim_file import ClaimFile
from schemas.project import Project
from schemas.result import Result

MODELS: dict[str, type[BaseModel]] = {"result": Result, "claims": ClaimFile, "project": Project, "pack": Pack}
FOLDER = Path(__file__).parent / "json"


def json_schema(name: str) -> str:
    """The JSON Schema (draft 2020-12) of a kind of file, as text."""
    mode = "serialization" if name == "result" else "validation"
    content = MODELS[name].model_json_schema(mode=mode)  # type: ignore[arg-type]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"consilience {name}"}
    return json.dumps({**head, **{key: value for key, value in content.items() if key != "title"}}, indent=2) + "\n"


def main() -> None:
    """Write all schemas into their folder."""
    FOLDER.mkdir(exist_ok=True)
    for name in MODELS:
        (FOLDER / f"{name}.schema.json").write_text(json_schema(name), encoding="utf-8")


if __name__ == "__main__":
    main()
