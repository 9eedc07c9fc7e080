"""Write the fenced Python and JavaScript blocks of a page to files that can be run: quickstart.py PAGE FOLDER.

The Python blocks of a page are one program, for each goes on where the one before stopped; JavaScript blocks stand
alone.
"""

import re
import sys
from pathlib import Path

FENCE = re.compile(r"^```(python|js|mjs)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Write the blocks; a README without any is an error, so that a check cannot pass by having nothing to do."""
    readme, folder = Path(sys.argv[1]), Path(sys.argv[2])
    blocks = FENCE.findall(readme.read_text(encoding="utf-8"))
    if not blocks:
        sys.exit(f"{readme.name}: no example to run")
    program = "\n".join(code for language, code in blocks if language == "python")
    if program:
        (folder / "quickstart.py").write_text(program, encoding="utf-8")
    for number, (language, code) in enumerate(blocks):
        if language != "python":
            ending = {"js": "cjs", "mjs": "mjs"}[language]
            (folder / f"node/quickstart-{number}.{ending}").write_text(code, encoding="utf-8")


main()
