# Tests of RSpec and Minitest, and a Gemfile that the system's gems satisfy.
git init -q .
mkdir spec test lib
printf 'source "https://rubygems.org"\ngem "rspec"\n' >Gemfile
printf 'RSpec.describe "sums" do\n%s\n  it "adds" do\n    expect(1 + 2).to eq 3\n  end\nend\n' "$(for i in 1 2 3 4 5 6 7 8 9; do echo "  # $i"; done)" >spec/x_spec.rb
printf 'require "minitest/autorun"\n\nclass XTest < Minitest::Test\n  def test_name\n    assert_equal 3, 1 + 2\n  end\nend\n' >test/x_test.rb
printf 'openapi: 3.1.0\ninfo: {version: 2026-01-01}\n' >openapi.yaml
printf '# Adds.\nclass A\n  def undocumented; end\nend\n' >lib/a.rb
