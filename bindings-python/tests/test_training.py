"""The training programme and outstanding members through Python: the page's examples run."""

import re
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "training.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_page_run() -> None:
    assert len(BLOCKS) == 2
    exec(compile("".join(BLOCKS), "docs/training.md", "exec"), {})
