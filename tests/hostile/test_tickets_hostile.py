"""A token that is shown again brings no sitting more."""

import base64
from pathlib import Path

import msgspec

from lounge_acts import ROOM, SAID, lounge, posted
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing, body_of
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.seal.record import seal_record
from parasol.kernel.wire.signing import public_key_of

PATH = "/api/rooms/append"
SITTING = 5


def test_one_post_token_pays_for_one_sitting_however_often_its_request_is_repeated(tmp_path: Path) -> None:
    with lounge(tmp_path / "store") as room:
        ana, root = room.ana, posted(room.bea).identity

        def reply(text: str) -> bytes:
            writing = Writing(ana)
            post, pen = writing.post(0, **{**SAID, "text": text, "root": root}), writing.pens[0]
            id, name = keyed_name(public_key_of(pen.take_back_seed(post.salt, 0))), ana.room(ROOM)
            number = ana.roster.current["members"]
            key = ana.keyring.keys["members"][number]
            sealed = seal_record(name, "members", number, key, pen.seed, id, body_of(post), ana.device.random)
            return msgspec.json.encode(m.RoomAppend(name, m.WireRecord(id, sealed), generation=number))

        ana.wallet.request_batch()
        first = reply("ours 0")
        head = ana.wallet._take("post").header(ana.connection.site, PATH, first)
        for _ in range(3):
            answer = ana.connection.send(PATH, first, head)
            assert answer.status == 200, "the very same again is answered again"
            while answer.ticket is not None:
                more = f"Ticket {base64.b64encode(answer.ticket).decode()}"
                answer = ana.connection.send(PATH, reply("ours"), more)
                assert answer.status == 200
        room.bea.refresh()
        assert sum(said.post.text.startswith("ours") for said in read_lounge(room.bea).said) == SITTING
