"""`parasol doctor`: each thing that can be wrong is made wrong, and named, with what to type."""

import json
import os
import pwd
import shutil
import socket
import sqlite3
import ssl
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import run
from running import new_store, serving, throw_away_certificate
from test_host_nginx import PLAIN_SITE, SITE, nginx_before

import parasol
from parasol.host import Answers, settings
from parasol.host.answers import PLAIN_PORT, PORT
from parasol.host.checks import Finding, Verdict, Web, machine, site, store, web_logs
from parasol.host.commands.backup import NIGHTLY
from parasol.host.units import given_up
from parasol.host.web import configuration
from parasol.kernel.server.calendar import WAIT_DAYS
from parasol.kernel.storage.sqlite import before

ME = pwd.getpwuid(os.geteuid()).pw_name
DAY = 86_400
ADDRESS = {"page": f"http://{'a' * 56}.onion/"}


def only(found: list[Finding], verdict: Verdict = Verdict.WRONG) -> Finding:
    (finding,) = found
    assert finding.verdict is verdict, finding
    assert bool(finding.advice) == (verdict in {Verdict.WRONG, Verdict.LOOK})
    return finding


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store."""
    return new_store(tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a running Parasol."""
    with serving(tmp_path_factory.mktemp("behind")) as port:
        yield port


class TestWhoCanReadTheStore:
    @pytest.fixture
    def folder(self, made: Path, tmp_path: Path) -> Path:
        copy = tmp_path / "store"
        shutil.copytree(made, copy)
        copy.chmod(0o700)
        return copy

    def test_a_store_as_parasol_makes_it_is_good(self, folder: Path) -> None:
        only(store.privacy("store", folder, ME), Verdict.GOOD)

    def test_an_open_file_and_an_open_folder_are_named(self, folder: Path) -> None:
        (folder / "parasol.db").chmod(0o640)
        finding = only(store.privacy("store", folder, ME))
        assert str(folder / "parasol.db") in finding.text
        command = finding.advice.partition(": ")[2]
        assert command == f"chmod -R go= {folder}"
        subprocess.run(command.split(), check=True)
        only(store.privacy("store", folder, ME), Verdict.GOOD)
        folder.chmod(0o755)
        assert str(folder) in only(store.privacy("store", folder, ME)).text

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
    def test_a_file_of_another_user_is_named(self, folder: Path) -> None:
        os.chown(folder / "parasol.db", 65534, 65534)
        finding = only(store.privacy("store", folder, ME))
        assert "parasol.db belongs to another user" in finding.text
        subprocess.run(finding.advice.partition(": ")[2].split(), check=True)
        only(store.privacy("store", folder, ME), Verdict.GOOD)

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can put a file over another one")
    @pytest.mark.parametrize("is_named", [False, True])
    def test_a_key_that_systemd_keeps_from_the_doctor_is_nobodys_fault(
        self, folder: Path, tmp_path: Path, is_named: bool
    ) -> None:
        """As `InaccessiblePaths` does it: an empty file of root's over the key, from another device. Without a device
        of its own it is a file of root's in the store, which the server couldn't read."""
        key = folder / "key"
        key.touch(0o600)
        devices = (tmp_path, Path("/dev/shm"), Path("/var/tmp"))
        other = next(each for each in devices if is_named or each.stat().st_dev != tmp_path.stat().st_dev)
        script = (
            f"chown -R nobody {folder} && over={other / 'nothing'} && rm -f $over && touch $over && "
            f"chmod 0 $over && mount --bind $over {key} && rm $over && {sys.executable} -c '"
            f"from pathlib import Path; from parasol.host.checks import store; "
            f'print(*[one.text for one in store.privacy("store", Path("{folder}"), "nobody")])\''
        )
        ran = subprocess.run(["unshare", "--mount", "bash", "-c", script], capture_output=True, text=True, check=True)
        wanted = f"{key} belongs to another user than nobody" if is_named else f"only nobody and root can read {folder}"
        assert ran.stdout.strip() == wanted

    def test_an_access_list_is_seen_where_modes_look_right(self, folder: Path) -> None:
        """Somebody let in by a list isn't in the mode of the folder that files are made in."""
        entries = [(1, 7, -1), (2, 7, 65534), (4, 0, -1), (16, 7, -1), (32, 0, -1)]
        packed = (2).to_bytes(4, "little")
        packed += b"".join(
            t.to_bytes(2, "little") + m.to_bytes(2, "little") + (q & 0xFFFFFFFF).to_bytes(4, "little")
            for t, m, q in entries
        )
        try:
            os.setxattr(folder, "system.posix_acl_default", packed)
        except OSError:
            pytest.skip("this disk has no access lists")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert "access list" in only(store.privacy("store", folder, ME)).text

    def test_a_folder_or_a_user_that_is_not_there(self, folder: Path) -> None:
        assert "there is no folder" in only(store.privacy("store", folder / "no", ME)).text
        assert "there is no user" in only(store.privacy("store", folder, "nobody-of-this-name")).text


