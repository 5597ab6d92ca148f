"""The machine that figures were taken on, and the versions of what ran there."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .tools import ROOT, hugo_binary

GIGABYTE = 1e9


def describe(tools: Iterable[str]) -> dict[str, str]:
    """Facts by name, in the order in which they are told."""
    facts = {
        "taken": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "cpu": _field("/proc/cpuinfo", r"model name\s*:\s*(.+)") or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0)) if _is_linux() else os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release()}",
        "load": f"{os.getloadavg()[0]:.1f}",
        "commit": _said(["git", "-C", str(ROOT), "describe", "--always", "--dirty"]),
        "python": platform.python_version(),
        "pelican": version("pelican"),
    }
    if "hugo" in tools:
        said = _said([hugo_binary(), "version"])
        facts["hugo"] = said.split("v", 1)[-1].split("-")[0]
    return facts


def in_words(facts: dict[str, str]) -> str:
    """One line of prose."""
    tools = [
        f"{name.title()} {facts[name]}" for name in ("python", "pelican", "hugo") if name in facts
    ]
    return (
        f"Taken {facts['taken']} at commit {facts['commit']} on {facts['cpu']}, "
        f"{facts['cores']} cores, {facts['memory']}, {facts['system']} "
        f"(load {facts['load']} before); {', '.join(tools)}."
    )


def _is_linux() -> bool:
    return hasattr(os, "sched_getaffinity")


def _memory() -> str:
    kilobytes = _field("/proc/meminfo", r"MemTotal:\s*(\d+)")
    return f"{int(kilobytes) * 1024 / GIGABYTE:.0f} GB" if kilobytes else "memory unknown"


def _field(file: str, pattern: str) -> str:
    try:
        found = re.search(pattern, Path(file).read_text("utf-8"))
    except OSError:
        return ""
    return found[1].strip() if found else ""


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
