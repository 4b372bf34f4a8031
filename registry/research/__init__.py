"""What somebody who studies partnerships asks of the whole register: numbers, and how far they carry."""
