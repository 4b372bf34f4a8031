"""What everyone may ask of a cell, a file for each who asks: a type of field answers what it does otherwise."""
