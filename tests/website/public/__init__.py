"""The pages that anybody may read, without a browser."""
