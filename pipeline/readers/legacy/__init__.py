"""Text in the fonts of before Unicode (TCVN3, VNI, VISCII, VPS), told by its words and converted."""

from pipeline.readers.legacy.judge import Legacy, suspected

__all__ = ["Legacy", "suspected"]
