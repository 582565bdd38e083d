"""`parasol setup`: asks little, shows what it writes, overwrites nothing unasked, and refuses what can't be."""

import json
import re
import shlex
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from program import run, talk

from parasol.host import Answers, HostRefused, files_of, next_steps, read_settings, settings
from parasol.host.units import dropin, units
from parasol.kernel.shell.main import build_parser

ADDRESS = ("--address", "notes.example.org")


def setup(folder: Path, *more: str):
    return run("setup", "--yes", *ADDRESS, "--into", str(folder), *more)


def test_it_writes_all_into_a_folder_to_look_at_and_says_what_to_type(tmp_path):
    ran = setup(tmp_path, "--onion", "--plain-address", "plain.example.org")
    assert ran.code == 0, ran.err
    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert written >= {
        "etc/systemd/system/parasol.service",
        "etc/systemd/system/parasol-plain.service",
        "etc/systemd/system/parasol-tor.service",
        "etc/systemd/system/parasol-backup.timer",
        "etc/systemd/system/parasol-doctor.timer",
        "etc/nginx/conf.d/parasol.conf",
        "etc/sysusers.d/parasol.conf",
        "etc/parasol/host.json",
    }
    for name in written:
        assert name in ran.err, "every file is named before it is written"
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o644
    assert "systemctl enable --now parasol.service" in ran.out
    assert "parasol init --store /var/lib/parasol" in ran.out
    assert "nothing on this machine uses them" in ran.out


def test_what_it_says_to_type_is_what_these_programs_take(tmp_path):
    answers = Answers("notes.example.org", "plain.example.org", onion=True)
    lines = [line for _, commands in next_steps(answers) for line in commands]
    lines += [
        line.partition("=")[2] for text in units(answers).values() for line in text.splitlines() if "ExecStart=" in line
    ]
    ours = [shlex.split(line.partition(answers.program)[2]) for line in lines if answers.program in line]
    assert len(ours) >= 5
    known = build_parser()
    for words in ours:
        assert callable(known.parse_args(words).run)
    assert ["backup", "--store", answers.store, "--into", answers.backups] in ours


def test_a_file_that_is_there_is_changed_only_after_its_difference_was_shown(tmp_path):
    assert setup(tmp_path).code == 0
    unit = tmp_path / "etc/systemd/system/parasol.service"
    ours = unit.read_text()
    unit.write_text(ours.replace("LimitCORE=0", "LimitCORE=infinity"))
    (tmp_path / "etc/parasol/host.json").unlink()
    ran = setup(tmp_path)
    assert ran.code == 1
    assert "-LimitCORE=infinity" in ran.err
    assert "+LimitCORE=0" in ran.err
    assert "--force" in ran.err
    assert "LimitCORE=infinity" in unit.read_text()
    assert not (tmp_path / "etc/parasol/host.json").exists(), "nothing at all was written"
    assert setup(tmp_path, "--force").code == 0
    assert unit.read_text() == ours
    again = setup(tmp_path, "--json")
    assert json.loads(again.out)["written"] == []


def test_a_person_is_asked_whether_a_file_that_is_there_may_be_changed_and_answers_nothing_twice(tmp_path):
    """Debian's Caddy brings a file of its own."""
    file = tmp_path / "etc/caddy/Caddyfile"
    file.parent.mkdir(parents=True)
    file.write_text(":80 {\n\troot * /usr/share/caddy\n}\n")
    answers = ["notes.example.org", "", "", "2", "", "", "", ""]
    for last in ("n", ""):
        assert talk("setup", "--into", str(tmp_path), answers=[*answers, last]).code == 1
        assert "/usr/share/caddy" in file.read_text()
    ran = talk("setup", "--into", str(tmp_path), answers=[*answers, "y"])
    assert ran.code == 0, ran.err
    assert re.search(r"^-\s*root \* /usr/share/caddy$", ran.err, re.MULTILINE)
    assert "change 1 file as shown?" in ran.err
    assert "reverse_proxy" in file.read_text()