class TestCopies:
    """Of the database, from before an upgrade. They are made by the real upgrade's own function."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for version in (3, 5):
            connection = sqlite3.connect(tmp_path / "parasol.db")
            before.make_copy(connection, tmp_path / "parasol.db", version)
            connection.close()
        return tmp_path

    def test_they_are_counted_with_their_age_and_what_ends_them(self, folder: Path) -> None:
        finding = only(store.copies(folder, time.time() + 3 * 86_400), Verdict.LOOK)
        assert "2 copies from before an upgrade" in finding.text
        assert "the oldest 3 days old" in finding.text
        assert f"deletes it after {before.COPY_DAYS} days" in finding.text
        subprocess.run(["sh", "-c", finding.advice.partition(": ")[2]], check=True)
        assert before.copies(folder / "parasol.db") == []
        only(store.copies(folder), Verdict.GOOD)

    def test_the_server_ends_them_before_the_doctor_calls_them_wrong(self, folder: Path) -> None:
        path, today = folder / "parasol.db", int(time.time()) // 86_400
        assert store.COPY_DAYS == before.COPY_DAYS
        most = store.COPY_DAYS + WAIT_DAYS
        assert most + 1 == store.MOST_COPY_DAYS
        assert most <= NIGHTLY, "no copy lives longer than a backup does"
        only(store.copies(folder, time.time() + most * 86_400), Verdict.LOOK)
        finding = only(store.copies(folder, time.time() + (most + 2) * 86_400), Verdict.WRONG)
        assert "should have deleted" in finding.text
        assert before.forget_copies(path, today + before.COPY_DAYS) == 0
        assert before.forget_copies(path, today + before.COPY_DAYS + 1) == 2
        only(store.copies(folder), Verdict.GOOD)


class TestBackups:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Three nights of files that the real `age` made."""
        key = subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout
        recipient = next(line.split()[-1] for line in key.splitlines() if "public key" in line)
        for days in (2, 1, 0):
            file = tmp_path / f"copy-{days}.age"
            with file.open("wb") as out:
                subprocess.run(["age", "-r", recipient], input=os.urandom(5_000), stdout=out, check=True)
            os.utime(file, (time.time() - days * DAY - 60,) * 2)
            (tmp_path / f"copy-{days}.age.vaults").write_bytes(b"sealed vaults, newer than their backup")
        return tmp_path

    def test_a_fresh_one_is_good(self, folder: Path) -> None:
        only(store.backups(folder), Verdict.GOOD)

    def test_an_old_one_is_told_with_its_age(self, folder: Path) -> None:
        for file in folder.glob("*.age"):
            os.utime(file, (file.stat().st_mtime - 5 * DAY,) * 2)
        finding = only(store.backups(folder))
        assert "5 days old" in finding.text
        assert "systemctl start parasol-backup" in finding.advice

    def test_one_that_is_not_sealed_or_was_cut_off(self, folder: Path) -> None:
        (folder / "newest.age").write_bytes(b"PRAGMA" * 1000)
        assert "newest.age, isn't a sealed file" in only(store.backups(folder)).text
        (folder / "newest.age").write_bytes(b"age-encryption.org/v1\n")
        assert "isn't a sealed file" in only(store.backups(folder)).text

    def test_one_that_is_far_smaller_than_the_one_before(self, folder: Path) -> None:
        newest = folder / "copy-0.age"
        newest.write_bytes(newest.read_bytes()[:1000])
        finding = only(store.backups(folder), Verdict.LOOK)
        assert "1,000 bytes" in finding.text

    def test_one_without_the_vaults_that_open_it(self, folder: Path) -> None:
        (folder / "copy-0.age.vaults").unlink()
        assert "copy-0.age.vaults" in only(store.backups(folder)).text

    def test_none_at_all(self, tmp_path: Path) -> None:
        assert "no backup" in only(store.backups(tmp_path)).text
        assert "no backup" in only(store.backups(tmp_path / "no")).text


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    """The real disk first; then one that is nearly full, which can't be made without filling this one."""
    assert store.room(tmp_path)[0].verdict is not Verdict.UNCHECKED
    only(store.room(tmp_path, 10**12), Verdict.GOOD)
    only(store.room(tmp_path, 2 * 10**9), Verdict.LOOK)
    assert "0.1 GB" in only(store.room(tmp_path, 10**8)).text
    assert "soon nothing more" in only(store.room(tmp_path, 10**8)).text
    assert "soon nothing more" in only(store.room(tmp_path, 5 * 10**7)).text  # no reserve is kept on PostgreSQL
    (tmp_path / "parasol.db").touch()
    assert "nothing new is taken now" in only(store.room(tmp_path, 5 * 10**7)).text
    (tmp_path / "parasol.db-reserve").write_bytes(bytes(64 << 20))
    assert "soon nothing more" in only(store.room(tmp_path, 5 * 10**7)).text
    assert "nothing new is taken now" in only(store.room(tmp_path, 10**7)).text


