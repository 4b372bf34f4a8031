"""Under which names counts of tries are kept: the table tells nobody who tried, or from where."""

from django.utils.crypto import salted_hmac


def nameless(key: str, key_prefix: str, version: int) -> str:
    """The name of an entry of the cache, as a keyed digest."""
    return salted_hmac("registry.accounts.counts", f"{key_prefix}:{version}:{key}", algorithm="sha256").hexdigest()
