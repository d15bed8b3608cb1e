"""Search over a million composed passages: how long it takes, and whether the bounded ranking stays right."""
