package broadsheet.report;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import broadsheet.report.ReportService.Filing;
import broadsheet.report.ReportStore.Open;
import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the house writes to those who report.
@Singleton
final class ReportLetters {
    private final Mails mails;
    private final Publications publications;
    private final Addresses addresses;
    private final Recipients recipients;

    ReportLetters(Mails mails, Publications publications, Addresses addresses, Recipients recipients) {
        this.mails = mails;
        this.publications = publications;
        this.addresses = addresses;
        this.recipients = recipients;
    }

    void received(Filing filing, Receipt receipt) {
        var paper = publications.paper(filing.paper());
        var language = filing.by().language();
        send(
                address(filing.by().email(), filing.by().member()),
                language,
                "received",
                paper.name(),
                receipt.number(),
                addresses.absolute(paper, receipt.path()),
                new TaiwanDates(language).full(receipt.due()).text());
    }

    void answered(List<Open> all, Reports.Answer answer) {
        var emails = recipients.emails(all.stream()
                .filter(one -> one.email().isEmpty())
                .map(Open::member)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var letters = new ArrayList<Letter>();
        for (var one : all) {
            var member = one.member();
            var email = one.email().isEmpty() && member != null ? emails.getOrDefault(member, "") : one.email();
            if (!email.isEmpty()) {
                letters.add(answered(one, email, answer));
            }
        }
        mails.send(letters);
    }

    private Letter answered(Open one, String email, Reports.Answer answer) {
        var words = Words.of("report", one.language());
        return letter(
                email,
                one.language(),
                "answered",
                publications.paper(one.paper()).name(),
                one.number(),
                words.text("target." + one.target().kind().code(), one.target().id()),
                words.text(answer.upheld() ? "state.upheld" : "state.rejected"),
                answer.text());
    }

    void corrected(Open one, String text) {
        var target = one.target();
        var words = Words.of("report", one.language());
        send(
                address(one.email(), one.member()),
                one.language(),
                "corrected",
                publications.paper(one.paper()).name(),
                one.number(),
                words.text("target." + target.kind().code(), target.id()),
                text);
    }

    String address(ReportStore.Contact contact) {
        return address(contact.email(), contact.member());
    }

    void warned(Open one) {
        send(
                address(one.email(), one.member()),
                one.language(),
                "warned",
                publications.paper(one.paper()).name(),
                one.number());
    }

    void paused(Open one, Instant until) {
        send(
                address(one.email(), one.member()),
                one.language(),
                "paused",
                publications.paper(one.paper()).name(),
                one.number(),
                new TaiwanDates(one.language()).full(until).text());
    }

    private String address(String email, @Nullable Long member) {
        return email.isEmpty() && member != null ? recipients.email(member).orElse("") : email;
    }

    private void send(String email, Language language, String letter, Object... arguments) {
        if (!email.isEmpty()) {
            mails.send(letter(email, language, letter, arguments));
        }
    }

    private static Letter letter(String email, Language language, String letter, Object... arguments) {
        var words = Words.of("report", language);
        return new Letter(
                email,
                words.text("letter." + letter + ".subject", arguments),
                words.text("letter." + letter + ".text", arguments));
    }
}
