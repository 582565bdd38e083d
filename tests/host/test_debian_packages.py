"""What `make test` installs leaves nothing running or enabled, on a machine with a real systemd."""

from pathlib import Path

import pytest
from small_machine import NoSmallMachine, small_machine

SCRIPT = (Path(__file__).parents[2] / "tools" / "debian.sh").read_text()
PACKAGES = "nginx caddy tor postgresql-17"
UNITS = "nginx caddy tor postgresql"
GONE = f"rm -f /usr/sbin/policy-rc.d; apt-get purge -qy {PACKAGES} nginx-common postgresql-common"
ENABLED = "find /etc/systemd/system -type l -path '*.wants/*'"


@pytest.mark.thorough
@pytest.mark.timeout(600)
def test_the_programs_come_and_their_services_are_neither_started_nor_enabled(tmp_path: Path) -> None:
    try:
        with small_machine(tmp_path / "machine") as machine:
            assert machine.run(GONE).returncode == 0
            before = machine.run(ENABLED).stdout
            machine.run("cat >debian.sh", typed=SCRIPT)
            ran = machine.run(f"bash debian.sh {PACKAGES}", with_network=True)
            assert ran.returncode == 0, ran.stderr
            assert machine.run("ls /usr/sbin/nginx /usr/bin/caddy /usr/bin/tor").returncode == 0
            assert machine.run(ENABLED).stdout == before
            assert machine.run(f"systemctl is-enabled {UNITS}").stdout == "disabled\n" * 4
            assert machine.run(f"systemctl is-active {UNITS}").stdout == "inactive\n" * 4
            left = machine.run("ls /usr/sbin/policy-rc.d /run/systemd/system-preset/*")
            assert left.stdout == "", "what was told to Debian is for this installation only"
    except NoSmallMachine as error:
        pytest.skip(str(error))
