package broadsheet.media.photo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Photographs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoReaderTest {
    private static final byte[] JPEG = Photographs.redAndBlue("jpg", 20, 10);
    private static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="中央社">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>王小明</rdf:li><rdf:li>李大華</rdf:li></rdf:Seq></dc:creator>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026</rdf:li></rdf:Alt></dc:rights>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;

    @ParameterizedTest
    @CsvSource({"UTF-8", "Big5"})
    void chineseIsReadAlthoughNoEncodingIsNamed(Charset charset) {
        var notes = PhotoReader.read(Photographs.withIptc(JPEG, iptc(charset, "總統府前的升旗典禮", "王小明", "中央社")));
        assertThat(notes).isEqualTo(new PhotoNotes("總統府前的升旗典禮", "王小明", "中央社", null));
        assertThat(notes.creditLine()).isEqualTo("中央社／王小明");
    }

    @Test
    void westernNamesAreNotTakenForChinese() {
        var notes = PhotoReader.read(Photographs.withIptc(
                JPEG, iptc(StandardCharsets.ISO_8859_1, "Café in Köln", "Gerhard Schröder", "AFP")));
        assertThat(notes).isEqualTo(new PhotoNotes("Café in Köln", "Gerhard Schröder", "AFP", null));
    }

    @Test
    void whatIptcDoesNotSayIsTakenFromXmp() {
        var jpeg = Photographs.withXmp(JPEG, XMP.formatted("海邊"));
        assertThat(PhotoReader.read(jpeg)).isEqualTo(new PhotoNotes("海邊", "王小明、李大華", "中央社", "© 2026"));
        var both = Photographs.withIptc(jpeg, Map.of(120, "山上".getBytes(StandardCharsets.UTF_8)));
        assertThat(PhotoReader.read(both).caption()).isEqualTo("山上");
        assertThat(PhotoReader.read(both).credit()).isEqualTo("中央社");
    }

    @Test
    void aPictureOpensNoFile(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "秘密");
        var packet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + XMP.formatted("&e;");
        assertThat(PhotoReader.read(Photographs.withXmp(JPEG, packet))).isEqualTo(PhotoNotes.NONE);
    }

    @Test
    void controlCharactersAndEmptyTextsAreLeftOut() {
        var notes = PhotoReader.read(
                Photographs.withIptc(JPEG, iptc(StandardCharsets.UTF_8, " 第一行\r\n第二行\u0000\u0007 ", "  ", "")));
        assertThat(notes).isEqualTo(new PhotoNotes("第一行 第二行", null, null, null));
    }

    @Test
    void aPictureWithoutNotesHasNone() {
        assertThat(PhotoReader.read(JPEG)).isEqualTo(PhotoNotes.NONE);
        assertThat(PhotoReader.read(Photographs.redAndBlue("png", 9, 9))).isEqualTo(PhotoNotes.NONE);
        assertThat(PhotoReader.read(new byte[0])).isEqualTo(PhotoNotes.NONE);
        assertThat(PhotoNotes.NONE.creditLine()).isNull();
    }

    @Test
    void damageNeverFails() {
        var whole = Photographs.withIptc(
                Photographs.withXmp(JPEG, XMP.formatted("海邊")), iptc(StandardCharsets.UTF_8, "海邊", "王", "中央社"));
        var random = new Random(3);
        for (int length = 0; length < whole.length; length += 7) {
            PhotoReader.read(Arrays.copyOf(whole, length));
        }
        for (int i = 0; i < 3_000; i++) {
            var noisy = whole.clone();
            for (int n = 0; n < 6; n++) {
                noisy[2 + random.nextInt(noisy.length - 2)] = (byte) random.nextInt();
            }
            PhotoReader.read(noisy);
        }
    }

    private static Map<Integer, byte[]> iptc(Charset charset, String caption, String byline, String credit) {
        var texts = new LinkedHashMap<Integer, byte[]>();
        texts.put(120, caption.getBytes(charset));
        texts.put(80, byline.getBytes(charset));
        texts.put(110, credit.getBytes(charset));
        return texts;
    }
}
