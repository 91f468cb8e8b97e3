package broadsheet.report;

import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;

/// A threat to life waits for nobody to look at the queue: those who judge at the paper, and the
/// operators, are written to at once. What was written does not stand in the letter.
@Singleton
final class Alarms {
    private final Accounts accounts;
    private final Mails mails;
    private final Publications publications;
    private final Addresses addresses;

    Alarms(Accounts accounts, Mails mails, Publications publications, Addresses addresses) {
        this.accounts = accounts;
        this.mails = mails;
        this.publications = publications;
        this.addresses = addresses;
    }

    /// In the transaction of the report.
    void ring(long paperId, long report) {
        var paper = publications.paper(paperId);
        var words = Words.of("report", Language.of(paper.language()));
        var desk = addresses.absolute(paper, "/moderation/");
        accounts.list().stream()
                .filter(staff -> hears(staff, paperId))
                .forEach(staff -> mails.send(new Letter(
                        staff.email(),
                        words.text("alarm.subject", paper.name(), Long.toString(report)),
                        words.text("alarm.text", paper.name(), Long.toString(report), desk))));
    }

    private static boolean hears(Staff staff, long paper) {
        return staff.may(Permission.JUDGE_APPEALS, paper) || staff.maySomewhere(Permission.OPERATE);
    }
}
