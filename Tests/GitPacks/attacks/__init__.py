"""The attacks of hostile.py, in the order of its table."""

from . import contents, programs, network, repositories, machine  # noqa: F401 (each adds its cases)
from .case import CASES

__all__ = ["CASES"]
