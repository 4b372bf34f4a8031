"""What arrives in a body: read strictly, then judged by the serializer that the operation names."""
