"""Shared out or not, the work gives the same; and whoever waits sees that it goes on."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pty
import signal
import subprocess
import sys
import threading
import tracemalloc

import pytest
from small_site import ROOT

from plugins.fastbuild.machine import progress, workers
from plugins.fastbuild.machine.locks import locked
from plugins.fastbuild.machine.progress import Waiting
from plugins.fastbuild.machine.workers import CHUNK, ROUND, WORTH_IT, processors, shared_out


def doubled(numbers):
    return [2 * number for number in numbers]


def in_process(numbers):
    return [os.getpid() for _ in numbers]


def large(numbers):
    return bytes(1_000_000)


def done(work, items, count):
    return sorted(result for _, results in shared_out(work, items, count) for result in results)


@pytest.mark.parametrize("count", [0, 1, WORTH_IT - 1, WORTH_IT, 7 * CHUNK + 3, 2 * ROUND + 1])
@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_item_once(count, processes):
    items = range(count)
    assert done(doubled, items, processes) == sorted(doubled(items))
    assert sum(number for number, _ in shared_out(doubled, items, processes)) == count


def test_much_work_is_shared_out_and_little_is_not():
    assert os.getpid() not in done(in_process, range(WORTH_IT), 2)
    assert set(done(in_process, range(WORTH_IT - 1), 2)) == {os.getpid()}


def test_processes_give_their_memory_back_after_a_round():
    *first, (_, last) = shared_out(in_process, range(ROUND + 1), 2)
    pids = {pid for _, found in first for pid in found}
    assert len(pids) <= 2
    assert pids.isdisjoint(last)


def test_results_that_were_taken_are_not_held():
    tracemalloc.start()
    for _ in shared_out(large, range(60 * CHUNK), 2, per_round=60 * CHUNK):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_what_each_process_needs_is_prepared_once_and_only_for_processes():
    prepared = []
    for count in (WORTH_IT - 1, 2 * ROUND):
        list(shared_out(doubled, range(count), 2, lambda: prepared.append(os.getpid())))
    assert prepared == [os.getpid()]


@pytest.mark.parametrize("count", [1, 2])
def test_garbage_is_looked_for_in_what_came_since(count):
    def look(numbers):
        return [gc.isenabled() and not any(made is kept for made in gc.get_objects())] * len(
            numbers
        )

    kept = ["there before"]
    assert all(done(look, range(2 * ROUND), count))


@pytest.mark.parametrize("count", [1, 2])
def test_an_interruption_leaves_nothing_frozen(count):
    with pytest.raises(KeyboardInterrupt):
        for _ in shared_out(doubled, range(500), count):
            raise KeyboardInterrupt
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_cannot_be_sent_need_not_be():
    unsendable = threading.Lock()
    assert done(lambda items: [unsendable.locked() for _ in items], range(200), 2) == [False] * 200


def test_works_without_forking(monkeypatch):
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert set(done(in_process, range(500), 4)) == {os.getpid()}


def test_process_with_threads_does_not_fork():
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert set(done(in_process, range(500), 4)) == {os.getpid()}
    finally:
        end.set()
        thread.join()


def fail(items):
    if 120 in items:
        raise ValueError("120 is wrong")
    return []


def die(items):
    os._exit(1)


def test_error_in_a_process_is_an_error_here():
    with pytest.raises(ValueError, match="120 is wrong"):
        list(shared_out(fail, range(500), 2))


def test_process_that_dies_is_an_error_not_a_wait_without_end():
    with pytest.raises(ChildProcessError, match="WORKERS = 1"):
        list(shared_out(die, range(500), 2))


ENDLESS = """
import os, sys, time
from pathlib import Path
from plugins.fastbuild.machine.locks import locked
from plugins.fastbuild.machine.workers import shared_out

def work(items):
    print(os.getpid(), flush=True)
    time.sleep(600)

with locked(Path(sys.argv[1]), print):
    list(shared_out(work, range(500), 3))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_processes_end_with_the_build_that_started_them(how, tmp_path):
    """Also with a signal to it alone: a worker would go on writing, and keep the lock."""
    folder = tmp_path / "output"
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, folder], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    workers = {process.stdout.readline() for _ in range(3)}
    assert len(workers) == 3
    process.send_signal(how)
    process.communicate(timeout=30)  # until nobody is left who could print
    with locked(folder, pytest.fail):
        pass


def test_as_many_processes_as_processors():
    assert processors() == len(os.sched_getaffinity(0))
    assert workers.processors() >= 1


def test_short_work_shows_nothing():
    said = []
    with Waiting(said.append) as waiting:
        advance = waiting.step("Đang đọc bài", 2)
        advance(1)
        advance(1)
    assert said == []


def test_long_work_shows_lines_where_there_is_no_terminal(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "BETWEEN_LINES", 0)
    said = []
    with Waiting(said.append) as waiting:
        advance = waiting.step("Đang đọc bài", 30)
        advance(10)
        advance(20)
    assert said == ["Đang đọc bài: 10/30", "Đang đọc bài: 30/30"]


def test_very_many_small_things_are_counted_by_hundreds(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress, "BETWEEN_LINES", 0)
    said = []
    with Waiting(said.append) as waiting:
        assert list(waiting.each("Đang xếp trang", range(1200), None)) == list(range(1200))
        assert list(waiting.each("Đang mở bài", "ab", 2)) == ["a", "b"]
    assert said == [*(f"Đang xếp trang: {n}" for n in (500, 1000, 1200)), "Đang mở bài: 2/2"]


BAR = """
from plugins.fastbuild.machine import progress
progress.PATIENCE = 0
with progress.Waiting(print) as waiting:
    waiting.step("Đang đọc bài", 30)(10)
    waiting.step("Đang xếp trang", None)(700)
"""


def test_long_work_shows_a_bar_on_a_terminal():
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", BAR], stderr=theirs, check=True, env=os.environ | {"TERM": "xterm"}
    )
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "Đang đọc bài" in shown
    assert "10/30" in shown
    assert "700/?" in shown
    assert "━" in shown
