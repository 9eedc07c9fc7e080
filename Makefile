# make demo   the main job on bundled input     make test   every check, in three languages
# The smaller targets are the steps of make test; each can be run alone.

SHELL := /bin/bash
VENV := bindings-python/.venv
PY := $(VENV)/bin/python
MANIFEST := --manifest-path bindings-python/Cargo.toml
PROVINCE := examples/province
OUT := out

.PHONY: demo test setup python node generate check lint rust pytest nodetest packages examples purity clean mutants

demo: python
	@$(PY) $(PROVINCE)/demo.py $(if $(UNITS),--units "$(UNITS)") $(if $(MEMBERS),--members "$(MEMBERS)") $(if $(ON),--on "$(ON)") $(if $(CAMPAIGN),--campaign "$(CAMPAIGN)")

test: lint purity rust python pytest node nodetest generate-check same-bytes examples packages
	@echo "make test: every check passed"

# --- setting up -----------------------------------------------------------------------------------------------------

$(VENV)/.ready: bindings-python/requirements-dev.txt
	@python3 -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement bindings-python/requirements-dev.txt
	@touch $@

# The extension is built only when a source of it has changed; cargo decides.
python: $(VENV)/.ready
	@cd bindings-python && VIRTUAL_ENV=$(CURDIR)/$(VENV) PATH="$(CURDIR)/$(VENV)/bin:$$PATH" maturin develop --release --quiet

bindings-node/node_modules/.ready: bindings-node/package-lock.json
	@cd bindings-node && npm ci --silent --no-audit --no-fund
	@touch $@

node: bindings-node/node_modules/.ready
	@cd bindings-node && npm run --silent build

# --- checks ---------------------------------------------------------------------------------------------------------

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --release -- -D warnings

# arrow and other users of chrono turn its clock on; the core alone must not have one.
purity:
	cargo check --quiet --package dieule --no-default-features

rust:
	cargo test --package dieule
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --package dieule

pytest: python
	$(VENV)/bin/ruff check bindings-python examples tests
	$(VENV)/bin/ruff format --check bindings-python examples tests
	cd bindings-python && .venv/bin/mypy --strict python tests
	cd bindings-python && .venv/bin/python -m mypy.stubtest dieule._native
	$(PY) -m unittest discover --quiet --start-directory tests/oracle
	cd bindings-python && .venv/bin/python -m pytest --quiet
	$(PY) tests/oracle/differential.py

nodetest: node
	cd bindings-node && npm test --silent
	node tests/oracle/differential.mjs bindings-node

# Files written from the library's own tables: regenerate and look for a difference.
generate:
	cargo run --quiet --package dieule-generate
	cd bindings-python && VIRTUAL_ENV=$(CURDIR)/$(VENV) PATH="$(CURDIR)/$(VENV)/bin:$$PATH" maturin develop --release --quiet --features stubs --generate-stubs

.PHONY: generate-check
generate-check: python node generate
	@git diff --exit-code --stat -- docs bindings-python/python bindings-node || { echo "generated files differ from what is committed: run make generate and commit"; exit 1; }

.PHONY: same-bytes
same-bytes: python node
	bash tests/same_bytes/compare.sh

examples: python node
	$(PY) -m pytest --quiet $(PROVINCE)

packages: python node
	bash tests/packages.sh

# Mutation testing of the core (cargo install cargo-mutants); long, so not a part of make test.
mutants:
	cargo mutants --package dieule --test-package dieule --in-place=false

clean:
	rm -rf $(OUT) $(VENV) bindings-node/node_modules bindings-node/dist target
