# Every verb of the project. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench bench-room bench-hosted evals picture look screenshots words lock clean

FOLDER ?= examples/risk-analyst
OUT ?= out/$(shell basename "$(FOLDER)")
# The examples' interviews are in December 2026; the clock is set to a day on which there is time left.
CLOCK ?= $(if $(filter examples/%,$(FOLDER)),--as-of 2026-12-04T09:00)
PART ?= pages jobs chaos
bin := .venv/bin

help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## put everything the product needs into .venv, speech and weights included
	@scripts/environment run

demo: setup ## prepare an interview from FOLDER (default: examples/risk-analyst) into OUT
	$(bin)/secondround prepare "$(FOLDER)" --out "$(OUT)" $(CLOCK)

test: ## run all tests (ARGS=… goes to pytest)
	@scripts/environment dev
	@scripts/run-tests $(ARGS)

check: ## style, types, import contracts, sizes, words
	@scripts/environment dev
	@scripts/run-checks

bench: setup ## measure time and memory on the examples
	$(bin)/python evals/bench.py

bench-room: setup ## measure the interview room: how soon it speaks, how often too soon (ARGS=…)
	@scripts/environment dev
	SECONDROUND_TEST_BROWSER="$$(scripts/browser)" $(bin)/python evals/room.py $(ARGS)

bench-hosted: setup ## measure the hosted edition on this machine's loopback (PART=pages|jobs|chaos, ARGS=…)
	@scripts/environment dev
	@for script in $(wildcard $(PART:%=evals/bench_hosted/%.py)); do $(bin)/python "$$script" $(ARGS) || exit 1; done

evals: setup ## print every published quality number, one JSON line each
	@for script in $(filter-out evals/bench.py evals/room.py,$(wildcard evals/*.py)); do $(bin)/python "$$script" || exit 1; done

picture: setup ## take the README's picture of a brief with the browser
	@scripts/environment dev
	$(bin)/secondround prepare examples/risk-analyst --out out/picture --as-of 2026-12-04T09:00 >/dev/null
	$(bin)/python scripts/picture.py out/picture/brief.html docs/pictures/brief.png "$$(scripts/browser)"

look: setup ## build the look of the application from its sources
	@scripts/environment dev
	scripts/look

screenshots: setup ## take pictures of every page of the application, light and dark, into docs/pictures
	@scripts/environment dev
	$(bin)/python scripts/screenshots.py "$$(scripts/browser)"

words: setup ## bring the French and German catalogues up to date and compile them
	scripts/words

lock: setup ## pin all requirements anew, with hashes
	scripts/lock

clean: ## remove everything that was built or downloaded here
	rm -rf .venv build dist out .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