def test_a_person_is_asked_what_no_option_says(tmp_path):
    answers = ["notes.example.org", "", "y", "2", "", "/srv/backups", "04:15", "", "y"]
    ran = talk("setup", "--into", str(tmp_path), answers=answers)
    assert ran.code == 0, ran.err
    read = read_settings(tmp_path / "etc/parasol/host.json")
    assert (read.site, read.plain_site, read.onion, read.web) == ("notes.example.org", None, True, "caddy")
    assert (read.store, read.backups, read.backup_at) == ("/var/lib/parasol", "/srv/backups", "04:15")
    assert "OnCalendar=*-*-* 04:15:00" in (tmp_path / "etc/systemd/system" / dropin("parasol-backup.timer")).read_text()
    assert (tmp_path / "etc/caddy/Caddyfile").is_file()


def test_whoever_says_no_at_the_end_has_nothing_written(tmp_path):
    ran = talk("setup", "--into", str(tmp_path), answers=["notes.example.org", "", "", "", "", "", "", "", "n"])
    assert ran.code == 1
    assert list(tmp_path.iterdir()) == []


def test_without_an_address_only_an_onion_service_is_set_up(tmp_path):
    ran = run("setup", "--yes", "--into", str(tmp_path))
    assert ran.code == 0
    assert (tmp_path / "etc/systemd/system/parasol-tor.service").is_file()
    assert not (tmp_path / "etc/nginx").exists()
    assert "certbot" not in ran.out


@pytest.mark.parametrize(
    "more",
    [
        {"site": "https://notes.example.org"},
        {"site": "notes.example.org/x"},
        {"site": "notes.example.org;}"},
        {"site": "-a.example.org"},
        {"site": "a.example.org\n"},
        {"site": None},
        {"plain_site": "notes.example.org"},
        {"web": "apache"},
        {"store": "var/lib/parasol"},
        {"store": "/var/lib/../parasol"},
        {"store": "/var"},
        {"store": "/var/lib/a b"},
        {"store": "/var/lib/%h"},
        {"store": "/home/robin/parasol"},
        {"program": "/root/venv/bin/parasol"},
        {"backups": "/var/lib/parasol/backups"},
        {"backups": "/var/lib"},
        {"backup_at": "24:00"},
        {"backup_at": "3:30"},
        {"page_name": "a\nExecStartPre=/bin/true"},
        {"page_name": " "},
        {"page_icon": "x" * 41},
        {"certificates": "/etc/x;"},
    ],
)
def test_what_can_not_be_is_refused(more):
    with pytest.raises(HostRefused):
        Answers(**{"site": "notes.example.org", **more})


def test_a_name_with_signs_stays_one_word_for_systemd():
    unit = units(Answers("notes.example.org", page_name='100% "mine" $HOME; x'))[dropin("parasol.service")]
    _, line = [line for line in unit.splitlines() if line.startswith("ExecStart=")]
    assert line.endswith('--page-name "100%% \\"mine\\" $$HOME; x" --page-icon leaf --address notes.example.org')


def test_what_was_answered_is_read_again_and_something_else_is_not(tmp_path):
    file = tmp_path / "host.json"
    answers = Answers("notes.example.org", onion=True, page_name="Gartennotizen ä")
    file.write_text(settings(answers))
    assert read_settings(file) == answers
    for text in ("", "[]", '{"site": 1}', '{"site": "a.example", "onion": "yes"}', '{"password": "x"}', "[" * 10_000):
        file.write_text(text)
        with pytest.raises(HostRefused):
            read_settings(file)


def test_no_secret_and_no_password_is_in_any_file():
    texts = files_of(Answers("notes.example.org", "plain.example.org", onion=True)).values()
    assert not any("password" in text.lower() or "EnvironmentFile" in text for text in texts)


