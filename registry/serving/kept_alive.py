"""What a worker keeps for all its readers is walked by no collection of garbage.

Areas and associations are hundreds of thousands of objects. Python's oldest generation walks all of them again and
again, a tenth of a second and more each time: every ninth answer of the finder waited for that.
"""

import gc


def leave_alone_what_is_alive() -> None:
    """To be called between requests, when all that is alive is kept for the next ones too.

    What has been left alone before is not looked at again, so that this costs something only after the first requests
    and where much was read anew. It is still freed when nothing refers to it.
    """
    gc.collect()
    gc.freeze()
