# a damaged block is named, and nothing of it is touched
$ cairn init --yes --profile minimal
…
$ sh grep -v cairn:end AGENTS.md > a && mv a AGENTS.md
$ snapshot
$ cairn sync
damaged  AGENTS.md [agents.root]  (block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line)
nothing was written; the rows above need you
? 1
$ cairn sync --check
damaged  AGENTS.md [agents.root]  (block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line)
nothing was written; the rows above need you
? 1
$ cairn status
damaged block  AGENTS.md [agents.root]
AGENTS.md: block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line
? 1
$ cairn status -s
!  AGENTS.md [agents.root]
? 1
$ cairn doctor
AGENTS.md:1:1: error: block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line [block.markers-paired]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
1 error, 1 info in 17 files
? 1
$ cairn init --yes
damaged  AGENTS.md [agents.root]  (block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line)
nothing was written; the rows above need you
? 1
$ unchanged

# two blocks of one name
$ cairn sync --restore AGENTS.md
damaged  AGENTS.md [agents.root]  (block 'agents.root' begins in line 1 and has no end; put '<!-- cairn:end agents.root -->' behind its last line, or remove this line)
nothing was written; the rows above need you
? 1
$ sh printf '<!-- cairn:begin agents.root -->\nx\n<!-- cairn:end agents.root -->\n' > AGENTS.md; cat AGENTS.md > a; cat a >> AGENTS.md; rm a
$ cairn sync
damaged  AGENTS.md [agents.root]  (block 'agents.root' stands in line 1 already; remove one of the two)
nothing was written; the rows above need you
? 1
$ cairn doctor
AGENTS.md:4:1: error: block 'agents.root' stands in line 1 already; remove one of the two [block.unique]
  4 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
1 error, 1 info in 17 files
? 1
