package broadsheet.statement;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the house writes to the person concerned.
@Singleton
final class StatementLetters {
    private static final String RULE = "\n\n";

    private final Mails mails;
    private final Publications publications;
    private final Addresses addresses;
    private final Rules rules;
    private final Instance<Recipients> recipients;
    private final StatementConfig config;

    StatementLetters(
            Mails mails,
            Publications publications,
            Addresses addresses,
            Rules rules,
            Instance<Recipients> recipients,
            StatementConfig config) {
        this.config = config;
        this.mails = mails;
        this.publications = publications;
        this.addresses = addresses;
        this.rules = rules;
        this.recipients = recipients;
    }

    void issued(List<Made> all) {
        var emails = emails(all.stream().map(made -> made.statement().member()));
        mails.send(all.stream()
                .filter(made -> emails.containsKey(made.statement().member()))
                .map(made -> letter(
                        made, Objects.requireNonNull(emails.get(made.statement().member()))))
                .toList());
    }

    private Letter letter(Made made, String email) {
        var id = made.id();
        var statement = made.statement();
        var paper = publications.paper(statement.paper());
        var words = Words.of("statement", Language.of(paper.language()));
        var dates = new TaiwanDates(Language.of(paper.language()));
        var text = String.join(
                RULE,
                words.text("letter.opening", paper.name(), id.value()),
                words.text(
                        "letter.what",
                        words.text("target." + statement.target().kind().code()),
                        words.text("measure." + statement.measure().code())),
                ends(words, dates, statement.ends()),
                words.text("letter.facts", statement.facts().text()),
                words.text("letter.evidence", statement.facts().evidence()),
                basis(words, statement),
                how(words, statement.facts()),
                words.text(
                        "letter.appeal",
                        dates.dayOf(made.deadline()).text(),
                        addresses.absolute(paper, "/statements/" + made.secret())));
        return new Letter(email, words.text("letter.subject", paper.name(), id.value()), text + court(words));
    }

    private static String ends(Words words, TaiwanDates dates, @Nullable Instant ends) {
        return ends == null
                ? words.text("letter.endless")
                : words.text("letter.ends", dates.full(ends).text());
    }

    private String court(Words words) {
        return config.disputeBody()
                .map(body -> RULE + words.text("letter.court", body))
                .orElse("");
    }

    private String basis(Words words, NewStatement statement) {
        return switch (statement.basis()) {
            case Basis.Law(var ground) -> words.text("letter.law", ground);
            case Basis.Rule(var clause, var version) ->
                words.text(
                        "letter.rule",
                        clause,
                        version,
                        rules.version(statement.paper(), version)
                                .flatMap(book -> book.clause(clause))
                                .map(Clause::text)
                                .orElse(""));
        };
    }

    private static String how(Words words, Facts facts) {
        return words.text("letter.source." + facts.source().code()) + " "
                + words.text(facts.detected() ? "letter.detected" : "letter.not-detected") + " "
                + words.text(facts.decided() ? "letter.decided" : "letter.not-decided");
    }

    void lifted(List<Statement> all, String why) {
        var emails = emails(all.stream().map(Statement::member));
        mails.send(all.stream()
                .filter(one -> emails.containsKey(one.member()))
                .map(one -> lifted(one, why, Objects.requireNonNull(emails.get(one.member()))))
                .toList());
    }

    private Letter lifted(Statement statement, String why, String email) {
        var paper = publications.paper(statement.paper());
        var words = Words.of("statement", Language.of(paper.language()));
        var id = statement.id().value();
        return new Letter(
                email,
                words.text("lifted.subject", paper.name(), id),
                words.text(
                        "lifted.text",
                        paper.name(),
                        id,
                        words.text("target." + statement.target().kind().code()),
                        words.text("measure." + statement.measure().code()),
                        why));
    }

    private Map<Long, String> emails(Stream<@Nullable Long> members) {
        var ids = members.filter(Objects::nonNull).distinct().toList();
        return new HashMap<>(
                recipients.isUnsatisfied() ? Map.of() : recipients.get().emails(ids));
    }
}