def test_the_answers_of_before_count_again_but_for_those_that_are_given(tmp_path):
    given = ("--onion", "--plain-address", "plain.example.org", "--page-name", "Garden", "--web", "caddy")
    assert setup(tmp_path, *given, "--store", "/srv/parasol").code == 0
    file = tmp_path / "etc/parasol/host.json"
    before = read_settings(file)
    again = run("setup", "--again", "--into", str(tmp_path))
    assert (again.code, again.err) == (0, "")
    assert "All files are there already" in again.out
    assert "recovery-key" not in again.out
    changed = ("--backup-at", "04:15", "--no-onion", "--plain-address", "")
    refused = run("setup", "--again", "--into", str(tmp_path), *changed)
    assert refused.code == 1
    assert read_settings(file) == before
    ran = run("setup", "--again", "--force", "--into", str(tmp_path), *changed)
    assert ran.code == 0, ran.err
    assert read_settings(file) == replace(before, backup_at="04:15", onion=False, plain_site=None)
    assert "systemctl restart caddy" in ran.out


def commands_of(told: str) -> list[str]:
    return re.findall(r"^    (\S.*)$", told, re.MULTILINE)


def test_what_was_given_up_is_switched_off_first_and_its_files_are_taken_away(tmp_path):
    assert setup(tmp_path, "--onion", "--plain-address", "plain.example.org").code == 0
    web = tmp_path / "etc/nginx/conf.d/parasol.conf"
    web.write_text(f"{web.read_text()}# a line of the host's own\n")
    ran = run(
        *("setup", "--again", "--force", "--into", str(tmp_path)),
        *("--no-onion", "--plain-address", "", "--web", "caddy"),
    )
    assert ran.code == 0, ran.err
    typed = commands_of(ran.out)
    assert typed[0] == "systemctl disable --now parasol-plain.service parasol-tor.service nginx"
    assert typed[1:3] == [f"certbot delete -n --cert-name {name}.example.org" for name in ("notes", "plain")]
    units = [f"rm /etc/systemd/system/parasol-{name}.service" for name in ("plain", "tor")]
    changed = "mv --backup=numbered /etc/nginx/conf.d/parasol.conf /etc/nginx/conf.d/parasol.conf.changed"
    assert sorted(typed[3:6]) == sorted([*units, changed])
    assert typed.index("systemctl daemon-reload") > 5
    assert typed.index("systemctl restart caddy") > 5
    assert "stay too, in /var/lib/parasol/onion" in " ".join(ran.out.split())
    for path in (
        "systemd/system/parasol-plain.service",
        "systemd/system/parasol-tor.service",
        "nginx/conf.d/parasol.conf",
    ):
        assert (tmp_path / "etc" / path).is_file(), "setup itself takes nothing away"
    again = run("setup", "--again", "--into", str(tmp_path))
    assert "disable --now" not in again.out


def taken_away(folder: Path, told: str) -> None:
    """Type what setup says of files, below a folder."""
    for line in commands_of(told):
        words = shlex.split(line)
        if words[0] in {"rm", "mv"}:
            words = [f"{folder}{word}" if word.startswith("/etc/") else word for word in words]
            subprocess.run(words, check=True)


def dropins_in(folder: Path) -> list[str]:
    systemd = folder / "etc/systemd/system"
    return sorted(str(file.relative_to(systemd)) for file in systemd.glob("*.d/*"))


def test_a_drop_in_goes_when_no_answer_needs_it_any_more_and_one_that_was_changed_stays_out_of_systemds_way(tmp_path):
    """With its unit, when that is given up, and without it, when an answer is again what setup proposes."""
    more = ("--onion", "--backup-at", "04:15", "--store", "/srv/parasol")
    assert setup(tmp_path, *more).code == 0
    systemd = tmp_path / "etc/systemd/system"
    own = systemd / "parasol-backup.service.d/override.conf"
    own.write_text("[Service]\nNice=10\n")
    timer = systemd / dropin("parasol-backup.timer")
    timer.write_text(f"{timer.read_text()}RandomizedDelaySec=1h\n")
    ran = run("setup", "--again", "--force", "--into", str(tmp_path), "--no-onion", "--store", "/var/lib/parasol")
    taken_away(tmp_path, ran.out)
    named = dropin("parasol.service")  # which says the address
    assert dropins_in(tmp_path) == ["parasol-backup.service.d/override.conf", dropin("parasol-backup.timer"), named]
    assert not (systemd / "parasol-tor.service").exists()
    timer.write_text(f"{timer.read_text()}RandomizedDelaySec=1h\n")
    ran = run("setup", "--again", "--force", "--into", str(tmp_path), "--backup-at", "03:30")
    taken_away(tmp_path, ran.out)
    assert dropins_in(tmp_path) == [
        "parasol-backup.service.d/override.conf",
        "parasol-backup.timer.d/60-setup.conf.changed",
        named,
    ]


