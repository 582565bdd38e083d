"""The schema, as numbered SQL files; a folder with code in it so that the wheel carries the files."""
