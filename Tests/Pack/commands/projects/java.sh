# A program that computes until it is ended, and a recording of it.
for program in javac java; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
cat >App.java <<'JAVA'
/** Counts. */
public class App {
    static long work(long n) { long s = 0; for (long i = 0; i < n; i++) s += i % 7; return s; }
    public static void main(String[] a) throws Exception {
        long end = System.currentTimeMillis() + Long.parseLong(a[0]), s = 0;
        System.out.println("started");
        while (System.currentTimeMillis() < end) s += work(1000000);
        System.out.println(s);
    }
}
JAVA
javac App.java
java -XX:StartFlightRecording=filename=rec.jfr,settings=profile App 2000 >/dev/null
