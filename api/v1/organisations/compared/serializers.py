"""What a comparison answers."""

from rest_framework import serializers

from ....lists.envelope import AS_OF


class TermAnswerSerializer(serializers.Serializer):
    """What one partnership says on a term."""

    partnership = serializers.CharField(help_text="Id of the partnership.")
    name = serializers.CharField(help_text="Its name.")
    year = serializers.IntegerField(allow_null=True, help_text="The latest year known of it.")
    value = serializers.CharField(allow_null=True, help_text="The number in the unit of the term; null for a code.")
    code = serializers.CharField(allow_null=True, help_text="The answer as a code; null for a number.")
    label = serializers.CharField(allow_null=True, help_text="The answer in words.")
    planned = serializers.BooleanField(help_text="Whether it is only agreed or proposed; then it widens no range.")
    of_a_predecessor = serializers.BooleanField(
        help_text="Whether the record names a predecessor, and not the association itself."
    )


class TermCountSerializer(serializers.Serializer):
    """How many partnerships give one answer."""

    code = serializers.CharField(help_text="The answer as a code.")
    label = serializers.CharField(help_text="The answer in words.")
    partnerships = serializers.IntegerField(help_text="How many give it.")


class UsualTermSerializer(serializers.Serializer):
    """A term over all partnerships in which an association took part, the newest 300 at most."""

    code = serializers.CharField(help_text="lease_taken, ground_rent, freehold, rights, allocation or lease_given.")
    label = serializers.CharField(help_text="The same in words.")
    unit = serializers.CharField(allow_null=True, help_text="years or pounds_a_home_a_year; null for answers by code.")
    lowest = serializers.CharField(allow_null=True, help_text="The least number; null where none is recorded.")
    highest = serializers.CharField(allow_null=True, help_text="The greatest number.")
    counts = TermCountSerializer(many=True, help_text="Answers by code, the most frequent first.")
    planned_beside = serializers.IntegerField(
        help_text="Partnerships in which an answer is only agreed or proposed, beside those in which one is in force."
    )
    all_planned = serializers.BooleanField(help_text="Whether all that is known is only agreed or proposed.")
    partnerships = serializers.IntegerField(help_text="How many partnerships were looked at.")
    silent = serializers.IntegerField(help_text="How many of them record nothing on it. That is not the same as no.")
    answers = TermAnswerSerializer(many=True, help_text="The partnerships behind the range.")


class ComparedOrganisationSerializer(serializers.Serializer):
    """One of the associations, with its usual terms."""

    id = serializers.CharField(help_text="Its id today: one that was merged stands as its successor.")
    name = serializers.CharField(help_text="Its name.")
    terms = UsualTermSerializer(many=True, help_text="Its usual terms.")


class ComparedSentenceSerializer(serializers.Serializer):
    """A sentence, and the first partnerships that show it."""

    sentence = serializers.CharField(help_text="What is recorded, in plain words.")
    partnerships = serializers.ListField(child=serializers.CharField(), help_text="Ids, four at most.")


class ComparedAnswerSerializer(serializers.Serializer):
    """What is recorded of one association on one question."""

    organisation = serializers.CharField(help_text="Its id.")
    known = serializers.BooleanField(help_text="Whether anything is recorded. False never means no.")
    sentences = ComparedSentenceSerializer(many=True, help_text="What is recorded, and asides.")


class ComparedQuestionSerializer(serializers.Serializer):
    """One question with the answers of all."""

    code = serializers.CharField(help_text="A short name that stays the same.")
    group = serializers.CharField(help_text="The heading it stands under.")
    label = serializers.CharField(help_text="The question in words.")
    differs = serializers.BooleanField(help_text="Whether recorded answers differ, where that tells something.")
    answers = ComparedAnswerSerializer(many=True, help_text="In the order of `organisations`.")


class AssociationsComparedSerializer(serializers.Serializer):
    """Two to four associations on the same questions."""

    organisations = ComparedOrganisationSerializer(many=True, help_text="In the order asked for.")
    questions = ComparedQuestionSerializer(many=True, help_text="In reading order.")
    as_of = serializers.IntegerField(help_text=AS_OF)
