# Everything a newcomer needs: `make demo` shows the example, `make test` checks the tree.
PYTHON ?= python3
VENV := .venv
OLDEST := .venv-oldest
BIN := $(VENV)/bin
READY := $(VENV)/.ready
JUDGES := tests/reports/browser
SPARK := $(VENV)/.spark

.PHONY: help demo test test-oldest lint format accuracy schemas pages browser spark picture clean
.DEFAULT_GOAL := help

help: ## List what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

demo: $(READY) ## Check the example: five reports on one company's investments; writes demo.json and demo.html
	@$(BIN)/consilience check examples/anthropic -o terminal -o json:demo.json -o html:demo.html; \
	  code=$$?; echo; echo "exit code $$code (1: contradictions were found); open demo.html in a browser"; test $$code -eq 1

test: $(READY) $(if $(CI),$(SPARK)) lint ## Lint, types, import contracts and all tests
	@$(MAKE) --silent browser || echo "npm could not fetch axe-core and vnu-jar: the tests that need them are skipped, and fail in CI"
	$(BIN)/python -m pytest -n auto --dist loadgroup

test-oldest: $(READY) ## The tests that touch the engine, on the oldest DuckDB that is supported
	test -x $(OLDEST)/bin/python || $(PYTHON) -m venv $(OLDEST)
	$(OLDEST)/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(OLDEST)/bin/python -m pip install --quiet --editable . --group dev 'duckdb==1.4.*'
	$(OLDEST)/bin/python -m pytest -n auto -m 'not browser' tests/checker tests/rules tests/sources tests/test_example.py

lint: $(READY) ## Lint, types and import contracts only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put the code into its format and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accuracy: $(READY) ## How well articles are read: recall, decoys violated, unexpected errors for each labelled set
	$(BIN)/python -m tests.corpora.accuracy

schemas: $(READY) ## Write the JSON Schemas anew
	$(BIN)/python -m schemas.published

pages: $(READY) ## Write what the manual prints of the program anew: rules, causes, outputs
	$(BIN)/python -m tests.test_rule_pages
	$(BIN)/python -m tests.test_readme

$(JUDGES)/node_modules/.ready: $(JUDGES)/package-lock.json
	npm ci --prefix $(JUDGES) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

browser: $(JUDGES)/node_modules/.ready ## Fetch what judges the HTML report in the browser tests: axe-core, vnu-jar

$(SPARK): $(READY)
	$(BIN)/python -m pip install --quiet --group spark
	@touch $@

spark: $(SPARK) ## Fetch what the Spark tests need (half a gigabyte); CI does, elsewhere they are skipped without it

picture: $(READY) ## Take the picture of the report in docs anew (needs Chromium)
	$(BIN)/python -m tests.reports.browser.picture

clean: ## Remove what make has made
	rm -rf $(VENV) $(OLDEST) $(JUDGES)/node_modules demo.json demo.html .mypy_cache .pytest_cache .ruff_cache .hypothesis
