"""A progress line on standard error: a bar that moves on a terminal, one plain line per step elsewhere."""

import sys
import time

WIDTH = 24
EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(part: float, width: int = WIDTH) -> str:
    """A bar of block characters, to an eighth of a character; anything above nothing shows."""
    eighths = max(round(part * width * 8), 1) if part > 0 else 0
    return ("█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()).ljust(width)


class Progress:
    """One step of the work: `with Progress("Đọc members.csv") as step: step(done, total)`."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.shown = 0.0
        self.moves = sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        self(0, 1)
        return self

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        # A terminal needs no more than some twenty pictures a second.
        if not self.moves or (now - self.shown < 0.05 and 0 < done < total):
            return
        self.shown = now
        share = done / total if total else 1.0
        print(f"\r\x1b[K{self.what:<36} {bar(share)} {share:4.0%}", end="", file=sys.stderr, flush=True)

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if self.moves:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        elif failed is None:
            print(f"{self.what}: xong", file=sys.stderr)
