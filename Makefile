# make run    everything to see the demo city in a browser      make test   everything to test it
# make test-long  ten times the examples, and the hunt of planted bugs (an hour)
# make check  what CI refuses (changes nothing)                 make fix    repair what can be repaired
# make bench  the figures that README states

PORT ?= 8501
HOST ?= 127.0.0.1
WORKSPACE ?= $(CURDIR)/data
PYTHON ?= python3
export PORT HOST WORKSPACE

VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test test-long check fix bench browser clean

run: $(VENV)/run.stamp
	@$(BIN)/python -m deploy

test: $(VENV)/test.stamp browser
	$(BIN)/python -m pytest

test-long: $(VENV)/test.stamp browser
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest
	$(BIN)/python -m tests.mutants.hunt

check: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest tests/test_house.py

fix: $(VENV)/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/test.stamp
	$(BIN)/python -m bench

# Debian's Chromium where apt may be used, Playwright's own elsewhere.
browser: $(VENV)/test.stamp
	@command -v chromium >/dev/null \
	|| { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq \
	     && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null; } \
	|| $(BIN)/playwright install chromium

$(VENV)/run.stamp: requirements.txt requirements.lock deploy/bootstrap.py
	@echo "正在安装依赖（首次约一分钟）……"
	@$(PYTHON) deploy/bootstrap.py $(VENV) requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt requirements-test.txt requirements.lock deploy/bootstrap.py
	@echo "正在安装依赖与测试工具……"
	@$(PYTHON) deploy/bootstrap.py $(VENV) requirements-test.txt
	@touch $@ $(VENV)/run.stamp

clean:
	rm -rf $(VENV)
