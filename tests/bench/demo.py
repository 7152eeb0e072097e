"""Make the demo once and say how much time of the processor it took."""

import json
import tempfile
import time
from pathlib import Path

from partycell_desktop import paths, words
from partycell_desktop.use_cases.demo import make_demo

if __name__ == "__main__":
    words.speak("vi", paths.locale())
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        make_demo(Path(folder) / "minh-hoa", remember=False).book.close(copy=False)
        print(json.dumps({"seconds": time.process_time() - started}))