def test_a_disk_that_cannot_be_written_to(tmp_path: Path) -> None:
    """As the kernel says it; on a real one in ``tests/endure/test_full_disk.py``."""
    device = tmp_path.stat().st_dev
    mount = f"22 1 {os.major(device)}:{os.minor(device)} / /var ro,relatime shared:1 - ext4 /dev/sda1 "
    mounts = tmp_path / "mountinfo"
    for options, is_read_only in (("rw", False), ("ro,errors=remount-ro", True), ("rw,emergency_ro", True)):
        mounts.write_text(f"21 1 0:99 / / rw - ext4 /dev/sdb1 ro\n{mount}{options}\n")
        assert store.is_read_only(tmp_path, mounts) is is_read_only
    assert not store.is_read_only(tmp_path)


class TestWebServersLogs:
    @pytest.fixture
    def conf(self, tmp_path: Path) -> Path:
        """Debian's nginx.conf, which has an access log and includes our file, which takes it back."""
        text = Path("/etc/nginx/nginx.conf").read_text().replace("/etc/nginx/conf.d", str(tmp_path / "conf.d"))
        text = text.replace("/etc/nginx/sites-enabled", str(tmp_path / "sites"))
        for each in ("conf.d", "sites"):
            (tmp_path / each).mkdir()
        (tmp_path / "nginx.conf").write_text(text)
        (tmp_path / "conf.d" / "parasol.conf").write_text(configuration(Answers(SITE, PLAIN_SITE)))
        return tmp_path

    def test_nginx_as_setup_writes_it_is_good(self, conf: Path) -> None:
        only(web_logs.nginx(conf / "nginx.conf"), Verdict.GOOD)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("    gzip off;", "    access_log /srv/visits.log;"),
            ("    gzip off;", "    access_log syslog:server=unix:/dev/log;"),
            ("        proxy_buffering off;", "        access_log '/srv/visits.log' combined; # off"),
            ("access_log off;", "# access_log off;"),
            ("access_log off;", "log_format x 'a } { ; b';"),
        ],
    )
    def test_an_access_log_is_found_wherever_it_stands(self, conf: Path, old: str, new: str) -> None:
        file = conf / "conf.d" / "parasol.conf"
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))
        finding = only(web_logs.nginx(conf / "nginx.conf"))
        assert SITE in finding.text
        assert "/srv/visits.log" in finding.text or "/dev/log" in finding.text or "/var/log/nginx" in finding.text

    def test_another_site_beside_ours_inherits_that_there_is_none(self, conf: Path) -> None:
        (conf / "sites" / "other").write_text("server { listen 80; server_name other.example; root /srv; }")
        only(web_logs.nginx(conf / "nginx.conf"), Verdict.GOOD)
        (conf / "sites" / "other").write_text("server { server_name other.example; access_log /srv/other.log; }")
        assert "other.example (access_log /srv/other.log)" in only(web_logs.nginx(conf / "nginx.conf")).text

    def test_a_log_of_errors_names_visitors_too(self, conf: Path) -> None:
        file = conf / "conf.d" / "parasol.conf"
        file.write_text(file.read_text().replace("error_log /dev/null crit;", ""))
        assert "/var/log/nginx/error.log" in only(web_logs.nginx(conf / "nginx.conf"), Verdict.LOOK).text

    @pytest.mark.parametrize("text", ["http {", "}", "http { server { } ", "a 'b", "include nginx.conf;"])
    def test_what_is_no_configuration_is_not_called_good(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "nginx.conf").write_text(text)
        only(web_logs.nginx(tmp_path / "nginx.conf"), Verdict.UNCHECKED)

    def test_caddy(self, tmp_path: Path) -> None:
        file = tmp_path / "Caddyfile"
        ours = configuration(Answers(SITE, PLAIN_SITE, web="caddy"))
        file.write_text(ours)
        only(web_logs.caddy(file), Verdict.GOOD)
        file.write_text(
            ours.replace(f"{PLAIN_SITE} {{", f"{PLAIN_SITE} {{\n\tlog {{\n\t\toutput file /srv/visits\n\t}}")
        )
        assert PLAIN_SITE in only(web_logs.caddy(file)).text
        file.write_text(ours.replace(f"{SITE} {{", f"{SITE} {{\n\tlog"))
        assert SITE in only(web_logs.caddy(file)).text
        file.write_text("\n".join(line for line in ours.splitlines() if "exclude" not in line))
        only(web_logs.caddy(file), Verdict.LOOK)
        only(web_logs.caddy(tmp_path / "no"), Verdict.UNCHECKED)


