"""What an honest server refuses whoever asks."""

from collections.abc import Callable

import pytest

from parasol.kernel.client.connection import Declined


def declined(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(Declined) as caught:
        act()
    assert caught.value.code == code
