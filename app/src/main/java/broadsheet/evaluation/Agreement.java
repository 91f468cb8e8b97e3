package broadsheet.evaluation;

/// How often two answers of yes and no agree.
final class Agreement {
    private long bothYes;
    private long onlyTrue;
    private long onlyFound;
    private long bothNo;

    void add(boolean truth, boolean found) {
        if (truth) {
            bothYes += found ? 1 : 0;
            onlyTrue += found ? 0 : 1;
        } else {
            onlyFound += found ? 1 : 0;
            bothNo += found ? 0 : 1;
        }
    }

    Figures print(Figures figures) {
        var all = bothYes + onlyTrue + onlyFound + bothNo;
        var wrong = onlyTrue + onlyFound;
        return figures.share("accuracy", bothYes + bothNo, all)
                .number("macroF1", (f1(bothYes, wrong) + f1(bothNo, wrong)) / 2)
                .share("precision", bothYes, bothYes + onlyFound)
                .share("recall", bothYes, bothYes + onlyTrue);
    }

    private static double f1(long right, long wrong) {
        return 2.0 * right / (2 * right + wrong);
    }
}
