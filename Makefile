# Clew. `make run` does the main job, `make test` runs every test; both install what they need.

SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error
PORT ?= 8080
DEMO ?= demo
CLEW := .build/release/clew

.PHONY: help setup setup-tests build run test bench check format clean

help:
	@echo "make run      build, make a small synthetic case in ./$(DEMO), serve it on 127.0.0.1:$(PORT)"
	@echo "make test     run every test (builds first; installs the tools that judge the output)"
	@echo "make build    build the program: $(CLEW)"
	@echo "make bench    measure every figure beside its peer and write Benchmarks/results.md"
	@echo "make check    formatting, floors, file lengths, forbidden words"
	@echo "make format   format the sources"
	@echo "make setup    install the system libraries that the build needs"

setup:
	@Scripts/setup.sh build

setup-tests:
	@Scripts/setup.sh build test
	@Scripts/venv.sh Tests

build: setup
	swift build $(SWIFT_FLAGS) --product clew

run: build
	@Scripts/demo.sh $(CLEW) $(DEMO) $(PORT)

test: setup-tests check
	swift build $(SWIFT_FLAGS) --build-tests
	CLEW_TEST_STRICT=1 swift test $(SWIFT_FLAGS) --skip-build

bench: build
	@Scripts/setup.sh build test bench
	@Scripts/venv.sh Benchmarks
	swift build $(SWIFT_FLAGS) --product clew-measure
	swift build $(SWIFT_FLAGS) --build-tests
	@Benchmarks/run.sh

check:
	@Scripts/check.sh

format:
	swift format --in-place --recursive Sources Tests Benchmarks/Measure Package.swift

clean:
	rm -rf .build $(DEMO)
