"""The examples of the module and of this package's README run and say what they say."""

import doctest
import re
from pathlib import Path

import pytest

import dieule

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_module_docstring() -> None:
    tried = doctest.testmod(dieule)
    assert tried.attempted > 0
    assert tried.failed == 0


def test_the_readme_has_examples() -> None:
    assert len(BLOCKS) == README.count("```python") > 0


@pytest.mark.parametrize("block", BLOCKS)
def test_readme_example(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "README.md", "exec"), {})
    if "print(" in block:
        assert capsys.readouterr().out.strip()
