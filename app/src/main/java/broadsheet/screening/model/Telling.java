package broadsheet.screening.model;

import java.util.List;

/// How much each feature tells abusive texts from others by itself (Wang and Manning, 2012): what
/// stands in both alike is learned less.
final class Telling {
    private static final float LEAST = 0.5f;

    private Telling() {}

    static float[] of(List<int[]> features, List<Boolean> labels) {
        var abusive = new int[1 << Features.BITS];
        var others = new int[1 << Features.BITS];
        int count = 0;
        for (int i = 0; i < labels.size(); i++) {
            var counted = labels.get(i) ? abusive : others;
            count += labels.get(i) ? 1 : 0;
            for (int feature : features.get(i)) {
                counted[feature]++;
            }
        }
        var telling = new float[abusive.length];
        double odds = Math.log((double) (labels.size() - count) / count);
        for (int i = 0; i < telling.length; i++) {
            double ratio = Math.abs(Math.log((abusive[i] + 1.0) / (others[i] + 1.0)) + odds);
            telling[i] = (float) (LEAST + (1 - LEAST) * ratio);
        }
        return telling;
    }
}
