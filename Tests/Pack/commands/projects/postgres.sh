# A private server of PostgreSQL on a socket, and `database`, which makes and names an empty database with a table of orders.
for program in psql runuser; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
test -x "$bin/initdb" || { echo "the server of PostgreSQL is missing"; exit 77; }
chmod 711 "$WORK"
mkdir "$WORK/postgres"
as() { "$@"; }
if test "$(id -u)" -eq 0; then
  chown postgres "$WORK/postgres"
  as() { (cd / && runuser -u postgres -- "$@"); }
fi
as "$bin/initdb" -D "$WORK/postgres/data" -A trust -U kim --no-sync >/dev/null
as "$bin/pg_ctl" -D "$WORK/postgres/data" -w -l "$WORK/postgres/log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$WORK/postgres' -c fsync=off" start >/dev/null
cat >database <<END
PGHOST=$WORK/postgres PGUSER=kim PGDATABASE=postgres
psql -q -c "CREATE DATABASE d\$\$"
PGDATABASE=d\$\$
psql -q -c "CREATE TABLE orders (id int PRIMARY KEY, ref text, status text, paid_at timestamptz, shipped_at timestamptz)" \
  -c "INSERT INTO orders VALUES (1, 'a', 'paid', now(), NULL), (2, 'b', 'paid', NULL, now())"
END
printf 'PATH=$PATH:%s\n' "$bin" >stop
declare -f as >>stop
printf 'as "%s/pg_ctl" -D "%s" -m immediate stop\n' "$bin" "$WORK/postgres/data" >>stop
