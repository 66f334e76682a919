# `make demo` shows the kiosk, `make test` checks everything. Each does all its set-up on a fresh Debian 12
# (git, make, python3) and is quick when that is done. docs/development.md says more.

VENV   ?= .venv
PYTHON ?= python3
DEMO   ?= --windowed
TESTS  ?=
CORES  ?= 3
FUZZ_SECONDS ?= 600
FUZZ_TARGETS ?= tlv apdu certificate ocsp crl

py      := $(VENV)/bin/python
pip     := $(py) -m pip --disable-pip-version-check install --quiet --quiet
pinned  := $(pip) --require-hashes --no-build-isolation
locks   := requirements
project := pyproject.toml setup.py

.PHONY: help demo test test-thorough setup-demo setup-test setup-installer system-demo system-test system-installer python lock screens staff-screens fonts fuzz installer installer-test clean
.DEFAULT_GOAL := help
.NOTPARALLEL:

help:
	@echo "make demo      show the kiosk in a window, with virtual cards (needs a display)"
	@echo "make test      run every check and test"
	@echo "make test-thorough   the same, with every page in every size, contrast and orientation (half an hour)"
	@echo "make screens   draw every page to var/screens/*.png"
	@echo "make screens LANG=ko   one PDF for a reader of that language: pages, messages, and what nobody has read yet"
	@echo "make staff-screens   draw the pictures of the guide for the counter (docs/screens/staff-*.png)"
	@echo "make fit       look at every page in every language and size, on 24 and 15.6 inches (45 minutes on two cores)"
	@echo "make lock      renew requirements/*.txt from pyproject.toml (make lock LOCK=--upgrade for newer versions)"
	@echo "make fonts     cut the typefaces of other languages anew, when a text needs letters they have not got (needs npm)"
	@echo "make fuzz      feed broken bytes to what reads cards and networks, FUZZ_SECONDS=600 for each of FUZZ_TARGETS"
	@echo "make installer build the Windows installer of this commit into dist/ (installer/README.md)"
	@echo "make installer-test   install and try it in Wine: tables, doctor, card, visits, shell, upgrade (root; installer/test/README.md)"
	@echo "make clean     forget the virtual environment and caches"

demo:
	@scripts/demo.sh check
	@$(MAKE) --no-print-directory setup-demo
	@scripts/demo.sh run $(VENV)/bin/kiosk run --demo $(DEMO)

# On two cores three workers: in each there are tests that only wait for a process or a window.
# The tests start many processes of ours: without this each would compile every module anew where containers say so.
test test-thorough: export PYTHONDONTWRITEBYTECODE =

test: setup-test
	@$(py) -m pytest -n $(CORES) --dist loadfile --no-loadscope-reorder $(TESTS)

test-thorough: setup-test
	@$(py) -m pytest -n $(CORES) --dist loadfile --no-loadscope-reorder -m "thorough or not thorough" $(TESTS)

# LANG is also a locale in every shell: only one that make was given asks for a sheet.
screens: setup-demo
ifeq ($(origin LANG),command line)
	@mkdir -p var
	@$(py) -m scripts.language_sheet $(LANG) var/screens-$(LANG).pdf
else
	@$(VENV)/bin/kiosk screens --out var/screens
	@$(py) -m scripts.readme_screens var/screens
endif

staff-screens: setup-test
	@QT_QPA_PLATFORM=offscreen $(py) -m tests.staff.pictures

fonts: setup-demo $(VENV)/.fonts-ready
	@$(py) -m scripts.fonts

fit: setup-test
	@$(py) -m tests.fit --all --known

# One after the other, and each stops at its first finding, which is kept in var/fuzz/TARGET.
fuzz: setup-demo $(VENV)/.fuzz-ready
	@set -e; for target in $(FUZZ_TARGETS); do \
	  echo "Fuzzing $$target for $(FUZZ_SECONDS) s"; \
	  $(py) -m fuzz $$target -max_total_time=$(FUZZ_SECONDS) -verbosity=0; \
	done

installer: setup-installer
	@installer/build.sh --out dist

installer-test: setup-test setup-installer
	@installer/test/run.sh $(STEPS)

setup-demo: system-demo $(VENV)/.run-ready

setup-test: system-test $(VENV)/.test-ready

setup-installer: system-installer $(VENV)/.installer-ready

# SYSTEM_PACKAGES=have: the caller answers for them (not Debian, or no right to install).
ifeq ($(SYSTEM_PACKAGES),have)
system-demo system-test system-installer: python
else
system-demo: python
	@scripts/system-packages.sh $(PYTHON) $(locks)/debian-run.txt $(locks)/debian-build.txt

system-test: python
	@scripts/system-packages.sh $(PYTHON) $(locks)/debian-run.txt $(locks)/debian-build.txt $(locks)/debian-test.txt

system-installer: python
	@scripts/system-packages.sh $(PYTHON) $(locks)/debian-run.txt $(locks)/debian-build.txt $(locks)/debian-installer.txt
endif

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is too old: Python 3.11 or newer is needed (make PYTHON=/usr/bin/python3 ...)" >&2; exit 1; }

$(py): | python
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# pyscard has no Linux wheel. Its build tools come hashed, too, so nothing unpinned is ever run.
$(VENV)/.build-ready: $(locks)/build.txt | $(py)
	@echo "Installing the build tools"
	@$(pinned) -r $<
	@touch $@

$(VENV)/.run-ready: $(locks)/run.txt $(project) $(VENV)/.build-ready
	@echo "Installing what the kiosk needs"
	@PATH="$$(cd $(VENV)/bin && pwd):$$PATH" $(pinned) -r $<
	@$(pip) --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.test-ready: $(locks)/test.txt $(VENV)/.run-ready
	@echo "Installing what the tests need"
	@$(pinned) -r $<
	@touch $@

$(VENV)/.installer-ready: $(locks)/installer.txt $(VENV)/.run-ready
	@echo "Installing what builds the installer"
	@$(pinned) -r $<
	@touch $@

$(VENV)/.fonts-ready: $(locks)/fonts.txt $(VENV)/.build-ready
	@echo "Installing fontTools"
	@$(pinned) -r $<
	@touch $@

$(VENV)/.fuzz-ready: $(locks)/fuzz.txt $(VENV)/.run-ready
	@echo "Installing the fuzzer"
	@$(pinned) -r $<
	@touch $@

lock: setup-test
	@$(pinned) -r $(locks)/lock.txt
	@scripts/lock.sh $(VENV)/bin/uv $(LOCK)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
