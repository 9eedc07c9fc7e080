# make demo   the main job on bundled input          make test   every check, in three languages
# The smaller targets are the steps of make test; each can be run alone.

SHELL := /bin/bash
VENV := bindings-python/.venv
PY := $(VENV)/bin/python
IN_PYTHON := cd bindings-python && VIRTUAL_ENV=$(CURDIR)/$(VENV) PATH="$(CURDIR)/$(VENV)/bin:$$PATH"
PROVINCE := examples/province

# A check whose program is missing says so and is left out; under CI=true it fails.
NEEDS_NODE := bash tests/require.sh "the checks of the Node package" node npm

.NOTPARALLEL:
.PHONY: demo test python node lint purity rust programs pytest nodetest generate generate-check same-bytes report examples desk emulation packages spark bench mutants clean

demo: python
	@$(PY) $(PROVINCE)/demo.py $(if $(UNITS),--units "$(UNITS)") $(if $(MEMBERS),--members "$(MEMBERS)") $(if $(ON),--on "$(ON)") $(if $(CAMPAIGN),--campaign "$(CAMPAIGN)") $(if $(PROFILE),--profile "$(PROFILE)") $(if $(ACCEPTED),--accepted "$(ACCEPTED)")

# Two lanes: rustc keeps one core busy most of the time, and cargo's debug and release builds do not wait for one another.
test: $(VENV)/.ready
	@bash tests/lanes.sh "lint purity rust programs nodetest report" "pytest generate-check"
	@BUILT=yes bash tests/lanes.sh "same-bytes packages" "examples"
	@echo "make test: done"

# --- setting up -----------------------------------------------------------------------------------------------------

$(VENV)/.ready: bindings-python/requirements-dev.txt
	@python3 -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement bindings-python/requirements-dev.txt
	@touch $@

# cargo decides whether anything has to be built. With what the stubs are made from, so that make generate builds nothing again; the wheel is without.
# BUILT=yes: it stands already, and another lane may be using it.
python: $(VENV)/.ready
	@[ -n "$(BUILT)" ] || { $(IN_PYTHON) maturin develop --release --quiet --features stubs; }

# Not npm ci: on Node 20 it refuses lock files without the optional packages that npm itself leaves out there.
bindings-node/node_modules/.ready: bindings-node/package-lock.json
	@$(NEEDS_NODE) && cd bindings-node && npm install --no-save --silent --no-audit --no-fund && touch node_modules/.ready

node: bindings-node/node_modules/.ready
	@[ -n "$(BUILT)" ] || { cd bindings-node && npm run --silent build; }

# In one call: each by itself would have the library built with other features.
PROGRAMS := $(or $(CARGO_TARGET_DIR),target)/debug
programs:
	@cargo build --quiet -p transfer-desk -p emulation -p dieule-generate

# --- checks ---------------------------------------------------------------------------------------------------------

lint:
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings

# The core alone must not have a clock; another crate of the workspace may turn chrono's on.
purity:
	cargo check --quiet --package dieule --no-default-features

rust:
	cargo test --quiet --package dieule --features arrow
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --package dieule --features arrow

pytest: python
	$(VENV)/bin/ruff check bindings-python examples tests benches
	$(VENV)/bin/ruff format --quiet --check bindings-python examples tests benches
	$(IN_PYTHON) mypy --strict python tests
	$(IN_PYTHON) python -m mypy.stubtest dieule._native
	$(PY) -m unittest discover --start-directory tests/oracle
	$(IN_PYTHON) python -m pytest --quiet
	$(PY) tests/oracle/differential.py

nodetest:
	@$(NEEDS_NODE); case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node && (cd bindings-node && npm test --silent) && node tests/oracle/differential.mjs bindings-node

# Files written from the library's own tables: written again, they must be what is committed.
generate: programs
	$(PROGRAMS)/dieule-generate
	$(IN_PYTHON) maturin develop --release --quiet --features stubs --generate-stubs

generate-check: $(VENV)/.ready generate
	@git diff --exit-code --stat -- docs bindings-python/python bindings-node/ts || { echo "generated files differ from what is committed: run make generate and commit"; exit 1; }

same-bytes: python
	@$(NEEDS_NODE); case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node && bash tests/same_bytes/compare.sh

