# The commands around the code; each prepares .venv first, which takes no time once it stands.
BIN := .venv/bin
ENGINE ?= podman
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format bench speed readers peers docs audit wheels package image pins clean

help: ## Name the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

setup: ## Create .venv and install what is pinned
	@scripts/setup.sh

run: setup ## Read the sample plans into outputs/kehoach.db
	@$(BIN)/kehoach run corpus/samples --db outputs/kehoach.db
	@echo "To have kehoach on this terminal's path: . $(BIN)/activate"

test: setup ## Run every test
	@$(BIN)/python -m pytest -q

lint: setup ## Check style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup ## Mend what ruff can mend by itself
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup ## Measure all beside other tools, into benchmarks/REPORT.md
	@$(BIN)/python -m benchmarks.bench $(ARGS)

speed: setup ## Measure speed and memory beside other tools
	@$(BIN)/python -m benchmarks.speed $(ARGS)

readers: setup ## Measure the readers beside other tools, on the real documents
	@$(BIN)/python -m benchmarks.readers $(ARGS)

peers: ## Install the tools that the product is measured beside
	@benchmarks/peers/setup.sh

docs: setup ## Build the documentation into build/docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet

audit: setup ## List licences, write the bill of materials, ask for known vulnerabilities
	@scripts/audit.sh

wheels: setup ## Ask whether every pin has a wheel for each Python that is supported
	@$(BIN)/python -m scripts.check_wheels

package: setup ## Build the wheel into dist and try it in an environment of its own
	@scripts/check_package.sh

image: ## Build the container image and read the samples with it (ENGINE=docker for another than podman)
	@$(ENGINE) build --file Containerfile --tag kehoach .
	@scripts/check_image.sh $(ENGINE)

pins: ## Resolve requirements.txt anew from pyproject.toml (needs uv)
	@sed -n 1p requirements.txt >.pins
	@uv pip compile -q pyproject.toml --extra dev --extra ocr --universal --python-version 3.11 --generate-hashes \
		--no-header >>.pins
	@mv .pins requirements.txt

clean: ## Remove what these commands made: .venv, caches and outputs
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@find outputs -mindepth 1 ! -name README.md -delete