class TestTheMachine:
    def test_a_clock_that_nothing_keeps(self) -> None:
        """The machine is asked for real; what it would say on another one is handed in, since its clock is ours too."""
        assert machine.clock_is_kept() in {True, False}
        only(machine.clock(True), Verdict.GOOD)
        assert "timedatectl set-ntp true" in only(machine.clock(False)).advice
        only(machine.clock(None), Verdict.UNCHECKED)

    def test_swap_that_is_not_sealed(self, tmp_path: Path) -> None:
        assert machine.swap()[0].verdict is not Verdict.UNCHECKED
        head = "Filename\tType\tSize\tUsed\tPriority\n"
        (tmp_path / "swaps").write_text(f"{head}/dev/sda2 partition 1000 0 -2\n/dev/zram0 partition 1000 0 100\n")
        finding = only(machine.swap(tmp_path, tmp_path))
        assert "/dev/sda2" in finding.text
        assert "zram" not in finding.text
        mapped = tmp_path / "class" / "block" / "sda2" / "dm"
        mapped.mkdir(parents=True)
        (mapped / "uuid").write_text("CRYPT-PLAIN-swap\n")
        only(machine.swap(tmp_path, tmp_path), Verdict.GOOD)
        (mapped / "uuid").write_text("LVM-abc\n")
        only(machine.swap(tmp_path, tmp_path))

    def test_a_program_that_takes_the_memory_of_those_that_crash(self, tmp_path: Path) -> None:
        (tmp_path / "sys" / "kernel").mkdir(parents=True)
        pattern = tmp_path / "sys" / "kernel" / "core_pattern"
        pattern.write_text("|/usr/lib/systemd/systemd-coredump %P\n")
        assert "systemd-coredump" in only(machine.cores(tmp_path), Verdict.LOOK).text
        for fine in ("core\n", "|/bin/false\n"):
            pattern.write_text(fine)
            only(machine.cores(tmp_path), Verdict.GOOD)

    def test_a_service_that_does_not_run(self, tmp_path: Path) -> None:
        """A program that answers as systemctl does, since no systemd runs where tests run."""
        program = tmp_path / "systemctl"
        program.write_text('#!/bin/sh\n[ "$2" = parasol-tor.service ] && echo failed || echo active\n')
        program.chmod(0o700)
        finding = only(machine.services(["parasol.service", "parasol-tor.service"], [], [str(program)]))
        assert "parasol-tor.service doesn't run (failed)" in finding.text
        only(machine.services(["parasol.service"], [], [str(program)]), Verdict.GOOD)
        only(machine.services(["parasol.service"], [], [str(tmp_path / "none")]), Verdict.UNCHECKED)
        program.write_text('#!/bin/sh\n[ "$1" = is-failed ] && echo failed || echo active\n')
        assert "backup failed" in only(machine.services(["parasol-backup.timer"], [], [str(program)])).text

    @pytest.mark.parametrize("left", ["[ $1 = is-active ] && echo active", "[ $1 = is-enabled ] && echo enabled"])
    def test_a_service_that_was_given_up_and_was_never_switched_off(self, tmp_path: Path, left: str) -> None:
        assert given_up(Answers("notes.example.org")) == ["parasol-plain.service", "parasol-tor.service"]
        assert given_up(Answers("notes.example.org", "plain.example.org")) == ["parasol-tor.service"]
        assert given_up(Answers(None, onion=True)) == []
        program = tmp_path / "systemctl"
        program.write_text(
            f"#!/bin/sh\nif [ $2 = parasol-tor.service ]; then {left} || echo none; else echo active; fi\n"
        )
        program.chmod(0o700)
        finding = only(machine.services(["parasol.service"], ["parasol-tor.service"], [str(program)]))
        assert "parasol-tor.service was given up" in finding.text
        assert "systemctl disable --now parasol-tor.service" in finding.advice
        program.write_text("#!/bin/sh\n[ $2 = parasol.service ] && echo active || echo inactive\n")
        only(machine.services(["parasol.service"], ["parasol-tor.service"], [str(program)]), Verdict.GOOD)


