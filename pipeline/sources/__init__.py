"""What a run reads: items, found one after the other in a fixed order, and opened where they are read.

    places → find_items → Item → (in whichever process reads it) documents → Member

A further source is a finder that gives items of a new ``kind``, and its line in ``opening.OPENERS``.
"""
