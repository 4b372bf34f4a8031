"""What our cells are made of. Content, forms, serializers and the data dictionary read these."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from .edtf import day_of
from .vocabularies.vocabulary import choices

# What a field tells of itself to a migration: name, path, arguments, options.
Deconstructed = tuple[str, str, Sequence[Any], dict[str, Any]]


class Text(models.CharField):
    """One line of text; empty means not stated."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 300)
        options.setdefault("blank", True)
        super().__init__(*args, **options)


class LongText(models.TextField):
    """Some sentences of plain text; empty means not stated."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 5000)
        options.setdefault("blank", True)
        super().__init__(*args, **options)


class Web(Text):
    """A public web address (http or https)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 1000)
        super().__init__(*args, **options)


class Code(models.CharField):
    """One term of a controlled vocabulary; empty means not stated.

    The choices stay out of migrations: a new term is data, not a change of schema.
    """

    def __init__(self, *args: Any, vocabulary: str = "", **options: Any) -> None:
        self.vocabulary = vocabulary
        options.setdefault("max_length", 60)
        options.setdefault("blank", True)
        if vocabulary:
            options["choices"] = choices(vocabulary)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("choices", None)
        return name, path, args, {**options, "vocabulary": self.vocabulary}


class Codes(ArrayField):
    """A list of terms of one vocabulary; empty means not stated."""

    def __init__(
        self,
        verbose_name: str | None = None,
        *,
        vocabulary: str = "",
        base_field: models.Field | None = None,
        **options: Any,
    ) -> None:
        self.vocabulary = vocabulary
        options.setdefault("default", list)
        options.setdefault("blank", True)
        super().__init__(base_field or Code(vocabulary=vocabulary), verbose_name=verbose_name, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, {**options, "vocabulary": self.vocabulary}


class Edtf(models.CharField):
    """A date as exact as the source gives it, in EDTF; see `registry.edtf`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 24)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # A migration's state lists the companions itself.
        if not cls._meta.abstract and cls.__module__ != "__fake__":
            for end, word in enumerate(("earliest", "latest")):
                Day(of=name, end=end).contribute_to_class(cls, f"{name}_{word}")


class Day(models.DateField):
    """The earliest or latest day of the EDTF date beside it: computed, never content."""

    is_content = False

    def __init__(self, *args: Any, of: str = "", end: int = 0, **options: Any) -> None:
        self.of, self.end = of, end
        options.update(null=True, blank=True, editable=False)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of, "end": self.end}

    def pre_save(self, row: models.Model, add: bool) -> datetime.date | None:
        day = day_of(getattr(row, self.of), self.end)
        setattr(row, self.attname, day)
        return day


class Key(models.CharField):
    """The key of a row in a table of the same record; `table` names it."""

    def __init__(self, *args: Any, table: str = "", **options: Any) -> None:
        self.table = table
        options.setdefault("max_length", 20)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "table": self.table}


class Keys(ArrayField):
    """Keys of rows in one table of the same record."""

    def __init__(
        self,
        verbose_name: str | None = None,
        *,
        table: str = "",
        base_field: models.Field | None = None,
        **options: Any,
    ) -> None:
        self.table = table
        options.setdefault("default", list)
        options.setdefault("blank", True)
        super().__init__(base_field or Key(table=table), verbose_name=verbose_name, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, {**options, "table": self.table}


class Pointers(ArrayField):
    """Pointers to cells, rows or tables of the same record by key: `/homes/h2/count`."""

    def __init__(
        self, verbose_name: str | None = None, *, base_field: models.Field | None = None, **options: Any
    ) -> None:
        options.setdefault("default", list)
        options.setdefault("blank", True)
        super().__init__(base_field or models.CharField(max_length=120), verbose_name=verbose_name, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, options


class AreaCodes(ArrayField):
    """GSS codes of areas, as given: a retired code stays and is resolved when read."""

    def __init__(
        self, verbose_name: str | None = None, *, base_field: models.Field | None = None, **options: Any
    ) -> None:
        options.setdefault("default", list)
        options.setdefault("blank", True)
        super().__init__(base_field or AreaCode(), verbose_name=verbose_name, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, options


class AreaCode(models.CharField):
    """A GSS code of the Office for National Statistics, such as E06000057."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 9)
        options.setdefault("blank", True)
        super().__init__(*args, **options)


class Whole(models.IntegerField):
    """A whole number; empty means not stated."""

    def __init__(self, *args: Any, least: int = 0, most: int = 10_000_000, **options: Any) -> None:
        self.least, self.most = least, most
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "least": self.least, "most": self.most}


class Amount(models.DecimalField):
    """A decimal number, sent as text; empty means not stated."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_digits", 18)
        options.setdefault("decimal_places", 2)
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)


class Number(Amount):
    """A number of any scale, as a decimal in text without empty decimals: "25", "2.7"."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("decimal_places", 4)
        super().__init__(*args, **options)


class Money(Amount):
    """Pounds sterling, signed, as a decimal in text: "1250.00"."""


class Percent(Amount):
    """A percentage from 0 to 100, as a decimal in text: "61.8"."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_digits", 6)
        super().__init__(*args, **options)


class YesNo(models.BooleanField):
    """True, false, or empty for not stated."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)
