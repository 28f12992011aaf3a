# Every chore is one word. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
export FACTDESK_ENV ?= development

help: ## list the chores
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# --- installing ---------------------------------------------------------------------------------------------------

install: .venv/.installed ## make .venv with what the desk needs to run
dev: .venv/.installed-dev ## add what developing and testing needs

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/.installed: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.installed-dev: requirements-dev.txt requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch .venv/.installed $@

PIN := uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 \
	--index-strategy unsafe-best-match --custom-compile-command "make requirements"
requirements: ## pin the .in files again, with hashes (UPGRADE=--upgrade for newer versions)
	$(BIN)/$(PIN) $(UPGRADE) -o requirements.txt requirements.in
	$(BIN)/$(PIN) $(UPGRADE) -o requirements-dev.txt requirements-dev.in

# --- running ------------------------------------------------------------------------------------------------------

demo: install ## the whole desk on this machine (PORT=8123, ARTICLES="path/*.txt")
	@PORT=$(PORT) ARTICLES='$(ARTICLES)' exec $(BIN)/python -m factdesk.demo

migrations: install ## write the migrations that the models ask for
	$(BIN)/python manage.py makemigrations

messages: dev ## collect the interface texts into locale/ (needs gettext) and compile them
	@command -v xgettext >/dev/null || { echo "make messages needs gettext: apt-get install gettext"; exit 1; }
	$(BIN)/python manage.py makemessages --locale nl --no-wrap --add-location file \
		--ignore '.venv/*' --ignore 'var/*' --ignore 'tests/*' --ignore 'staticfiles/*'
	$(BIN)/python -m factdesk.translations

# --- judging ------------------------------------------------------------------------------------------------------

lint: dev ## style, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m factdesk.translations --check

format: dev ## put the code in its usual shape
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .

parts: dev ## fetch the real parts of the tests that are missing and can be had
	$(BIN)/python -m tests.parts

test: lint parts ## lint and every test but the slow ones, on SQLite and on PostgreSQL
	TEST_DATABASE=sqlite $(BIN)/python -m pytest -n 2 -m "not slow and not processes" $(PYTEST)
	TEST_DATABASE=postgresql $(BIN)/python -m pytest -n 2 -m "database and not slow and not processes" $(PYTEST)
	TEST_DATABASE=postgresql $(BIN)/python -m pytest -m "processes and not slow" $(PYTEST)

check: parts ## the slow tests: faults with real processes, accessibility, fuzzing, exports
	@$(BIN)/python -m tests.parts slow >/dev/null
	TEST_DATABASE=postgresql $(BIN)/python -m pytest -m slow $(PYTEST)

check-exports: parts ## the exports alone: every format against its standard and the programs that read it
	@$(BIN)/python -m tests.parts slow
	TEST_DATABASE=postgresql $(BIN)/python -m pytest -m slow tests/check/test_exports.py $(PYTEST)
	$(BIN)/python -m pytest tests/api/test_reproducible.py $(PYTEST)

score: dev ## how well quotes, dates and links are found, against ../shared/gold
	$(BIN)/python -m tests.scores

bench: dev ## measure the desk under load (BENCH_CLAIMS=1000,10000,100000); writes var/bench.json
	$(BIN)/python -m tests.bench

screenshots: parts ## pictures of every page, in screenshots/
	TEST_DATABASE=postgresql SCREENSHOTS=1 $(BIN)/python -m pytest -m "processes and not slow" tests/browser $(PYTEST)

clean: ## remove what can be made again (data in var/ stays)
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis staticfiles screenshots

.PHONY: help install dev requirements demo migrations messages lint format parts test check score bench screenshots clean check-exports
