"""The database gets a share of the memory there is, or that its container may use."""

from pathlib import Path

import pytest

from infra.embedded import sizing

GIBIBYTE = 1 << 30


@pytest.fixture
def limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "memory.max"
    monkeypatch.setattr(sizing, "_CGROUP_LIMITS", (tmp_path / "none", file))
    return file


def test_a_container_gives_an_eighth_of_its_limit(limit: Path) -> None:
    limit.write_text(f"{2 * GIBIBYTE}\n")
    assert sizing.database_cache() == 256


def test_a_small_one_still_gives_what_postgresql_takes_by_default(limit: Path) -> None:
    limit.write_text(str(GIBIBYTE // 2))
    assert sizing.database_cache() == 128


def test_without_a_limit_the_machine_s_memory_counts_up_to_four_gigabytes(limit: Path) -> None:
    limit.write_text("max\n")
    assert 128 <= sizing.database_cache() <= 4096
