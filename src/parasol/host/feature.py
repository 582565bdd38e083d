"""What the host's side of the program registers: its commands."""

from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="host",
    commands={
        "commands.setup": "setup",
        "commands.doctor": "doctor",
        "commands.init": "init",
        "commands.serve": "serve plain",
        "commands.server_keys": "new-server-keys passes-key renew-server-keys",
        "commands.onion": "onion-key",
        "commands.manifest": "manifest",
        "commands.watch": "watch",
        "commands.backup": "recovery-key backup export",
        "commands.moving": "steward-key hand-over import go-back",
        "commands.local_page": "local-page",
        "commands.changes": "changes",
    },
)
