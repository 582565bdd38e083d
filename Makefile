# The commands that stay the same. Each works on a fresh machine; `make` alone lists them.
# Files of tests run beside each other; the tests of one file one after the other, in one process.
CORES := $(shell nproc)
BESIDE := -n $(shell expr $(CORES) + 1) --dist loadfile
# Of the browser and of the program beside each other: each takes half of the cores, and one process more, since tests wait
# for what they started.
HALF := $(shell expr $(CORES) / 2)
PAIR := -n $(shell expr $(HALF) + 1) --dist loadfile
# Tests of the browser wait for it more than they compute.
TRIO := -n $(shell expr $(HALF) + 2) --dist loadfile
# Targets beside each other, as many as there are cores; what each says is shown in one piece when it is over.
TOGETHER := $(MAKE) --no-print-directory -j$(CORES) -k -Otarget
# Folders whose tests touch no store, or run on both engines by themselves (bench, storage).
OTHER := bench client docs failover host onion oprf paper roster sheet storage vectors wheel wire
# Of the browser's: what is about how the page is built, and how long a phone takes.
PHONE := build jitless

CHECKS := check-format check-lint check-types check-arrows check-formats check-house check-page
TESTS := test-browser test-program
unexport PYTHONDONTWRITEBYTECODE
test machine thorough: export TMPDIR := $(shell tools/temporary.sh)

.PHONY: help setup page wheel formats house demo test machine thorough check bench soak lock failover $(CHECKS) $(TESTS) test-page

help:
	@sed -n 's/^## //p' Makefile

## make demo    install what it needs, serve an invented community on 127.0.0.1:8420, run the main job step by step, keep serving
##              (make demo ONCE=1 stops after the main job; its exit status tells)
demo:
	@tools/setup.sh run
	.venv/bin/python -m parasol.demo $(if $(ONCE),--once)

## make test    install all, check everything, run every test of both languages and of the browser; those of the machine
##              where what they cover changed since `make machine` passed
test: setup
	@echo "The browser and the program are tested beside each other, then all is checked; each tells at its end, in some minutes."
	@$(TOGETHER) $(TESTS) test-page $(CHECKS)
test-page:
	npm -s test
test-program:
	@tools/tests.sh program $(PAIR) --no-loadscope-reorder -m "not thorough" --machine changed --ignore=tests/browser
test-browser:
	@tools/tests.sh browser $(TRIO) --no-loadscope-reorder -m "not thorough" --machine changed tests/browser

## make machine  all tests with real web servers, tor, systemd and disks, with PostgreSQL that crashes or is raced for, with
##              stores that are upgraded, with sites that a browser looks at, and of the page in Firefox: `make test` leaves
##              out those whose parts didn't change
machine: setup
	.venv/bin/python -m pytest $(BESIDE) -m "machine and not thorough" --ignore=tests/browser
	.venv/bin/python -m pytest $(PAIR) -m "machine and not thorough" tests/browser
	.venv/bin/python tests/changed.py

## make thorough  what `make test` leaves out because it takes long: every test of the machine, every screen at every size, in light
##              colours and in Spanish, lines that break before anything arrives, the benchmarks' own tests, each property with
##              four times as many examples, and all that touches a store once more on PostgreSQL. It goes on after a failure;
##              its exit status tells
thorough: setup
	@failed=; \
	run() { echo ".venv/bin/python -m pytest $$*"; .venv/bin/python -m pytest $(BESIDE) "$$@" || failed="$$failed\n    pytest $$*"; }; \
	run -m "thorough or machine" --ignore=tests/browser; \
	run -m "thorough or machine" tests/browser; \
	run --drawn --ignore=tests/browser; \
	run --engine postgres $(OTHER:%=--ignore=tests/%) --ignore=tests/browser --ignore=evidence; \
	run --engine postgres -m "not thorough and not machine" tests/browser $(PHONE:%=--ignore=tests/browser/test_%.py); \
	[ -z "$$failed" ] || { printf "Failed:$$failed\n"; exit 1; }

## make check   format, lint, types, import rules, sizes; Python and TypeScript
check: setup
	@$(TOGETHER) $(CHECKS)
check-format:
	.venv/bin/ruff format --check -q .
check-lint:
	.venv/bin/ruff check -q .
check-types:
	.venv/bin/mypy
check-arrows:
	@.venv/bin/lint-imports --no-cache >.venv/imports.txt 2>&1 || { cat .venv/imports.txt; exit 1; }
	@tail -n 2 .venv/imports.txt
check-formats:
	.venv/bin/python tools/formats/make.py --check
	.venv/bin/python tools/style/make.py --check
check-house:
	.venv/bin/python tools/house/make.py
check-page:
	npm run -s check

## make house   how large the kernel and each feature are, and how many arrows still point the wrong way
house: setup
	@.venv/bin/python tools/house/make.py --table

## make bench   every figure that has a target; `python -m bench --only PART` those of a part
bench: setup
	.venv/bin/python -m bench

## make soak    a server and the plain pages under mixed load for an hour (MINUTES=60), some 20 requests a second, a day every 20 seconds,
##              with none to four hostile neighbours (QUIET=1: none): a line a minute, and whether memory, files, store and times
##              stay as they were, nobody honest is refused and nothing acknowledged is lost. POSTGRES=1: not on SQLite. Its exit
##              status tells
soak: setup
	.venv/bin/python -m bench.soak --minutes $(or $(MINUTES),60) $(if $(POSTGRES),--postgres) $(if $(QUIET),--quiet)

## make failover  three machines of PostgreSQL in namespaces (needs root, installs Debian's patroni and etcd), killed in
##              five ways while they are written to: nothing acknowledged may be lost. About 8 minutes. DRILL=host: one way
failover: setup
	PYTHONPATH=tools .venv/bin/python -m failover $(DRILL)

## make page    build the page for browsers, which `parasol serve` then serves (every other command here builds it too)
page: setup

## make wheel   what a host installs, in dist/: the wheel with the built page, the laboratory's, and the lock files of all that
##              they need
wheel: setup
	rm -rf dist
	.venv/bin/python -m pip --disable-pip-version-check -q wheel --no-deps --no-build-isolation --no-index -w dist . ./evidence
	cp requirements/run.txt requirements/build.txt dist/
	cp evidence/requirements.txt dist/evidence.txt
	cd dist && sha256sum *.whl *.txt >SHA256SUMS && cat SHA256SUMS

## make formats  write anew what follows from Python's declarations: the page's codecs, tables in docs/protocol.md
formats: setup
	.venv/bin/python tools/formats/make.py

setup:
	@tools/setup.sh

# Renew the lock files after a change of pyproject.toml (needs `uv`).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes -q pyproject.toml -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes -q evidence/pyproject.toml --no-emit-package parasol-community -o evidence/requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes -q pyproject.toml --extra dev -o requirements/dev.txt
	echo 'setuptools==84.2.1' | uv pip compile --generate-hashes -q - -o requirements/build.txt
