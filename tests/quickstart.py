"""Write each fenced Python and JavaScript block of a README to a file that can be run: quickstart.py README FOLDER."""

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
    for number, (language, code) in enumerate(blocks):
        name = {
            "python": f"quickstart-{number}.py",
            "js": f"node/quickstart-{number}.cjs",
            "mjs": f"node/quickstart-{number}.mjs",
        }[language]
        (folder / name).write_text(code, encoding="utf-8")


main()
