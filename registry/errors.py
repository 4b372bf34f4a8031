"""What can go wrong in the register, said in sentences that are safe to show anyone."""


class RegistryError(Exception):
    """Something the register will not do, with a code for programs and a sentence for people."""

    code = "registry_error"
    title = "The register could not do this"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
