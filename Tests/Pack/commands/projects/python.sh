# A small Python package with tests in both styles, in a git repository.
git init -q .
mkdir -p package path
printf '' >package/__init__.py
printf 'def calc(a):\n    """Doubles.\n\n    >>> calc(2)\n    4\n    """\n    return a * 2\n\n\ndef unused():\n    return 1\n' >package/core.py
printf 'import unittest\n\nfrom package.core import calc\n\n\nclass Case(unittest.TestCase):\n    def test_name(self):\n        self.assertEqual(calc(2), 4)\n' >package/test_x.py
printf 'from package.core import calc\n\n\ndef test_name():\n    assert calc(1) == 2\n\n\ndef test_other():\n    assert calc(2) == 4\n' >path/test_x.py
printf '[tool.pytest.ini_options]\npythonpath = ["."]\n' >pyproject.toml
printf '# Read me\n\n>>> 1 + 1\n2\n\n' >README.md
printf 'import time\n\n\ndef work():\n    return sum(range(100000))\n\n\nfor _ in range(20):\n    work()\n' >script.py
printf 'import time\n\nwhile True:\n    sum(range(1000))\n    time.sleep(0.01)\n' >server.py
git add . && git commit -qm 'Add a package' && git branch -q base