class TestTheSite:
    def web(self, folder: Path, port: int) -> Web:
        context = ssl.create_default_context(cafile=str(folder / "certificates" / SITE / "fullchain.pem"))
        return Web({SITE: ("127.0.0.1", port)}, context)

    def test_behind_the_nginx_of_setup_all_headers_arrive(self, tmp_path: Path, behind: int) -> None:
        with nginx_before(tmp_path, {PORT: behind, PLAIN_PORT: behind}) as front:
            web = self.web(tmp_path, front.port)
            only(site.headers(SITE, behind, web), Verdict.GOOD)
            only(site.certificate(SITE, web), Verdict.GOOD)
            now = time.time()
            assert "20 days" in only(site.certificate(SITE, web, now + 9.5 * DAY), Verdict.LOOK).text
            assert "9 days" in only(site.certificate(SITE, web, now + 20.5 * DAY)).text
            assert "refuse the certificate" in only(site.certificate(SITE, Web({SITE: ("127.0.0.1", front.port)}))).text

    def test_headers_that_a_proxy_changes_adds_or_loses_are_named(self, tmp_path: Path, behind: int) -> None:
        ours = configuration(Answers(SITE, PLAIN_SITE, certificates=str(tmp_path / "certificates")))
        ours = ours.replace(
            "        proxy_next_upstream off;",
            "        proxy_hide_header Content-Security-Policy; add_header Set-Cookie seen=1;"
            " proxy_hide_header Referrer-Policy; add_header Referrer-Policy unsafe-url;",
        ).replace("    server_tokens off;", "    server_tokens on;")
        with nginx_before(tmp_path, {PORT: behind, PLAIN_PORT: behind}, ours) as front:
            found = site.headers(SITE, behind, self.web(tmp_path, front.port))
        told = "; ".join(f"{each.verdict}: {each.text}" for each in found)
        assert "wrong: on the way to notes.example.org the header content-security-policy is lost" in told
        assert "wrong: on the way to notes.example.org the header set-cookie is added" in told
        assert "wrong: on the way to notes.example.org the header referrer-policy is changed" in told
        assert "no HSTS" in told, "add_header in a location takes back the one of its server"
        assert "look at this: notes.example.org tells which version" in told

    def test_another_page_a_clock_that_is_off_and_nobody_there(self, tmp_path: Path, behind: int) -> None:
        throw_away_certificate(tmp_path / "certificates", SITE)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        pair = tmp_path / "certificates" / SITE
        context.load_cert_chain(pair / "fullchain.pem", pair / "privkey.pem")
        with socket.create_server(("127.0.0.1", 0)) as listening:
            port = listening.getsockname()[1]

            def answer() -> None:
                line, _ = listening.accept()
                with context.wrap_socket(line, server_side=True) as sealed:
                    sealed.recv(10_000)
                    sealed.sendall(
                        b"HTTP/1.1 200 OK\r\nDate: Mon, 02 Jan 2023 00:00:00 GMT\r\nContent-Length: 5\r\n\r\nother"
                    )

            thread = threading.Thread(target=answer)
            thread.start()
            found = site.headers(SITE, behind, self.web(tmp_path, port))
            thread.join(timeout=10)
        assert [each.what for each in found if each.verdict is Verdict.WRONG] == ["headers", "clock"]
        assert "isn't the one that Parasol sends" in found[0].text
        assert "can't be reached" in only(site.headers(SITE, behind, self.web(tmp_path, port))).text
        assert "can't be reached" in only(site.certificate(SITE, self.web(tmp_path, port))).text
        assert "nothing of Parasol answers" in only(site.headers(SITE, port, self.web(tmp_path, port))).text

    def test_a_server_that_is_older_than_what_is_installed(self, behind: int, monkeypatch: pytest.MonkeyPatch) -> None:
        only(site.version(behind), Verdict.GOOD)
        monkeypatch.setattr(parasol, "__version__", "99.0.0")
        assert "restart" in only(site.version(behind)).advice
        assert "doesn't answer" in only(site.version(9)).text