# The report page in a real browser, offline: Debian's chromium, fonts that hold Vietnamese, and poppler-utils to read what is printed.
report:
	@bash tests/require.sh "the report page in a browser" node npm chromium pdftotext pdfinfo; case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node && node --test tests/report/

examples: python desk emulation
	$(PY) -m pytest --quiet $(PROVINCE) examples/kien_giang examples/duckdb examples/reform

# One desk in three languages, each of which stops where something was lost.
DESK := examples/transfer_desk
$(DESK)/node_modules/.ready: $(DESK)/package.json
	@cd $(DESK) && npm install --no-save --no-package-lock --silent --no-audit --no-fund && touch node_modules/.ready

desk: python programs
	@$(PROGRAMS)/transfer-desk out/desk_rust.sqlite
	@$(PY) $(DESK)/desk.py out/desk_python.sqlite
	@$(NEEDS_NODE); case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node $(DESK)/node_modules/.ready && node $(DESK)/desk.mjs out/desk_node.sqlite

# One year of scores in three languages: each stops where it does not come to what the generator worked out by itself.
EMULATION := examples/emulation
$(EMULATION)/node_modules/.ready: $(EMULATION)/package.json
	@cd $(EMULATION) && npm install --no-save --no-package-lock --silent --no-audit --no-fund && touch node_modules/.ready

emulation: python programs
	@$(PY) $(EMULATION)/generate.py out/emulation
	@$(PROGRAMS)/emulation out/emulation
	@$(PY) $(EMULATION)/emulation.py out/emulation
	@$(NEEDS_NODE); case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node $(EMULATION)/node_modules/.ready && node $(EMULATION)/emulation.mjs out/emulation

packages: python
	@$(NEEDS_NODE); case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory node && bash tests/packages.sh

# Not a part of make test: Spark is 700 megabytes and needs Java. So it has an environment of its own.
SPARK := examples/spark/.venv

$(SPARK)/.ready: examples/spark/requirements.txt
	@python3 -m venv $(SPARK)
	@$(SPARK)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

spark: python
	@bash tests/require.sh "the example on Spark" java; case $$? in 0) ;; 3) exit 0;; *) exit 1;; esac; \
	$(MAKE) --no-print-directory $(SPARK)/.ready && \
	PYTHONPATH="$(CURDIR)/bindings-python/python" $(SPARK)/bin/python -m pytest --quiet examples/spark

# Measures the screening beside its peers, and fails on nothing that it measures: a tool that is missing becomes a row that says so.
# ROWS=7000000 for more members, ONLY=python for some benches.
BENCH := benches/.venv

$(BENCH)/.ready: benches/python/requirements.txt
	@python3 -m venv $(BENCH)
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

bench: python $(BENCH)/.ready
	@bash tests/require.sh "the benches in Node" node npm && $(MAKE) --no-print-directory node && \
	(cd benches/node && npm install --no-save --silent --no-audit --no-fund) || true
	@PYTHONPATH="$(CURDIR)/bindings-python/python" $(BENCH)/bin/python benches/run.py $(if $(ROWS),--rows "$(ROWS)") $(if $(ONLY),--only "$(ONLY)")

# Mutation testing of the rules, the reviews and what is made of them (cargo install cargo-mutants): hours, so not a part of make
# test. FILES='core/src/unit/*.rs' tries some. What cannot be told from the original is named in .cargo/mutants.toml.
MUTATED := core/src/calendar.rs core/src/ratio.rs core/src/rulebook/resolve.rs core/src/rulebook/letters.rs core/src/rulebook/profile/*.rs \
  $(foreach folder,account ahead arrow card columns compare data dues engagement file identity letter mapping member plan procedure quota reconcile repair report review rights rollout screening statistics unit,core/src/$(folder)/*.rs)

mutants:
	cargo mutants --package dieule --features arrow --timeout 60 $(foreach file,$(or $(FILES),$(MUTATED)),-f '$(file)') -- \
	  --lib $(foreach test,vectors profiles letters mapping report privacy procedures machines cards plans comparisons repairs reconcile messages trees canonical rights rollout statistics engagement,--test $(test))

clean:
	rm -rf out $(VENV) $(SPARK) $(BENCH) benches/node/node_modules bindings-node/node_modules bindings-node/dist target
