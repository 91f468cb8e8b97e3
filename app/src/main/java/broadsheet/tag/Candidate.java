package broadsheet.tag;

/// A stretch of a text that could be a tag.
record Candidate(int start, int end, Kind kind) {
    /// Where it comes from; how often such a one is what an editor chooses.
    enum Kind {
        KNOWN(0.02),
        QUOTED(0.09),
        PHRASE(0.06),
        NAME(0.06),
        LATIN(0.04),
        COMPOUND(0.035),
        NOUN(0.025);

        private final double prior;

        Kind(double prior) {
            this.prior = prior;
        }

        double prior() {
            return prior;
        }
    }
}
