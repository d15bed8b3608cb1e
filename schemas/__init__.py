"""What a record is: the contract's models and vocabularies, without input, output or logic."""
