"""The archive: all that a store keeps as one sealed file, for backups, for moving, for reading without Parasol.

An age file with a plain tar inside (docs/archive.md). It is sealed to the stewards, as the verified roster names them,
and never to the host. The server's own secrets lie inside it sealed again, to the recovery key, so that neither the
stewards nor the host alone can start a second server. Beside it lies a file with the vaults, each sealed by its owner's
words: from it a steward's words give the key that opens the archive, when the server is gone.

This is the one place that knows both the server's store and the client's seals. It must never write anything unsealed
to a disk: the tar exists only as a stream.
"""
