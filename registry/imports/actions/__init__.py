"""The verbs of imports."""

from .answer import answer_questions
from .apply import apply_plan
from .plan import make_plan
from .publish import publish_import
from .undo import undo_import
from .upload import upload_file

__all__ = ["answer_questions", "apply_plan", "make_plan", "publish_import", "undo_import", "upload_file"]
