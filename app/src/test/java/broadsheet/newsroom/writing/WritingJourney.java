package broadsheet.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.newsroom.StaffBrowsers;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Writing in a real browser.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private StaffBrowsers browsers;
    private Staff editor;

    @BeforeAll
    void openTheBrowser() {
        browsers = new StaffBrowsers(site);
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void people() {
        editor = bed.staff("林編輯", Role.EDITOR, bed.paper());
    }

    @Test
    void aStoryIsWrittenInTheEditorAndNothingIsLostWhenTheBrowserDies() {
        var context = browsers.open(true, 1280);
        var page = browsers.signedIn(context, editor);
        StaffBrowsers.isClean(page);
        page.keyboard().press("n");
        page.waitForURL("**/newsroom/new");
        page.waitForSelector(".prose");
        page.fill("#f-headline", "央行升息半碼");
        page.click(".prose");
        page.keyboard().type("央行今天宣布升息。");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+b");
        page.keyboard().type("第二段");
        StaffBrowsers.isClean(page);
        page.click("button[name=do][value=save]");
        page.waitForURL("**/newsroom/stories/*");
        var path = URI.create(page.url()).getPath();
        var id = Long.parseLong(path.replaceAll(".*/", ""));
        assertThat(stories.find(id).orElseThrow().content().body().plainText()).isEqualTo("央行今天宣布升息。\n第二段");
        page.waitForSelector(".prose");
        page.click(".prose p:last-child");
        page.keyboard().press("End");
        page.waitForResponse(
                response -> response.url().endsWith("/draft")
                        && response.request().postData() != null
                        && response.request().postData().contains("document="),
                () -> page.keyboard().type("，還沒存檔"));
        // No goodbye: as when the machine dies.
        context.close();
        try (var again = browsers.open(true, 1280)) {
            var back = browsers.signedIn(again, editor);
            browsers.go(back, path);
            back.click(".kept a");
            back.waitForSelector(".prose");
            assertThat(back.textContent(".prose")).contains("第二段，還沒存檔");
        }
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void pastedWordsOfAWordProcessorAreCleaned() {
        try (var context = browsers.open(true, 1280)) {
            var page = browsers.signedIn(context, editor);
            browsers.go(page, "/newsroom/new");
            page.waitForSelector(".prose");
            page.click(".prose");
            page.evaluate("""
                    () => {
                      const data = new DataTransfer();
                      data.setData('text/html', `<html><head><style>p{color:red}</style></head><body>
                        <p class=MsoNormal><span style="font-weight:700;font-family:Calibri">粗</span>的<o:p></o:p></p>
                        <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>一</p>
                        <p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>二</p>
                        <h1>大標</h1><script>alert(1)</script><img src="https://evil.example/x.png"><p>&nbsp;</p>
                        <a href="javascript:alert(1)">壞</a></body></html>`);
                      document.querySelector('.prose').dispatchEvent(
                        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                    }
                    """);
            var html = page.innerHTML(".prose");
            assertThat(html).contains("<strong>粗</strong>", "<li><p>一</p></li>", "<h2>大標</h2>");
            assertThat(html).doesNotContain("style", "evil.example", "javascript:", "Mso", "alert");
        }
    }

    @Test
    void onAPhoneWithoutScriptAnEditorCorrectsInAnEmergency() {
        try (var context = browsers.open(false, 390)) {
            var page = browsers.signedIn(context, editor);
            browsers.go(page, "/newsroom/new");
            page.fill("#f-headline", "誤植的標題");
            page.fill("#f-body", "第一段。");
            page.click("button[name=do][value=publication]");
            page.click("form[action$='/publish'] button");
            assertThat(page.textContent("main")).contains("已刊出");
            page.click(".of a");
            page.fill("#f-headline", "正確的標題");
            page.fill("#f-note", "標題原有誤植。");
            page.click("button[name=do][value=save]");
            var id = Long.parseLong(page.url().replaceAll(".*/", ""));
            assertThat(stories.find(id).orElseThrow().status()).isEqualTo(Status.CORRECTED);
            browsers.go(page, "/story/" + id);
            assertThat(page.textContent("main")).contains("正確的標題", "標題原有誤植。");
        }
    }
}