class TestTheOnionService:
    def through(self, *answers: bytes) -> list[Finding]:
        """What is said where a SOCKS port gives these answers."""
        with socket.create_server(("127.0.0.1", 0)) as listening:

            def answer() -> None:
                line, _ = listening.accept()
                with line:
                    for each in answers:
                        line.recv(1000)
                        line.sendall(each)

            thread = threading.Thread(target=answer)
            thread.start()
            found = site.onion(ADDRESS, listening.getsockname())
            thread.join(timeout=10)
        return found

    def test_it_is_told_whether_it_answers(self) -> None:
        met, no_way = b"\x05\x00", b"\x05\x04\x00\x01" + bytes(6)
        way = b"\x05\x00\x00\x01" + bytes(6)
        only(self.through(met, way, b"HTTP/1.1 200 OK\r\n"), Verdict.GOOD)
        assert "found no way" in only(self.through(met, no_way)).text
        assert "nothing of Parasol answers" in only(self.through(met, way, b"HTTP/1.1 502 Bad\r\n")).text
        assert "isn't tor" in only(self.through(b"HT")).text
        assert "can't be reached" in only(self.through(met)).text

    def test_without_a_tor_that_lets_programs_out_it_says_so(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            place = closed.getsockname()
        only(site.onion(ADDRESS, place), Verdict.UNCHECKED)

    def test_an_address_that_tor_has_not_made(self) -> None:
        only(site.onion({}))


def test_the_command_tells_all_or_only_what_is_wrong_and_its_exit_code_says_so(tmp_path: Path) -> None:
    file = tmp_path / "host.json"
    file.write_text(
        settings(Answers(None, onion=True, store=f"{'/srv'}/nothing-here-parasol", backups="/srv/nor-here"))
    )
    ran = run("doctor", "--settings", str(file))
    assert ran.code == 1
    assert "X WRONG there is no folder /srv/nothing-here-parasol." in ran.out
    assert "-> make it: install -d -m 700 -o parasol -g parasol /srv/nothing-here-parasol\n" in ran.out
    assert "  good " in ran.out
    quiet = run("doctor", "--settings", str(file), "--quiet")
    assert quiet.code == 1
    assert "good" not in quiet.out
    assert "LOOK" not in quiet.out
    told = json.loads(run("doctor", "--settings", str(file), "--json").out)
    assert told["exit"] == 1
    assert {"what", "verdict", "text", "advice"} == set(told["findings"][0])
    assert "wrong" in {each["verdict"] for each in told["findings"]}


def test_without_settings_it_says_which_command_makes_them(tmp_path: Path) -> None:
    ran = run("doctor", "--settings", str(tmp_path / "no.json"))
    assert ran.code == 1
    assert "parasol setup" in ran.err
