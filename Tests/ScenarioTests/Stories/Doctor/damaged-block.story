# a damaged block is reported and not changed
$ cairn init --yes --profile minimal
…
$ sh grep -v cairn:end AGENTS.md > a && mv a AGENTS.md
$ snapshot
$ cairn sync
damaged  AGENTS.md [agents.root]  (block 'agents.root' starts in line 1 but has no end; add '<!-- cairn:end agents.root -->' after its last line, or remove this line)
warning: nothing was written; the rows above need your attention
? 1
$ cairn sync --check
damaged  AGENTS.md [agents.root]  (block 'agents.root' starts in line 1 but has no end; add '<!-- cairn:end agents.root -->' after its last line, or remove this line)
warning: nothing was written; the rows above need your attention
? 1
$ cairn status
damaged block  AGENTS.md [agents.root]
warning: AGENTS.md: block 'agents.root' starts in line 1 but has no end
  help: add '<!-- cairn:end agents.root -->' after its last line, or remove this line
? 1
$ cairn status -s
!  AGENTS.md [agents.root]
? 1
$ cairn doctor
AGENTS.md:1:1: error: block 'agents.root' starts in line 1 but has no end [block.markers-paired]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    = help: add '<!-- cairn:end agents.root -->' after its last line, or remove this line
·
1 error, 1 info in 29 files; `-v` shows the info
? 1
$ cairn init --yes
damaged  AGENTS.md [agents.root]  (block 'agents.root' starts in line 1 but has no end; add '<!-- cairn:end agents.root -->' after its last line, or remove this line)
warning: nothing was written; the rows above need your attention
? 1
$ unchanged

# two blocks with the same name
$ cairn sync --restore AGENTS.md
damaged  AGENTS.md [agents.root]  (block 'agents.root' starts in line 1 but has no end; add '<!-- cairn:end agents.root -->' after its last line, or remove this line)
warning: nothing was written; the rows above need your attention
? 1
$ sh printf '<!-- cairn:begin agents.root -->\nx\n<!-- cairn:end agents.root -->\n' > AGENTS.md; cat AGENTS.md > a; cat a >> AGENTS.md; rm a
$ cairn sync
damaged  AGENTS.md [agents.root]  (block 'agents.root' already exists in line 1; remove one of the two)
warning: nothing was written; the rows above need your attention
? 1
$ cairn doctor
AGENTS.md:4:1: error: block 'agents.root' already exists in line 1 [block.unique]
  4 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    = help: remove one of the two
·
1 error, 1 info in 29 files; `-v` shows the info
? 1
