"""The pages under load: many clients at once, on this machine."""
