package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/// Makes a model from examples. The same examples in the same order make the same model.
public final class Training {
    private static final double COST = 0.3;
    private static final double PRECISION = 0.05;
    private static final int SEED = 5;
    /// One in so many harmless posts is learned in disguise too.
    private static final int DISGUISED = 3;

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final Disguiser disguiser = new Disguiser(SEED);

    /// Learns a text, and for posts how it looks in disguise: whoever is abusive more often has a reason to.
    public void post(String text, boolean abusive) {
        add(text, abusive);
        if (abusive || labels.size() % DISGUISED == 0) {
            add(disguiser.disguise(text), abusive);
        }
    }

    /// Learns a harmless text as it is.
    public void harmless(String text) {
        add(text, false);
    }

    private void add(String text, boolean abusive) {
        features.add(Features.of(FoldedText.of(text)));
        labels.add(abusive);
    }

    /// The model.
    public AbuseModel model() {
        var problem = new Problem();
        problem.l = labels.size();
        problem.n = (1 << Features.BITS) + 1;
        problem.bias = 1;
        problem.x = features.stream().map(Training::nodes).toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        var trained = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION));
        var sign = trained.getLabels()[0] == 1 ? 1 : -1;
        return quantised(trained.getFeatureWeights(), sign);
    }

    private static Feature[] nodes(int[] features) {
        var value = 1 / Math.sqrt(Math.max(1, features.length));
        var nodes = new Feature[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            nodes[i] = new FeatureNode(features[i] + 1, value);
        }
        nodes[features.length] = new FeatureNode((1 << Features.BITS) + 1, 1);
        return nodes;
    }

    private static AbuseModel quantised(double[] weights, int sign) {
        double most = 0;
        for (int i = 0; i < 1 << Features.BITS; i++) {
            most = Math.max(most, Math.abs(weights[i]));
        }
        var scale = most / Byte.MAX_VALUE;
        var bytes = new byte[1 << Features.BITS];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(sign * weights[i] / scale);
        }
        return new AbuseModel(bytes, (float) scale, (float) (sign * weights[1 << Features.BITS]));
    }
}
