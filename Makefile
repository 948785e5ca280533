# Shiguang: `make run` is all a user needs; the rest is for looking after it and working on it.
# Nothing has to be activated: every command uses the environment in .venv.

PYTHON ?= python3
UV_VERSION := 0.13.9
TORCH_VERSION := 2.13.0

BIN := .venv/bin
EMBEDDED := $(BIN)/python -m infra.embedded
TEST_PROCESSES ?= 2
TYPESCRIPT := clients/typescript
NODE_MODULES := $(TYPESCRIPT)/node_modules/.package-lock.json

CONSOLE := admin/dist/index.html
CONSOLE_MODULES := admin/node_modules/.package-lock.json

MINIPROGRAM_WEB := miniprogram/dist/h5/index.html
MINIPROGRAM_WECHAT := miniprogram/dist/weapp/app.json
MINIPROGRAM_MODULES := miniprogram/node_modules/.package-lock.json
MINIPROGRAM_SOURCES := $(shell find miniprogram/src miniprogram/worker miniprogram/config clients/typescript/src -type f)

.PHONY: help install run dev console miniprogram stop reset doctor password test lint format \
	test-long bench clients bench-scale
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/installed ## install everything into .venv (quick when nothing changed)

run: install $(CONSOLE) $(MINIPROGRAM_WEB) ## start the whole product here; Ctrl-C stops it, data stays in .data/
	@$(EMBEDDED) up

console: $(CONSOLE) ## build the web console, which `make run` hands out

miniprogram: $(MINIPROGRAM_WEB) $(MINIPROGRAM_WECHAT) ## build the mini-program: for browsers, and for WeChat

dev: install $(CONSOLE_MODULES) ## work on the console, beside `make run`: pages follow what is saved
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run dev --prefix admin

stop: install ## stop what `make run` started
	@$(EMBEDDED) stop

reset: install ## stop, and delete all data (asks first; YES=1 does not)
	@$(EMBEDDED) reset $(if $(YES),--yes)

doctor: install ## say what is wrong with this installation, and what to do
	@$(EMBEDDED) exec $(BIN)/python manage.py doctor

password: install ## set a user's password: make password EMAIL=...
	@$(EMBEDDED) exec $(BIN)/python manage.py changepassword $(or $(EMAIL),admin@shiguang.local)

test: lint $(NODE_MODULES) $(CONSOLE) miniprogram ## check everything, on real servers
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm test --prefix miniprogram --silent
	@infra/browser.sh
	@infra/rclone.sh
	$(BIN)/pytest -n $(TEST_PROCESSES) --dist loadgroup -m "not long and not gpu"

test-long: install ## the long-run variants too
	$(BIN)/pytest -m long

lint: install $(CONSOLE_MODULES) $(MINIPROGRAM_MODULES) ## style, types, import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python -m mypy # so that `tests` is ours: a package we depend on ships one too
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run check --prefix admin --silent
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run check --prefix miniprogram --silent

clients: install $(NODE_MODULES) ## write clients/openapi.json and both clients anew
	$(BIN)/python -m infra.clients

format: install ## rewrite the style, where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install ## measure everything, or SECTION=<name>; writes docs/benchmarks.md
	$(BIN)/python -m tests.bench $(SECTION)

bench-scale: install ## measure a library of a million photos, and 200 clients at once
	$(BIN)/python -m tests.bench scale

$(NODE_MODULES): $(TYPESCRIPT)/package.json $(TYPESCRIPT)/package-lock.json .venv/installed
	@echo "Installing what the TypeScript client is made with …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --prefix $(TYPESCRIPT) --ignore-scripts --silent
	@touch $@

$(CONSOLE_MODULES): admin/package.json admin/package-lock.json .venv/installed
	@echo "Installing what the web console is made with …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --prefix admin --ignore-scripts --silent
	@touch $@

$(CONSOLE): $(CONSOLE_MODULES) admin/index.html admin/vite.config.ts $(shell find admin/src clients/typescript/src -type f)
	@echo "Building the web console …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run build --prefix admin --silent -- --logLevel warn
	@touch $@

$(MINIPROGRAM_MODULES): miniprogram/package.json miniprogram/package-lock.json .venv/installed
	@echo "Installing what the mini-program is made with …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --prefix miniprogram --ignore-scripts --silent
	@touch $@

$(MINIPROGRAM_WEB): $(MINIPROGRAM_MODULES) $(MINIPROGRAM_SOURCES)
	@echo "Building the mini-program for browsers …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run build:h5 --prefix miniprogram --silent
	@touch $@

$(MINIPROGRAM_WECHAT): $(MINIPROGRAM_MODULES) $(MINIPROGRAM_SOURCES)
	@echo "Building the mini-program for WeChat …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm run build:weapp --prefix miniprogram --silent
	@touch $@

.venv/installed: pyproject.toml uv.lock clients/python/pyproject.toml infra/install.sh
	@PYTHON=$(PYTHON) UV_VERSION=$(UV_VERSION) TORCH_VERSION=$(TORCH_VERSION) infra/install.sh
	@touch $@
