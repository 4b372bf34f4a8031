"""What the page of a partnership tells, part by part: plain values for the template, in the words of the field."""
