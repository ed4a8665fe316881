# A project of Poetry with a dependency that lies next to it, so that no registry is asked.
mkdir -p lib/lib
touch lib/lib/__init__.py
printf '[project]\nname = "lib"\nversion = "1"\nrequires-python = ">=3.9"\n[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n' >lib/pyproject.toml
printf '[project]\nname = "a"\nversion = "1"\nrequires-python = ">=3.9"\n[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\nlib = { path = "lib" }\n' >pyproject.toml
