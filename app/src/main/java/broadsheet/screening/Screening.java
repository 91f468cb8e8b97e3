package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.model.AbuseModel;
import broadsheet.screening.words.WordRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides on posts and nicknames. Pure: the same text gets the same answer, and nothing is kept.
public final class Screening {
    private final Map<String, Phase> phases = new HashMap<>();
    private final List<String> order;
    private final Nicknames nicknames;
    private final Tags tags;

    /// With rules, a model and limits.
    public Screening(WordRules rules, AbuseModel model, ScreeningLimits limits) {
        var spam = new ContactSpam();
        Circumstances.before(limits).forEach(this::add);
        add(new ContactPhase(spam));
        add(new WordPhase(rules));
        add(new ClassifierPhase(model, rules, limits.threshold()));
        Circumstances.after(limits).forEach(this::add);
        order = limits.phases();
        for (var name : order) {
            if (!phases.containsKey(name)) {
                throw new IllegalArgumentException("no phase " + name);
            }
        }
        nicknames = new Nicknames(rules, spam);
        tags = new Tags(rules, spam);
    }

    private void add(Phase phase) {
        phases.put(phase.name(), phase);
    }

    /// With what comes with the program. Reads lists and model: about a second.
    public static Screening standard() {
        return new Screening(WordRules.standard(), AbuseModel.standard(), ScreeningLimits.STANDARD);
    }

    /// Names of the questions that are asked of every post, in their order.
    public List<String> questions() {
        return order;
    }

    /// All that is wrong with a post. A refusal ends the questions.
    public Verdict post(Draft draft) {
        var folded = FoldedText.of(draft.text());
        var findings = new ArrayList<Finding>();
        for (var name : order) {
            var phase = phases.get(name);
            if (phase != null) {
                findings.addAll(phase.examine(draft, folded));
            }
            if (findings.stream().anyMatch(finding -> finding.answer() == Answer.REFUSE)) {
                break;
            }
        }
        return new Verdict(findings);
    }

    /// All that is wrong with a nickname. Whether it is another member's is not known here.
    public Verdict nickname(String name) {
        return new Verdict(nicknames.examine(name));
    }

    /// All that is wrong with a reader's tag: it is meaningless, abusive, a piece of another word, or
    /// not about the story. The very first call reads dictionaries: two seconds.
    public Verdict tag(TagDraft draft) {
        return new Verdict(tags.examine(draft));
    }
}
