# in a pack, where nothing is installed, a task leads to the pack's skills
$ cairn new pack tea --yes --quiet
$ cairn -C tea route --task 'report a bug'
$ cairn -C tea route --task 'deploy to production'
$ cairn -C tea route --reason x
