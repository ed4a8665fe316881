# blocks of other tools in the file are kept byte for byte
$ write AGENTS.md
  <!-- waypoint:start -->
  read docs/ first
  <!-- waypoint:end -->

  <!-- BEGIN BEADS INTEGRATION -->
  bd ready
  <!-- END BEADS INTEGRATION -->
$ snapshot
$ cairn init --yes --profile none
…
$ outside-blocks-unchanged AGENTS.md
$ cairn doctor
1 info in 7 files; `-v` shows the info
$ cairn status
nothing to do: checked 5 files

# text that is added around the block later is kept at its place
$ append AGENTS.md

  ## written later
$ snapshot
$ cairn sync
nothing to do: everything is up to date
$ cairn init --yes
nothing to do: everything is up to date
$ unchanged
