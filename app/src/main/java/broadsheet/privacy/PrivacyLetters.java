package broadsheet.privacy;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.util.Objects;

/// What the house writes to members about their data.
@Singleton
final class PrivacyLetters {
    private final Mails mails;
    private final Recipients recipients;
    private final Publications publications;
    private final Addresses addresses;

    PrivacyLetters(Mails mails, Recipients recipients, Publications publications, Addresses addresses) {
        this.mails = mails;
        this.recipients = recipients;
        this.publications = publications;
        this.addresses = addresses;
    }

    void received(PrivacyRequest request, Language language) {
        send(request, language, "received", "");
    }

    void extended(PrivacyRequest request, Language language) {
        send(request, language, "extended", Objects.requireNonNullElse(request.extension(), ""));
    }

    void answered(PrivacyRequest request, Language language) {
        send(request, language, "answered." + request.state().code(), Objects.requireNonNullElse(request.answer(), ""));
    }

    private void send(PrivacyRequest request, Language language, String letter, String said) {
        var member = request.member();
        if (member == null) {
            return;
        }
        recipients.email(member).ifPresent(email -> {
            var words = Words.of("privacy", language);
            var paper = publications.paper(request.paper());
            var what = words.text("kind." + request.kind().code());
            var day = new TaiwanDates(language).dayOf(request.due()).text();
            var address = addresses.absolute(paper, "/account/rights");
            mails.send(new Letter(
                    email,
                    words.text("letter.subject", paper.name(), Long.toString(request.id())),
                    words.text(
                            "letter." + letter, paper.name(), Long.toString(request.id()), what, day, said, address)));
        });
    }

    void breach(Breach breach, long member) {
        recipients.email(member).ifPresent(email -> {
            var paper = publications.paper(breach.paper());
            var language = Language.of(paper.language());
            mails.send(new Letter(
                    email,
                    Words.of("privacy", language).text("breach.subject", paper.name()),
                    BreachDrafts.toPeople(breach, paper, language)));
        });
    }
}
