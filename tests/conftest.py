"""What every test may ask for: the demo city, loaded once; how many examples Hypothesis tries."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

# The machines are shared and slow at times: an example is never wrong because it took long.
settings.register_profile("ci", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("ci"), max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def demo_workspace(tmp_path_factory) -> Path:
    """The demo city, loaded once a session. Read only: own_demo_workspace is for changing.

    DEMO_WORKSPACE names one that is loaded already: for trying one test again and again.
    """
    if "DEMO_WORKSPACE" in os.environ:
        return Path(os.environ["DEMO_WORKSPACE"])
    folder = tmp_path_factory.mktemp("demo")
    subprocess.run(
        [sys.executable, "-m", "etl", "demo"],
        cwd=ROOT,
        env={**os.environ, "WORKSPACE": str(folder)},
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture
def own_demo_workspace(demo_workspace, tmp_path) -> Path:
    """A copy of the demo city that a test may change."""
    return Path(shutil.copytree(demo_workspace, tmp_path / "workspace"))
