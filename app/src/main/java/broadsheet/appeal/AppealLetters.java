package broadsheet.appeal;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import broadsheet.report.Reports;
import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the house writes to those who appeal.
@Singleton
final class AppealLetters {
    private final Mails mails;
    private final Publications publications;
    private final Addresses addresses;
    private final Recipients recipients;
    private final Reports reports;

    AppealLetters(Mails mails, Publications publications, Addresses addresses, Recipients recipients, Reports reports) {
        this.addresses = addresses;
        this.mails = mails;
        this.publications = publications;
        this.recipients = recipients;
        this.reports = reports;
    }

    void decided(Appeal appeal, boolean granted, String answer) {
        email(appeal).ifPresent(email -> {
            var paper = publications.paper(appeal.paper());
            var words = Words.of("appeal", Language.of(paper.language()));
            var outcome = words.text(granted ? "state.granted" : "state.refused");
            mails.send(new Letter(
                    email,
                    words.text("letter.subject", paper.name(), appeal.id()),
                    words.text("letter.text", paper.name(), appeal.id(), outcome, answer)));
        });
    }

    /// Somebody outside the house is asked to decide.
    void invited(Appeal appeal, OutsiderStore.Link link) {
        var paper = publications.paper(appeal.paper());
        var language = Language.of(paper.language());
        var words = Words.of("appeal", language);
        mails.send(new Letter(
                link.email(),
                words.text("outsider.subject", paper.name(), appeal.id()),
                words.text(
                        "outsider.letter",
                        link.name(),
                        paper.name(),
                        appeal.id(),
                        new TaiwanDates(language).full(link.expires()).text(),
                        addresses.absolute(paper, "/statements/judge/" + link.secret()))));
    }

    private Optional<String> email(Appeal appeal) {
        var member = appeal.member();
        var report = appeal.report();
        var ofReport = report == null ? Optional.<String>empty() : reports.address(report);
        return ofReport.or(() -> member == null ? Optional.empty() : recipients.email(member));
    }
}
