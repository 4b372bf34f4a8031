"""The contract: what the API takes and answers, told to people and to programs.

Nothing in here serves a request for data. Views answer with stored texts; the serializers in
this folder only describe them, and a test holds each stored text against its description.
"""
