# Every target sets up what it needs. `make` alone lists them.
PYTHON ?= python3
CONTENT ?= content
OUTPUT ?= output
FORMAT ?= text
PORT ?= 8000

RUN := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The stamp is made last, so an interrupted set-up starts again.
.venv/stamp: requirements.lock
	$(PYTHON) -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

.PHONY: lock
lock: .venv/stamp ## pin the newest allowed dependencies in requirements.lock
	.venv/bin/pip-compile --quiet --upgrade --extra dev --generate-hashes --strip-extras --allow-unsafe \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock pyproject.toml

.PHONY: test
test: .venv/stamp ## run the tests
	.venv/bin/pytest -m "not long"

.PHONY: test-long
test-long: .venv/stamp ## run every test, also those that take minutes
	.venv/bin/pytest

.PHONY: lint
lint: .venv/stamp ## check style and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

.PHONY: clean
clean: ## remove what was built, keep the environment
	rm -rf output public .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
