"""Run by itself in the folder of a checkout, whose reader it takes the time of.

`python stopwatch.py TEXTS PASSES`: TEXTS is a JSON file of {group: [[path, text], …]}; printed
is {group: milliseconds an article}, of the quickest pass.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from contextlib import suppress
from pathlib import Path


def main(texts: str, passes: int) -> None:
    """Read all texts of each group that often, after once for all that is made and kept."""
    from plugins.articles import ReaderSettings, read

    settings = ReaderSettings()
    groups = {
        name: [(path, text.encode()) for path, text in group]
        for name, group in json.loads(Path(texts).read_text("utf-8")).items()
    }
    taken = {}
    for name, group in groups.items():
        times = []
        for _ in range(passes + 1):
            gc.collect()
            started = time.process_time()
            for path, data in group:
                with suppress(Exception):  # an older reader may fail on some
                    read(data, path, settings)
            times.append(time.process_time() - started)
        taken[name] = min(times[1:]) / len(group) * 1000
    sys.stdout.write(json.dumps(taken))


if __name__ == "__main__":
    sys.path[0] = str(Path.cwd())  # the checkout's rooms, not those around this file
    main(sys.argv[1], int(sys.argv[2]))
