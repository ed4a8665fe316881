# the schemas, of files first, then of answers; no installation is needed
$ cairn schema
baseline                  .cairn/baseline.toml: findings that are suppressed until they are fixed
config                    .cairn/config.toml: what is installed and how
doctor-config             .cairn/doctor.toml: settings of the doctor without an installation
index                     index.json: the releases of a feed
ledger                    The ledger: which revision of the source each translation was made from
lock                      .cairn/lock.toml: what Cairn installed
manifest                  manifest.toml: what a pack is
policy                    cairn/policy.toml: the policy for packs of a user or a machine
receipt                   cairn.receipt.json: what the installer wrote next to the executable
routes                    routes.toml: which task leads to which skill
answer-error              What a command prints with `--format json` if it fails
answer-add                What `cairn add --format json` prints, unless it fails
answer-agents             What `cairn agents --format json` prints, unless it fails
answer-cache              What `cairn cache --format json` prints, unless it fails
answer-completions        What `cairn completions --format json` prints, unless it fails
answer-diff               What `cairn diff --format json` prints, unless it fails
answer-docs               What `cairn docs --format json` prints, unless it fails
answer-doctor             What `cairn doctor --format json` prints, unless it fails
answer-i18n-accept        What `cairn i18n accept --format json` prints, unless it fails
answer-i18n-diff          What `cairn i18n diff --format json` prints, unless it fails
answer-i18n-new           What `cairn i18n new --format json` prints, unless it fails
answer-i18n-status        What `cairn i18n status --format json` prints, unless it fails
answer-init               What `cairn init --format json` prints, unless it fails
answer-list               What `cairn list --format json` prints, unless it fails
answer-manual             What `cairn manual --format json` prints, unless it fails
answer-new-pack           What `cairn new pack --format json` prints, unless it fails
answer-new-skill          What `cairn new skill --format json` prints, unless it fails
answer-pack-build         What `cairn pack build --format json` prints, unless it fails
answer-pack-bump          What `cairn pack bump --format json` prints, unless it fails
answer-pack-preview       What `cairn pack preview --format json` prints, unless it fails
answer-remove             What `cairn remove --format json` prints, unless it fails
answer-resolve            What `cairn resolve --format json` prints, unless it fails
answer-route              What `cairn route --format json` prints, unless it fails
answer-rule               What `cairn rule --format json` prints, unless it fails
answer-schema             What `cairn schema --format json` prints, unless it fails
answer-self-rollback      What `cairn self rollback --format json` prints, unless it fails
answer-self-upgrade       What `cairn self upgrade --format json` prints, unless it fails
answer-status             What `cairn status --format json` prints, unless it fails
answer-sync               What `cairn sync --format json` prints, unless it fails
answer-undo               What `cairn undo --format json` prints, unless it fails
answer-upgrade            What `cairn upgrade --format json` prints, unless it fails
answer-why                What `cairn why --format json` prints, unless it fails
answer-workspace-doctor   What `cairn workspace doctor --format json` prints, unless it fails
answer-workspace-list     What `cairn workspace list --format json` prints, unless it fails
answer-workspace-matrix   What `cairn workspace matrix --format json` prints, unless it fails
answer-workspace-merge    What `cairn workspace merge --format json` prints, unless it fails
answer-workspace-status   What `cairn workspace status --format json` prints, unless it fails
answer-workspace-upgrade  What `cairn workspace upgrade --format json` prints, unless it fails

# one schema
$ cairn schema baseline
{
  "$id" : "urn:cairn:schema:baseline:1",
  "$schema" : "https://json-schema.org/draft/2020-12/schema",
  "additionalProperties" : false,
  "properties" : {
    "findings" : {
      "description" : "The findings, one for each rule, file and line.",
      "items" : {
        "additionalProperties" : false,
        "properties" : {
          "count" : {
            "description" : "How many such findings there are; 1 if it is left out.",
            "type" : "integer"
          },
          "line" : {
            "description" : "The digest of the text of the line; not there for a finding about the whole file.",
            "pattern" : "^sha256:[0-9a-f]{64}$",
            "type" : "string"
          },
          "path" : {
            "description" : "The file, from the repository root.",
            "type" : "string"
          },
          "rule" : {
            "description" : "The id of the rule.",
            "type" : "string"
          }
        },
        "required" : [
          "path",
          "rule"
        ],
        "type" : "object"
      },
      "type" : "array"
    },
    "schema" : {
      "const" : 1,
      "description" : "The number of this format. A newer number needs a newer Cairn."
    }
  },
  "required" : [
    "schema"
  ],
  "title" : ".cairn/baseline.toml: findings that are suppressed until they are fixed",
  "type" : "object"
}

# a name that is not one
$ cairn schema mainfest
error: unknown schema 'mainfest' [unknown-schema]
  help: did you mean 'manifest'?
? 64
$ cairn schema everything
error: unknown schema 'everything' [unknown-schema]
  help: run `cairn schema` to list all
? 64
$ cairn schema everything --format json
{
  "cairn" : "0.1.0",
  "command" : "schema",
  "error" : {
    "id" : "unknown-schema",
    "message" : "unknown schema 'everything'; run `cairn schema` to list all"
  },
  "schema" : 1
}
? 64

# the list for programs
$ keys cairn schema --format json
cairn: string
command: string
schema: number
schemas[].name: string
schemas[].title: string
