# What a checkout needs, one command each. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
ARTICLES ?= articles
STORE ?= .attest
PORT ?= 7860
VENV := .venv
BIN := $(VENV)/bin

step = @echo "==> $(1)"

.PHONY: help app ask eval bench test check clean browser
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

app: $(VENV)/.installed-app ## Install, index the sample articles and serve the page (ARTICLES=, STORE=, PORT=)
	$(call step,Verifying the embedding model)
	@$(BIN)/python -c 'from index.embedding import verified_model_folder as v; print("The published weights:", v())'
	$(call step,Syncing $(ARTICLES)/ into $(STORE) and serving http://127.0.0.1:$(PORT))
	@exec $(BIN)/attest serve --folder '$(ARTICLES)' --store '$(STORE)' --port $(PORT)

ask: $(VENV)/.installed-app ## Answer a question in the terminal: make ask Q="Who …?"
	@test -n "$$Q" || { echo 'Give a question: make ask Q="Who leads the inquiry?"' >&2; exit 2; }
	@test -e '$(STORE)' || $(BIN)/attest sync '$(ARTICLES)' --store '$(STORE)'
	@exec $(BIN)/attest ask --store '$(STORE)' -- "$$Q"
export Q

eval: $(VENV)/.installed-app ## Measure whether answers stay grounded
	@exec $(BIN)/attest eval

bench: $(VENV)/.installed-bench ## Compare with a plain LlamaIndex pipeline
	@exec $(BIN)/python -m eval.benchmark

test: $(VENV)/.installed-test browser ## Run every test
	$(call step,Running the tests)
	@exec $(BIN)/python -m pytest

check: $(VENV)/.installed-dev ## Lint, formatting, types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

clean: ## Remove the environment and caches; stores of articles stay
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# One stamp for each set of packages; a change of what it was installed from makes it old.
$(VENV)/.installed-%: pyproject.toml constraints.txt | $(BIN)/pip
	$(call step,Installing what '$*' needs into $(VENV) (the first time: some minutes))
	@$(BIN)/python -m pip install --progress-bar off --disable-pip-version-check \
		--constraint constraints.txt --editable '.$(if $(filter-out app,$*),[$*])' \
		| { grep --line-buffered -E '^ *(Downloading|Processing|Building|Installing|Successfully)' | cut -c 1-110 || :; }
	@touch $@

$(BIN)/pip:
	@command -v $(PYTHON) >/dev/null || { echo 'No $(PYTHON) found. Install Python 3.11 or later, or name one:' \
		'make PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is $$($(PYTHON) --version); 3.11 or later is needed." \
		'Name another: make PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call apt_install,$$($(PYTHON) -c \
		'import sys; print("python%d.%d-venv" % sys.version_info[:2])'),virtual environments); }
	$(call step,Making $(VENV))
	@$(PYTHON) -m venv $(VENV)

# Two programs: the browser, and Playwright's driver, which needs libatomic.
browser: | $(VENV)/.installed-test
	@{ command -v chromium && $(BIN)/playwright --version; } >/dev/null 2>&1 \
		|| { $(call apt_install,chromium fonts-liberation libatomic1,the browser tests); }

# $(1): Debian packages, $(2): what needs them. As root or with sudo; anyone else is told what to install.
define apt_install
echo "==> Installing $(1) (for $(2))"; \
if ! command -v apt-get >/dev/null; then \
	echo "$(2) need $(1): install this and try again." >&2; exit 1; \
elif [ "$$(id -u)" = 0 ]; then sudo=; \
elif command -v sudo >/dev/null; then sudo=sudo; \
else echo "$(2) need $(1). As root: apt-get install $(1)" >&2; exit 1; fi; \
$$sudo apt-get update -qq </dev/null; \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) </dev/null | tail -n 3
endef
