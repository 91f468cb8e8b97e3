package broadsheet.ops;

import broadsheet.wire.ImportProgress;

/// How far an import is: the files, and the pictures where they are fetched.
final class ImportLine implements ImportProgress {
    /// Pictures come slowly: the line says so although no file moves on.
    private static final int SOME_PICTURES = 20;

    private final ProgressLine line = new ProgressLine();
    private long done;
    private long total;
    private long items;
    private long fetched;
    private long failed;

    @Override
    public synchronized void at(long nowDone, long nowTotal, long nowItems) {
        done = nowDone;
        total = nowTotal;
        items = nowItems;
        line.show(done, total, this::words);
    }

    @Override
    public synchronized void pictures(long nowFetched, long nowFailed) {
        fetched = nowFetched;
        failed = nowFailed;
        if ((fetched + failed) % SOME_PICTURES == 0) {
            line.again(done, total, this::words);
        }
    }

    synchronized void end() {
        line.end();
    }

    private String words() {
        long all = Math.max(done, total) >> 20;
        return fetched + failed == 0
                ? Console.text("wire.progress", done >> 20, all, items)
                : Console.text("wire.progress.pictures", done >> 20, all, items, fetched, failed);
    }
}
