"""The command `wuzhen-bot`, which `python -m bot` is as well."""

from __future__ import annotations

import signal


def main() -> None:
    """Runs the command; Ctrl-C while it is still imported ends it at once, without a stack."""
    is_usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_usual:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bot.cli import main as command

    if is_usual:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command()


if __name__ == "__main__":
    main()
