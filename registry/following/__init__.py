"""Following by e-mail: letters for readers without a feed reader, of what entered, changed or left what they follow."""
