"""Two records of one thing as one content: the rows of both, and what they say differently side by side."""

from .content import Merged, merged_content

__all__ = ["Merged", "merged_content"]
