# Two commands matter: `make demo` and `make test`. Any of them may be interrupted and run again.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
TEST_WORKERS ?= auto

# .ci/install makes the venv and installs one list of requirements, unless exactly that is there already.
INSTALL := PYTHON="$(PYTHON)" VENV="$(VENV)" .ci/install

.PHONY: help demo test check types bench docs drill stop lock venv-run venv-dev

help: ## Show what can be made
	@echo "make demo      set everything up and serve the register (PORT=8010 for another port)"
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | grep -v -E '^(help|demo):' | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 15

demo: venv-run ## Set everything up and serve the register
	@PORT="$(PORT)" DEBUG=0 exec $(BIN)/python manage.py demo

test: venv-dev ## Set everything up and run the whole test suite
	@echo "==> Running the tests"
	$(BIN)/python -m pytest -n $(TEST_WORKERS) $(ARGS)

check: venv-dev ## Style, types, direction of imports, migrations, the API's contract
	@echo "==> Style"
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	echo "==> Types"
	$(BIN)/mypy
	echo "==> Direction of imports"
	$(BIN)/lint-imports
	echo "==> Migrations"
	$(BIN)/python manage.py makemigrations --check --dry-run
	echo "==> The API's contract"
	$(BIN)/python manage.py check_schema
	echo "==> The pages written from the code"
	$(BIN)/python manage.py write_docs --check

docs: venv-dev ## Build the documentation as web pages in docs/_build/html
	@$(BIN)/python manage.py write_docs
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet --builder html docs docs/_build/html
	echo "Open docs/_build/html/index.html"

bench: venv-dev ## Measure the speed of the reads that matter
	@DEBUG=0 $(BIN)/python manage.py bench $(ARGS)

drill: venv-dev ## Kill workers and senders of letters 200 times, makers of releases 50 times, follow 10,000 changes, crowd the server, and see that everything holds
	@DRILL_KILLS=$${DRILL_KILLS:-200} DRILL_EVENTS=$${DRILL_EVENTS:-10000} \
	    $(BIN)/python -m pytest -q -s tests/drills -k "killed or letter or release or changes or slow_work"

stop: ## Stop the private PostgreSQL of this checkout
	@if [ -x $(BIN)/python ]; then $(BIN)/python manage.py stopdb; else echo "Nothing is set up here."; fi

lock: venv-dev ## Write requirements/ anew from pyproject.toml (ARGS=--upgrade for the newest allowed versions)
	@.ci/lock "$(BIN)/uv" $(ARGS)

venv-run:
	@$(INSTALL) run

venv-dev:
	@$(INSTALL) dev
