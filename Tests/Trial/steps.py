"""The steps of a run: seeded random steps, chosen with regard to what is in the repository.

Every step is a dictionary without anything random left in it (see checks.py), so that it can be played again.
"""

import os
import shlex

from packs import LATER, SKILLS
from world import zone

BUILTIN = [
    "auth-permission-change", "backend-context-interview", "backend-ship-audit", "database-migration-change",
    "dependency-check", "deploy", "frontend-ship-audit", "payment-integrity-review", "quality-gate", "release",
    "release-retrospective", "security-audit", "skill-authoring",
]
PROFILES = ["minimal", "minimal", "everyday", "standard", "backend", "frontend", "product", "full", "none"]
LOCALES = ["en", "es", "fr", "hi", "ko", "zh"]
AGENTS = ["claude", "claude", "claude", "gemini", "codex", "qwen", "cursor", "copilot", "windsurf"]
DOCUMENTS = ["agents.root", "agents.claude", "agents.workflow", "skills.index", "skills.routes", "context.project", "small.guide"]
INJECTED = [
    ("renameat2", 60), ("openat", 250), ("unlinkat", 40), ("mkdirat", 40), ("write", 80), ("fsync", 6), ("syncfs", 2),
    ("symlinkat", 20), ("renameat", 10), ("linkat", 8), ("fchmod", 40),
]
ERRORS = ["ENOSPC", "EIO", "EACCES"]
q = shlex.quote


