package broadsheet.screening.web;

import broadsheet.screening.Answer;
import broadsheet.screening.setting.Setting;
import broadsheet.screening.setting.SettingVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Settings of screening in JSON.
final class SettingJson {
    private SettingJson() {}

    static Version of(SettingVersion version, int inForce) {
        var setting = version.setting();
        return new Version(
                version.version(),
                version.version() == inForce,
                setting.words().stream().map(SettingJson::rule).toList(),
                setting.harmless(),
                setting.threshold(),
                setting.phases(),
                version.note(),
                version.by(),
                version.created(),
                version.rehearsed());
    }

    private static Rule rule(Setting.Rule rule) {
        return new Rule(
                rule.word(),
                rule.category(),
                rule.clause(),
                rule.action().name().toLowerCase(Locale.ROOT));
    }

    @Schema(name = "ScreeningWord")
    record Rule(
            @Schema(description = "As it is usually written; disguises are found by themselves") @Nullable
            String word,

            @Schema(description = "A word for moderators, such as `insult`") @Nullable
            String category,

            @Schema(description = "Id of a clause of the paper's rules") @Nullable
            String clause,

            @Schema(enumeration = {"nudge", "hold", "refuse"}) @Nullable
            String action) {
        static final Rule NONE = new Rule(null, null, null, null);

        Setting.Rule rule() {
            return new Setting.Rule(
                    Objects.requireNonNullElse(word, ""),
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(clause, ""),
                    answer());
        }

        /// What cannot be read is none, and refused as that.
        private Answer answer() {
            return switch (Objects.requireNonNullElse(action, "")) {
                case "nudge" -> Answer.NUDGE;
                case "hold" -> Answer.HOLD;
                case "refuse" -> Answer.REFUSE;
                default -> Answer.PASS;
            };
        }
    }

    @Schema(name = "NewScreeningSetting")
    record NewOne(
            @Schema(description = "At most 5,000") @Nullable List<@Nullable Rule> words,

            @Schema(description = "Phrases in which such words do no harm") @Nullable
            List<@Nullable String> harmless,

            @Schema(description = "Score of the classifier from which a post is held; null: the house's") @Nullable
            Double threshold,

            @Schema(description = "What is asked of a post, in this order; left out: as in the house") @Nullable
            List<@Nullable String> phases,

            @Schema(description = "What it is for; not needed for a replay") @Nullable
            String note,

            @Schema(description = "For a replay: days of posts, 1 to 90; left out: 90") @Nullable
            Integer days) {
        Setting setting() {
            return new Setting(
                    given(words, Rule.NONE).stream().map(Rule::rule).toList(),
                    given(harmless, ""),
                    threshold,
                    given(phases, ""));
        }

        /// What is null in a list is there, and refused at its place.
        private static <T> List<T> given(@Nullable List<@Nullable T> list, T none) {
            return list == null
                    ? List.of()
                    : list.stream().map(one -> one == null ? none : one).toList();
        }
    }

    @Schema(name = "ScreeningSetting")
    record Version(
            int version,
            boolean inForce,
            List<Rule> words,
            List<String> harmless,
            @Nullable Double threshold,

            @Schema(description = "None: as in the house") List<String> phases,

            String note,
            String by,
            @Nullable Instant created,

            @Schema(description = "When it was last tried on the past") @Nullable
            Instant rehearsed) {}

    @Schema(name = "ScreeningSettings")
    record All(
            @Schema(description = "0: the lists that come with the program alone")
            int inForce,

            List<Version> items) {}
}
