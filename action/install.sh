#!/usr/bin/env bash
# Installs the program into an environment of its own, with the versions and hashes of requirements.txt and no others.
set -euo pipefail

environment="$RUNNER_TEMP/consilience-environment"
if [ -f "$environment/ready" ]; then
  exit 0 # an earlier step of the job has installed it
fi
"$PYTHON" -m venv --clear "$environment"
programs="$environment/bin"
if [ ! -d "$programs" ]; then
  programs="$environment/Scripts" # Windows
fi
"$programs/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes \
  -r "$GITHUB_ACTION_PATH/action/requirements.txt"
"$programs/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation "$GITHUB_ACTION_PATH"
touch "$environment/ready"
