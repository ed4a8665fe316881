"""The programs that commands need: those of this machine, and those that PyPI and Debian have."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


class Tools:
    """Where programs are found. With `install`, packages come from PyPI into one environment in `folder`, and the
    packages of Debian in `DEBIAN` through apt-get, where it may be used."""

    # Program: package. Those that CI's machine has without them are not here.
    DEBIAN = {
        "hyperfine": "hyperfine", "jq": "jq", "ruby": "ruby", "rake": "rake", "bundle": "ruby-bundler", "rspec": "ruby-rspec",
        "composer": "composer", "php": "php-cli", "phpunit": "phpunit", "jar": "openjdk-17-jdk-headless", "gh": "gh", "redis-server": "redis-server",
        "redis-cli": "redis-tools", "mariadbd": "mariadb-server", "promtool": "prometheus", "yard": "yard",
        "gdb": "gdb", "valgrind": "valgrind", "lsof": "lsof", "dig": "bind9-dnsutils", "perf": "linux-perf",
        "jekyll": "jekyll", "time": "time", "ss": "iproute2", "vmstat": "procps", "journalctl": "systemd",
        "shasum": "perl", "script": "bsdutils",
    }

    def __init__(self, folder, install, environment=None):
        self.folder, self.install = Path(folder), install
        self.environment = Path(environment).resolve() if environment else self.folder / "environment"
        self.missing_packages = set()

    def add(self, name, executable):
        """Makes a program known by a name."""
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / name).symlink_to(os.path.abspath(executable))

    def prepare(self, packages, programs):
        """Installs what is missing; says what could not be installed."""
        if not self.install:
            return
        if packages:
            self.install_from_pypi(sorted(packages))
        wanted = sorted({self.DEBIAN[program] for program in programs if program in self.DEBIAN and not self.path_of(program)})
        if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
            environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
            subprocess.run(["apt-get", "update", "-qq"], **quiet)
            together = subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted], **quiet)
            for package in wanted if together.returncode else []:
                subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], **quiet)

    def install_from_pypi(self, packages):
        if not self.environment.exists():
            subprocess.run([sys.executable, "-m", "venv", str(self.environment)], check=True)
        pip = [str(self.environment / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--only-binary", ":all:"]
        if subprocess.run(pip + packages, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            return
        # One that cannot be had must not take the others with it.
        for package in packages:
            done = subprocess.run(pip + [package], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                self.missing_packages.add(package)

    def search_path(self, with_packages):
        """PATH for a command."""
        folders = [str(self.environment / "bin")] if with_packages else []
        folders.append(str(self.folder / "bin"))
        # Before the wrappers of version managers, which look for their own files in the home folder.
        folders.append(str(Path(sys.executable).parent))
        return os.pathsep.join(folders + os.environ.get("PATH", os.defpath).split(os.pathsep) + ["/usr/sbin", "/sbin"])

    def path_of(self, program, with_packages=True):
        return shutil.which(program, path=self.search_path(with_packages))

    def lacks(self, run):
        """Why a command cannot be run here, or an empty text."""
        if run.pip and not self.install:
            return "installs from PyPI (--long)"
        if run.long and not self.install:
            return "takes long (--long)"
        for package in run.pip:
            if package in self.missing_packages:
                return f"{package} cannot be installed from PyPI"
        for program in run.needs:
            if not self.path_of(program, bool(run.pip)):
                return f"{program} is missing"
        return ""