class Hand:
    """Chooses steps with `rng`, from what the world contains."""

    def __init__(self, rng, world, has_strace, is_exact):
        self.rng = rng
        self.world = world
        self.has_strace = has_strace
        # Whether the same seed must result in the same run; then there are no kills after a time.
        self.is_exact = is_exact
        self.count = 0
        self.version = 1
        self.last = ["sync"]
        self.below = ""

    # Words

    def token(self):
        self.count += 1
        return f"tok-{self.count}-{self.rng.randrange(16 ** 6):06x}"

    def one(self, items):
        items = list(items)
        return items[self.rng.randrange(len(items))] if items else None

    def chance(self, share):
        return self.rng.random() < share

    def weighted(self, pairs):
        total = sum(weight for weight, _ in pairs)
        at = self.rng.random() * total
        for weight, value in pairs:
            at -= weight
            if at < 0:
                return value
        return pairs[-1][1]

    # The start of a run

    def setup(self):
        git = self.weighted([(10, "plain"), (4, "clone"), (2, "none")])
        below = "packages/web" if git != "none" and self.chance(0.15) else ""
        self.below = below
        steps = [{"do": "begin", "git": git, "below": below}]
        lines = []
        if git != "none":
            for share, line in (
                (0.12, "git config core.autocrlf true"), (0.12, "git config core.fileMode false"),
                (0.1, "printf '* text=auto eol=crlf\\n' > .gitattributes"), (0.1, "printf '.agents/\\n' > .gitignore"),
                (0.08, "printf '.claude/\\n' > .gitignore"), (0.05, "git config core.symlinks false"),
            ):
                if self.chance(share):
                    lines.append(line)
        if self.chance(0.5):
            lines.append(f"printf '# Ours\\n\\nBuild with make {self.token()}.\\n' > AGENTS.md")
            if self.chance(0.3):
                lines.append(f"chmod {self.one(['600', '640', '400'])} AGENTS.md")
        if self.chance(0.3):
            lines.append(f"printf '# For Claude\\r\\n\\r\\nBe brief {self.token()}.\\r\\n' > CLAUDE.md")
        elif self.chance(0.15):
            lines.append("ln -s AGENTS.md CLAUDE.md")
        if self.chance(0.25):
            lines.append(self.own_skill(self.one([".claude/skills", ".agents/skills"]), f"own-{self.rng.randrange(9)}"))
        if self.chance(0.15):
            lines.append(self.own_skill(self.one([".claude/skills", ".agents/skills"]), self.one(BUILTIN[:10] + SKILLS)))
        lines.append(f"mkdir -p src && echo '# {self.token()}' > src/lib.py")
        steps += [{"do": "sh", "sh": line} for line in lines]
        if git != "none" and self.chance(0.8):
            steps.append(self.git("git add -A && git commit -qm begin"))
        steps.append(self.cairn(self.init(is_first=True)))
        if git != "none" and self.chance(0.6):
            steps.append(self.git("git add -A && git commit -qm installed"))
        if self.chance(0.25):
            steps.append({"do": "sh", "sh": "sed -i 's/^agents = .*/&\\nlinks = \"copy\"/' .cairn/config.toml"})
            steps.append(self.cairn(["sync"]))
        for step in steps:
            step["is_setup"] = True
        return steps

    def step(self):
        return self.weighted([
            (26, self.write), (9, self.take_away), (5, self.move), (4, self.chmod), (4, self.link), (3, self.reformat),
            (14, self.by_git), (38, self.by_cairn), (6, self.killed), (2, self.elsewhere), (1, self.upgraded), (3, self.edited_and_upgraded),
            (1.5, self.diverged), (4, self.killed_and_more),
            (0.7, self.age), (1, self.merge_by_hand), (0 if self.is_exact else 0.5, self.two_at_once), (0.4, self.starved),
        ])()

    # What a user does

    def files(self, *prefixes):
        snapshot = self.world.snapshot()
        found = sorted(
            path for path, entry in snapshot.items()
            if entry.kind == "file" and zone(path) == "live" and not path.startswith("../")
            and (not prefixes or path.startswith(prefixes)) and not path.startswith(".cairn/conflicts"))
        return found

    def favourite(self):
        """A file to write to; files that Cairn shares with the user are chosen more often."""
        files = self.files()
        shared = [path for path in files if path in (
            "AGENTS.md", "CLAUDE.md", ".agents/skills/INDEX.md", ".agents/skills/routes.toml", ".cairn/config.toml",
            ".agents/skills/routes.local.toml", ".agents/context/PROJECT.md", ".cairn/.gitignore", "GEMINI.md")]
        skills = [path for path in files if path.endswith(".md") and "/skills/" in path and "INDEX" not in path]
        copies = [path for path in files if path.startswith((".claude/skills/", ".gemini/", ".qwen/"))]
        return self.one(self.weighted([(5, shared or files), (4, skills or files), (2, copies or files), (2, files)]) or [None])

    def write(self):
        return {"do": "sh", "sh": self.weighted([
            (12, self.insert), (4, self.replace_line), (3, self.new_file), (3, self.describe), (2, self.own), (2, self.in_block),
            (2, self.local_route), (1, self.whole),
        ])()}

    def sentence(self, path):
        token = self.token()
        if path.endswith((".toml", ".py", ".sh", ".gitignore", ".gitattributes", ".yaml")):
            return f"# {token}"
        if path.endswith("INDEX.md") and self.chance(0.4):
            return f"| [x](release/SKILL.md) | {token} | primary |"
        return self.one([f"Mind {token}.", f"- {token}", f"## {token}", f"{token}"])

    def insert(self):
        path = self.favourite()
        if path is None:
            return self.new_file()
        text = self.sentence(path)
        if self.chance(0.35):
            return f"printf '%s\\n' {q(text)} >> {q(path)}"
        lines = self.lines(path)
        at = self.rng.randrange(1, max(2, lines + 1))
        if self.chance(0.15):
            # Saves like many editors do: a new file replaces the old one.
            return f"sed '{at}i\\{text}' {q(path)} > {q(path)}~ && chmod --reference={q(path)} {q(path)}~ && mv {q(path)}~ {q(path)}"
        return f"sed -i --follow-symlinks '{at}i\\{text}' {q(path)}"

    def lines(self, path):
        try:
            return (self.world.root / path).read_bytes().count(b"\n")
        except OSError:
            return 1

    def replace_line(self):
        path = self.favourite()
        if path is None:
            return self.new_file()
        at = self.rng.randrange(1, max(2, self.lines(path) + 1))
        return f"sed -i --follow-symlinks '{at}c\\{self.sentence(path)}' {q(path)}"

    def in_block(self):
        path = self.one(path for path in self.files() if path in ("AGENTS.md", "CLAUDE.md", ".agents/skills/INDEX.md", "GEMINI.md"))
        if path is None:
            return self.insert()
        text = self.sentence(path)
        return self.one([
            f"sed -i --follow-symlinks '/cairn:begin/a\\{text}' {q(path)}",
            f"sed -i --follow-symlinks '/cairn:end/i\\{text}' {q(path)}",
            f"sed -i --follow-symlinks '/cairn:begin/,/cairn:end/{{/cairn:/!d}}; /cairn:begin/a\\{text}' {q(path)}",
        ])

    def describe(self):
        path = self.one(path for path in self.files() if path.endswith("SKILL.md"))
        if path is None:
            return self.own()
        token = self.token()
        return self.one([
            f"sed -i --follow-symlinks 's/^description: .*/description: Does {token}. Use when it is wanted./' {q(path)}",
            f"sed -i --follow-symlinks '0,/^license: .*/s//license: MIT # {token}/' {q(path)}",
            f"sed -i --follow-symlinks '2i\\compatibility: {token}' {q(path)}",
        ])

    def own_skill(self, folder, name):
        text = f"---\\nname: {name}\\ndescription: Does {self.token()}. Use when it is wanted.\\n---\\n\\n# It\\n\\nDo {self.token()}.\\n"
        return f"mkdir -p {folder}/{name} && printf '{text}' > {folder}/{name}/SKILL.md"

    def own(self):
        folder = self.one([".agents/skills", ".agents/skills", ".claude/skills", ".gemini/skills", ".cursor/skills"])
        name = self.one([f"own-{self.rng.randrange(9)}", self.one(BUILTIN), self.one(SKILLS + LATER)])
        return self.own_skill(folder, name)

    def new_file(self):
        token = self.token()
        skill = self.one(BUILTIN + SKILLS)
        path = self.one([
            f"notes-{self.count}.md", f"src/notes-{self.count}.py", f".agents/notes-{self.count}.md",
            f".agents/skills/{skill}/notes-{self.count}.md", f".agents/skills/{skill}/references/mine.md",
            f".cairn/notes-{self.count}.md", f".cairn/packs/ours/notes-{self.count}.md", f".cairn/base/notes-{self.count}.md",
            f".claude/skills/{skill}/notes-{self.count}.md", f".claude/skills/notes-{self.count}.md", ".cairn/baseline.toml",
            ".cairn/doctor.toml", "GEMINI.md", "QWEN.md", ".agents/skills/routes.local.toml", f".agents/skills/{skill}",
            f".claude/skills/{skill}", ".agents/docs/small-guide.md", ".agents/context/PROJECT.md", ".agents/docs/agent-workflow.md",
            ".agents/skills/INDEX.md", ".agents/skills/routes.toml", ".codex/config.toml", ".github/copilot-instructions.md",
            f".cairn/trash/notes-{self.count}.md",
        ])
        text = f"# {token}" if path.endswith((".toml", ".py")) else f"Mine: {token}"
        folder = path.rsplit("/", 1)[0] if "/" in path else "."
        secret = f" && chmod 600 {path}" if self.chance(0.2) else ""
        return f"mkdir -p {folder} && [ ! -d {path} ] && printf '%s\\n' {q(text)} >> {path}{secret}"

    def local_route(self):
        token = self.token()
        name = self.one(BUILTIN + SKILLS + ["own-1"])
        return (
            f"mkdir -p .agents/skills && printf '[routes.{name}]\\ncategory = \"quality\"\\ntype = \"primary\"\\npriority = 50\\n"
            f"# {token}\\n' >> .agents/skills/routes.local.toml")

    def whole(self):
        path = self.favourite()
        return f"printf '%s\\n' {q(self.sentence(path))} > {q(path)}" if path else self.new_file()

    def take_away(self):
        snapshot = self.world.snapshot()
        live = sorted(path for path, entry in snapshot.items() if zone(path) == "live" and not path.startswith(("../", ".cairn")))
        skill_folders = sorted({path for path in live if path.count("/") == 2 and "/skills/" in path})
        path = self.weighted([
            (6, self.one(self.files())), (6, self.one(skill_folders)), (2, self.one(live)),
            (4, self.one([".agents/skills", ".agents", ".claude", ".claude/skills", "AGENTS.md", "CLAUDE.md",
                ".agents/skills/INDEX.md", ".agents/skills/routes.toml"])),
            (2, self.one([".cairn/lock.toml", ".cairn/base", ".cairn/.gitignore", ".cairn/.gitattributes", ".cairn/trash",
                ".cairn/config.toml", ".cairn", ".cairn/conflicts", ".cairn/lock.pid"])),
        ])
        if path is None:
            return self.write()
        if self.chance(0.15):
            return {"do": "sh", "sh": f"sed -i --follow-symlinks '/cairn:begin/,/cairn:end/d' {self.one(['AGENTS.md', 'CLAUDE.md', '.agents/skills/INDEX.md'])}"}
        return {"do": "sh", "sh": f"rm -rf {q(path)}"}

    def move(self):
        files = self.files()
        folders = sorted({path.rsplit("/", 1)[0] for path in files if path.startswith((".agents/skills/", ".claude/skills/")) and path.count("/") >= 3})
        path = self.one(self.one([files, folders]) or files)
        if path is None:
            return self.write()
        to = self.one([path + "-old", f"mine-{self.rng.randrange(99)}", f".agents/skills/own-{self.rng.randrange(9)}", f"src/{path.rsplit('/', 1)[-1]}"])
        verb = "cp -r" if self.chance(0.3) else "mv"
        return {"do": "sh", "sh": f"[ ! -e {q(to)} ] && {verb} {q(path)} {q(to)}"}

    def chmod(self):
        path = self.one(self.one([self.files(), [path for path in self.files() if path.endswith((".sh", ".py"))]]) or self.files())
        if path is None:
            return self.write()
        mode = self.one(["600", "600", "400", "640", "755", "700", "-x", "+x", "666"])
        return {"do": "sh", "sh": f"chmod {mode} {q(path)}"}

    def link(self):
        skill = self.one(BUILTIN + SKILLS)
        file = self.one(self.files())
        text = self.token()
        return {"do": "sh", "sh": self.one([
            f"[ -f {q(file)} ] && mkdir -p elsewhere && mv {q(file)} elsewhere/mine-{self.rng.randrange(99)} && ln -s \"$PWD/elsewhere\" {q(file)}" if file else "true",
            "[ -f AGENTS.md ] && rm -f CLAUDE.md && ln -s AGENTS.md CLAUDE.md",
            f"rm -rf .claude/skills/{skill} && mkdir -p .claude/skills && ln -s nowhere-{text} .claude/skills/{skill}",
            f"[ -L .claude/skills/{skill} ] && cp -rL .claude/skills/{skill} .claude/skills/{skill}~ && rm .claude/skills/{skill} && mv .claude/skills/{skill}~ .claude/skills/{skill} && echo 'Also {text}.' >> .claude/skills/{skill}/SKILL.md",
            "rm -rf .claude/skills && mkdir -p .claude && ln -s ../.agents/skills .claude/skills",
            "[ -d .agents/skills ] && [ ! -L .agents/skills ] && [ ! -e skills ] && mv .agents/skills skills && ln -s ../skills .agents/skills",
            f"mkdir -p .agents/skills && ln -sfn ../../src .agents/skills/own-{self.rng.randrange(9)}",
        ])}

    def reformat(self):
        path = self.favourite()
        if path is None:
            return self.write()
        return {"do": "sh", "sh": self.one([
            f"sed -i --follow-symlinks 's/\\r*$/\\r/' {q(path)}", f"sed -i --follow-symlinks 's/\\r$//' {q(path)}",
            f"sed -i --follow-symlinks 's/[ \\t]*$//' {q(path)}", f"printf '\\n\\n' >> {q(path)}", f"printf '%s' \"$(cat {q(path)})\" > {q(path)}",
            f"sed -i --follow-symlinks '1s/^/\\xef\\xbb\\xbf/' {q(path)}", f"printf '\\377\\376 {self.token()}\\n' >> {q(path)}",
            "for f in .cairn/base/*; do sed -i -e 's/[ \\t]*$//' -e '$a\\' \"$f\"; done", f"touch {q(path)}",
            "git ls-files | head -400 | xargs -r sed -i 's/[ \\t]*$//'",
        ])}

    # What a user does with git

    def git(self, line):
        return {"do": "sh", "sh": line, "is_git": True}

    def by_git(self):
        if not self.world.has_git:
            return self.write()
        branch = f"b{self.rng.randrange(3)}"
        settle = "git add -A && git commit -qm merged"
        return self.git(self.weighted([
            (10, "git add -A && git commit -qm work"), (2, "git commit -qam work"),
            (6, f"git checkout -q -b {branch} || git checkout -q {branch}"), (5, "git checkout -q main"),
            (3, f"git merge -q -m merged {branch} || git merge --abort"),
            (3, f"git merge -q -m merged {branch} || ({settle})"),
            (2, f"git merge -q -X {self.one(['ours', 'theirs'])} -m merged {branch} || ({settle})"),
            (1, f"git rebase -q main || git rebase --abort"),
            (4, "git stash -q -u"), (1, "git stash -q -a"), (4, "git stash pop -q"), (3, "git reset -q --hard"), (2, "git reset -q --hard HEAD~1"),
            (2, "git checkout -q HEAD~1 -- .agents || git checkout -q HEAD -- ."), (1, "git clean -qfd"), (0.5, "git clean -qfdx"),
            (4, f"git sparse-checkout set {self.one(['src', '.agents', '.cairn', 'src .claude', '.agents .cairn'])}"),
            (1, "git sparse-checkout add .cairn"), (3, "git sparse-checkout disable"),
            (1, f"git sparse-checkout set --no-cone '/*' '!{self.one(['.agents/skills/release', '.cairn', '.agents', 'AGENTS.md'])}'"),
            (1, "git rm -rq --cached .agents"), (1, "git push -q origin HEAD"), (1, "git pull -q origin main"),
            (1, f"printf '{self.one(['.agents/', '.claude/', '.cairn/', '*.md', 'lock.toml'])}\\n' >> .gitignore"),
        ]))

    # Cairn's commands

    def cairn(self, args, **more):
        if args[0] not in ("undo",):
            self.last = args
        step = {"do": "cairn", "args": args}
        if self.chance(0.15):
            step["dry"] = True
        if self.chance(0.4):
            step["probe"] = True
        if self.chance(0.01):
            step["without_git"] = True
        step.update(more)
        return step

    def by_cairn(self):
        if not (self.world.root / ".cairn/config.toml").exists() and self.chance(0.8):
            return self.cairn(self.decorated(self.init(is_first=True)))
        return self.cairn(self.decorated(self.weighted([
            (14, self.sync), (10, self.init), (6, self.upgrade), (7, self.add), (7, self.remove), (4, self.resolve),
            (7, lambda: ["undo", "--yes"]), (4, self.doctor), (3, self.reading), (2, lambda: list(self.last)), (1, lambda: ["remove", "--all", "--yes"]),
            (0.5, lambda: ["remove", "--all", "--yes", "--keep-documents"]),
        ])()))

    def decorated(self, args):
        if args[0] == "upgrade" and self.chance(0.1):
            args = [*args, "--allow-downgrade"]
        if self.chance(0.08) and "--format" not in args:
            args = [*args, "--format", "json"]
        elif self.chance(0.04):
            args = [*args, "--lang", self.one(LOCALES)]
        if self.chance(0.05):
            args = [*args, "-v"]
        return args

    def path(self):
        """A path for an argument: a document, its folder, or a path that may not exist."""
        files = [path for path in self.files(".agents/", "AGENTS.md", "CLAUDE.md", ".claude/", "GEMINI.md")]
        path = self.one(files) or "AGENTS.md"
        if self.chance(0.3) and "/" in path:
            path = path.rsplit("/", 1)[0]
        if self.chance(0.15):
            path = f".agents/skills/{self.one(BUILTIN + SKILLS)}"
        return path

    def sync(self):
        return self.weighted([
            (8, ["sync"]), (2, ["sync", "--check"]), (1, ["sync", "--diff"]), (1, ["sync", "--check", "--diff"]),
            (3, ["sync", "--restore", self.path()]), (1, ["sync", "--restore"]),
        ])

    def init(self, is_first=False):
        args = ["init", *(["."] if self.below or self.chance(0.1) else []), "--yes"]
        packs = self.weighted([(6, []), (4, ["builtin", "$RUN/pack"]), (2, ["$RUN/pack"]), (1, ["builtin"])])
        for pack in packs:
            args += ["--pack", pack]
        if self.chance(0.5):
            args += ["--profile", self.one(PROFILES if packs != ["$RUN/pack"] else ["all", "few", "none"])]
        if self.chance(0.35):
            args += ["--locale", self.one(LOCALES)]
        for _ in range(self.weighted([(5, 0), (6, 1), (1, 2)])):
            args += ["--agent", self.one(AGENTS)]
        if self.chance(0.1):
            args += ["--no-agent", self.one(AGENTS)]
        if self.chance(0.2):
            args += ["--skill", self.one(SKILLS if packs == ["$RUN/pack"] else BUILTIN if is_first else BUILTIN + SKILLS)]
        if self.chance(0.1):
            args += ["--without", self.one(DOCUMENTS)]
        if self.chance(0.1):
            args += ["--on-conflict", self.one(["keep", "abort"])]
        if self.chance(0.12):
            args += ["--overwrite", self.path()]
        if self.chance(0.5 if is_first else 0.15):
            args += ["--allow-ignored"]
        if self.chance(0.06) and not is_first:
            args += ["--dry-run"]
        if self.chance(0.06) and not is_first:
            args += ["--diff"]
        return args

    def upgrade(self):
        args = ["upgrade", "--repo-only", "--yes"]
        return self.weighted([
            (6, args), (2, [*args, "--pack", "trial.small"]), (1, [*args, "--pack", "$RUN/pack"]), (1, [*args, "--dry-run", "--diff"]),
            (1, ["upgrade", "--check", "--repo-only"]),
        ])

    def packs(self):
        """The packs that the config names."""
        try:
            text = (self.world.root / ".cairn/config.toml").read_text(errors="replace")
        except OSError:
            text = ""
        return ("builtin" in text, "pack\"" in text)

    def name_to_add(self):
        has_builtin, has_small = self.packs()
        return self.weighted([
            (8 if has_builtin else 0.3, self.one(BUILTIN)), (6 if has_small else 0.3, self.one(SKILLS + LATER)),
            (2, self.one(DOCUMENTS)), (0.5 if has_small else 2, "$RUN/pack"), (0.5 if has_builtin else 1, "builtin"),
            (1, self.path()), (0.3, "own-1"),
        ])

    def name_to_remove(self):
        folder = self.world.root / ".agents/skills"
        installed = sorted(name for name in os.listdir(folder) if "." not in name) if folder.is_dir() else []
        return self.weighted([
            (10, self.one(installed or BUILTIN)), (2, self.one(DOCUMENTS)), (1, "trial.small"), (0.5, "$RUN/pack"),
            (1, "cairn.core"), (0.5, self.path()), (0.5, self.one(BUILTIN + SKILLS)),
        ])

    def add(self):
        args = ["add", self.name_to_add(), "--yes"]
        if self.chance(0.2):
            args.insert(1, self.name_to_add())
        return args + (["--dry-run"] if self.chance(0.06) else [])

    def remove(self):
        args = ["remove", self.name_to_remove(), "--yes"]
        return args + (["--dry-run"] if self.chance(0.06) else [])

    def edited_and_upgraded(self):
        """An edit of a pack's document, next to or in a line that the next version changes, and then that version."""
        path = self.one(path for path in self.files(".agents/") if "/alpha/" in path or "/beta/" in path or "/gamma/" in path
            or "/tool/" in path or "/epsilon/" in path or path.endswith("small-guide.md"))
        if path is None:
            return [self.upgraded()]
        token = self.token()
        text = f"# {token}" if path.endswith(".sh") else f"Mine {token}."
        pattern = self.one(["[0-9]", "Look", "Close", "Kept", "End", "Ask", "done", "three"])
        return [
            {"do": "sh", "sh": self.one([
                f"sed -i --follow-symlinks '0,/{pattern}/s//{token} &/' {q(path)}", f"sed -i --follow-symlinks '/{pattern}/a\\{text}' {q(path)}",
                f"sed -i --follow-symlinks '/{pattern}/d' {q(path)} && printf '%s\\n' '{text}' >> {q(path)}"])},
            self.upgraded(), self.cairn(["upgrade", "--repo-only", "--yes"], probe=True),
        ]

    def resolve(self):
        choice = self.one([[], ["--mine"], ["--pack"], ["--pack"], ["--merged"]])
        return ["resolve", *choice, *([self.path()] if self.chance(0.75 if choice == ["--pack"] else 0.4) else [])]

    def doctor(self):
        return self.weighted([
            (3, ["doctor"]), (3, ["doctor", "--fix"]), (2, ["doctor", "--fix", "--unsafe-fixes"]), (1, ["doctor", "--diff"]),
            (1, ["doctor", "--fix", self.path()]), (1, ["doctor", self.path()]), (1, ["doctor", "--write-baseline"]),
            (1, ["doctor", "--fix", "--diff"]), (1, ["doctor", "--strict", "--format", self.one(["json", "sarif", "concise"])]),
        ])

    def reading(self):
        return self.one([
            ["status"], ["status", "--short"], ["diff"], ["diff", "--base"], ["list"], ["list", "--available"], ["undo", "--list"],
            ["undo", "--dry-run"], ["route", "--changed"], ["route", "--task", "deploy the release"], ["rule"], ["remove", "--all", "--dry-run"],
        ])

    def killed(self):
        args = self.weighted([
            (4, self.init), (4, self.upgrade), (3, self.sync), (3, self.add), (3, self.remove), (3, lambda: ["undo", "--yes"]),
            (1, lambda: ["remove", "--all", "--yes"]), (1, self.resolve), (1, lambda: ["doctor", "--fix"]),
        ])()
        if self.has_strace and (self.is_exact or self.chance(0.6)):
            call, most = self.one(INJECTED)
            kill = {"call": call, "when": self.rng.randrange(1, most)}
            # Errors of `write` would also affect the runtime's own wake-up calls, which cannot fail otherwise.
            if call != "write" and self.chance(0.2):
                kill["error"] = self.one(ERRORS)
        else:
            kill = {"after": round(self.rng.random() ** 2 * 0.3, 4)}
        return {"do": "cairn", "args": args, "kill": kill}

    # Sequences of steps

    def killed_and_more(self):
        """A kill, then a step of the user before the interrupted run is finished, then the next command."""
        number = self.rng.randrange(10, 99)
        between = self.one([
            self.write, self.write, self.take_away, self.move, self.by_git, self.by_git,
            lambda: self.git("git reset -q --hard"), lambda: self.git("git add -A && git commit -qm half"),
            lambda: {"do": "rename", "to": f"repo-{number}"}, lambda: {"do": "place", "how": "copy", "name": f"copy-{number}"},
            lambda: {"do": "sh", "sh": "rm -rf .cairn/lock.toml"}, lambda: {"do": "sh", "sh": "rm -rf $RUN/state/cairn"},
        ])
        then = self.one([self.sync, self.init, lambda: ["undo", "--yes"], self.remove, lambda: list(self.last)])
        return [self.killed(), between(), self.cairn(then())]

    def diverged(self):
        """Two branches with different installations and edits, and their merge, left as git leaves it."""
        if not self.world.has_git:
            return self.killed_and_more()
        branch, commit = f"d{self.rng.randrange(99)}", "git add -A && git commit -qm on"
        one = [self.write(), self.cairn(self.one([self.init, self.add, self.remove])()), self.git(commit)]
        other = [self.write(), self.cairn(self.one([self.init, self.add, self.remove])()), self.git(commit)]
        end = self.one([
            f"git merge -q -m merged {branch}", f"git merge -q -m merged {branch} || ({commit})",
            f"git merge -q -X {self.one(['ours', 'theirs'])} -m merged {branch} || ({commit})", f"git rebase -q {branch} || git rebase --abort",
            f"git checkout -q {branch}", f"git cherry-pick {branch} || (git add -A && git cherry-pick --continue)",
        ])
        return [
            self.git(commit), self.git(f"git checkout -q -b {branch}"), *one, self.git("git checkout -q -"), *other,
            self.git(end), self.cairn(["sync"], probe=True),
        ]

    def elsewhere(self):
        """The folder is renamed, or the run continues in another one."""
        kind = self.weighted([(4, "rename"), (2, "copy"), (2, "clone"), (2, "worktree"), (3, "switch")])
        number = self.rng.randrange(10, 99)
        if kind == "rename":
            return {"do": "rename", "to": f"repo-{number}"}
        if kind == "switch":
            return {"do": "switch", "to": self.one(sorted(self.world.places))}
        if kind != "copy" and not self.world.has_git:
            kind = "copy"
        return {"do": "place", "how": kind, "name": f"{kind}-{number}"}

    def upgraded(self):
        """Another version of the pack, for `upgrade`."""
        version = self.one(["2", "2", "3", "3", "1"])
        return {"do": "sh", "sh": f'rm -rf "$RUN/pack" && cp -r "$RUN/packs/{version}" "$RUN/pack"'}

    def age(self):
        """Enough transactions that older ones are deleted from the trash if that is allowed."""
        skill = self.one(["payment-integrity-review", "frontend-ship-audit", "epsilon", "alpha"])
        lines = [["add", skill, "--yes"], ["remove", skill, "--yes"]] * 6
        return [{"do": "cairn", "args": args, "again": False} for args in lines]

    def merge_by_hand(self):
        token = self.token()
        return [
            {"do": "sh", "sh":
                "for f in $(find .cairn/conflicts -name '*.merged.txt' 2>/dev/null); do sed -i '/^[<=>|]\\{7\\}/d' \"$f\"; "
                f"echo '{token}' >> \"$f\"; done"},
            {"do": "cairn", "args": ["resolve", "--merged"]},
        ]

    def two_at_once(self):
        return {"do": "pair", "args": self.one([self.init, self.add, self.remove, self.sync])(), "other": self.one([self.init, self.add, self.remove, self.sync])()}

    def starved(self):
        return {"do": "cairn", "args": self.one([self.sync, self.init, self.remove])(), "kill": {"files": 24}}

    def ending(self, has_left):
        """The end of a run. Files that a command moved away must survive further transactions."""
        if has_left and self.chance(0.5):
            return self.age()
        return self.one([
            [{"do": "undo-all"}], [{"do": "cairn", "args": ["sync"]}], [{"do": "cairn", "args": ["remove", "--all", "--yes"], "probe": True}],
            [{"do": "cairn", "args": ["sync"]}, {"do": "undo-all"}],
        ])