def test_a_drop_in_that_nobody_took_away_is_told_again_since_it_still_counts(tmp_path):
    assert setup(tmp_path, "--backup-at", "04:15").code == 0
    place = "/etc/systemd/system/parasol-backup.timer.d/60-setup.conf"
    left = f"mv --backup=numbered {place} {place}.changed"
    told = run("setup", "--again", "--force", "--into", str(tmp_path), "--backup-at", "03:30")
    assert commands_of(told.out)[0] == f"rm {place}"
    assert commands_of(run("setup", "--again", "--into", str(tmp_path)).out)[0] == left
    (tmp_path / "etc/parasol/host.json").unlink()
    assert commands_of(setup(tmp_path).out)[0] == left


def test_units_of_a_version_that_wrote_all_into_one_file_become_the_files_of_this_one(tmp_path):
    """Each difference is shown. Where a part is given up in the same step, its file is one that this version doesn't
    know, and is kept under another name."""
    more = ("--onion", "--store", "/srv/parasol", "--program", "/usr/bin/true")
    assert setup(tmp_path, *more).code == 0
    systemd = tmp_path / "etc/systemd/system"
    new = {file: file.read_text() for file in systemd.rglob("*") if file.is_file()}
    for name in ("parasol.service", "parasol-tor.service"):
        (systemd / name).write_text(f"# Written by `parasol setup`.\n[Service]\nExecStart=/usr/bin/true {name}\n")
    for file in systemd.glob("*.d/*"):
        file.unlink()
    refused = run("setup", "--again", "--into", str(tmp_path))
    assert refused.code == 1
    assert "-ExecStart=/usr/bin/true parasol.service" in refused.err
    ran = run("setup", "--again", "--force", "--into", str(tmp_path))
    assert ran.code == 0, ran.err
    assert {file: file.read_text() for file in systemd.rglob("*") if file.is_file()} == new
    assert not [line for line in commands_of(ran.out) if line.startswith(("rm", "mv"))]
    tor = systemd / "parasol-tor.service"
    tor.write_text("# Written by `parasol setup`.\n[Service]\nExecStart=/usr/bin/true\n")
    ran = run("setup", "--again", "--force", "--into", str(tmp_path), "--no-onion")
    taken_away(tmp_path, ran.out)
    assert not tor.exists()
    assert not (systemd / dropin("parasol-tor.service")).exists()
    assert (systemd / "parasol-tor.service.changed").exists()


def test_an_address_that_was_given_up_is_renewed_no_more_and_what_stays_is_not_switched_off(tmp_path):
    assert setup(tmp_path, "--onion", "--plain-address", "plain.example.org").code == 0
    renamed = run("setup", "--again", "--force", "--into", str(tmp_path), "--plain-address", "p.example.org")
    assert commands_of(renamed.out)[0] == "certbot delete -n --cert-name plain.example.org"
    assert "disable --now parasol" not in renamed.out
    own = run(
        "setup", "--again", "--force", "--into", str(tmp_path), "--certificates", "/etc/own", "--plain-address", ""
    )
    assert "systemctl disable --now nginx" not in own.out
    only_onion = run("setup", "--again", "--force", "--into", str(tmp_path), "--address", "")
    assert commands_of(only_onion.out)[0] == "systemctl disable --now nginx"
    assert "certbot" not in only_onion.out, "its certificates are the host's own"


def test_whoever_answers_anew_has_what_was_given_up_switched_off_too(tmp_path):
    assert setup(tmp_path, "--onion").code == 0
    ran = setup(tmp_path, "--force")
    assert commands_of(ran.out)[0] == "systemctl disable --now parasol-plain.service parasol-tor.service"


def test_without_answers_of_before_there_is_no_again(tmp_path):
    ran = run("setup", "--again", "--into", str(tmp_path))
    assert ran.code == 1
    assert "without --again first" in ran.err
    assert list(tmp_path.iterdir()) == []
