package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/// Makes a model from examples. The same examples in the same order make the same model.
public final class Training {
    private static final double COST = 0.3;
    private static final double PRECISION = 0.05;
    private static final int SEED = 5;
    /// One in so many harmless posts is learned in disguise too.
    private static final int DISGUISED = 3;

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final Commonness common = new Commonness(new BitSet());
    private final Disguiser disguiser = new Disguiser(SEED);

    /// Learns a text, and for posts how it looks in disguise: whoever is abusive more often has a reason to. What
    /// speaks against prejudice is no abuse, whatever its label says.
    public void post(String text, boolean labelled) {
        var folded = FoldedText.of(text);
        var abusive = labelled && !Stance.isAgainst(folded);
        common.learn(folded);
        add(folded, abusive);
        if (abusive || labels.size() % DISGUISED == 0) {
            add(FoldedText.of(disguiser.disguise(text)), abusive);
        }
    }

    /// Learns a harmless text as it is.
    public void harmless(String text) {
        var folded = FoldedText.of(text);
        common.learn(folded);
        add(folded, false);
    }

    private void add(FoldedText folded, boolean abusive) {
        features.add(Features.of(folded));
        labels.add(abusive);
    }

    /// The model.
    public AbuseModel model() {
        var telling = Telling.of(features, labels);
        var problem = new Problem();
        problem.l = labels.size();
        problem.n = (1 << Features.BITS) + 1;
        problem.bias = 1;
        problem.x = features.stream().map(one -> nodes(one, telling)).toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION);
        parameter.setRandom(new Random(SEED));
        var trained = Linear.train(problem, parameter);
        var sign = trained.getLabels()[0] == 1 ? 1 : -1;
        return rounded(trained.getFeatureWeights(), sign, telling);
    }

    private static Feature[] nodes(int[] features, float[] telling) {
        var value = 1 / Math.sqrt(Math.max(1, features.length));
        var nodes = new Feature[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            nodes[i] = new FeatureNode(features[i] + 1, value * telling[features[i]]);
        }
        nodes[features.length] = new FeatureNode((1 << Features.BITS) + 1, 1);
        return nodes;
    }

    private AbuseModel rounded(double[] weights, int sign, float[] telling) {
        double most = 0;
        for (int i = 0; i < telling.length; i++) {
            weights[i] *= sign * telling[i];
            most = Math.max(most, Math.abs(weights[i]));
        }
        var bytes = new byte[telling.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = AbuseModel.rounded(weights[i], most);
        }
        return new AbuseModel(bytes, (float) most, (float) (sign * weights[telling.length]), common);
    }
}
